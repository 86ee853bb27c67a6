import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { unpackChromium } from './unpackChromium'

/** What `chromium.launch` needs to start the browser that was found. */
export interface Browser {
  executablePath: string
  env: Record<string, string>
  args: string[]
}

/**
 * What a whole browser keeps ready for people, such as its own pages and a spare
 * process, and what Playwright turns off, since of two lists the later one counts.
 */
const disabledFeatures = [
  'PreloadTopChromeWebUI',
  'InitialWebUI',
  'WebUIReloadButton',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'IsolateOrigins',
  'site-per-process',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

const args = [
  `--disable-features=${disabledFeatures}`,
  '--disable-site-isolation-trials',
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-lcd-text',
  '--font-render-hinting=none',
]

const systemNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

const macPath = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * Finds a Chromium for the tests: the one named by `TEST_BROWSER`, or
 * Playwright's own, or the one from npm, or the system's. The first two are made
 * to run without windows, at a quarter of what a page costs in a whole browser.
 * @throws Error saying what to install when there is none that starts.
 */
export async function findBrowser(): Promise<Browser> {
  const env = currentEnv()
  const named = process.env.TEST_BROWSER
  if (named) {
    if (starts(named, env)) {
      return { executablePath: named, env, args }
    }
    throw new Error(`TEST_BROWSER=${named} is not a browser that starts.`)
  }
  return (
    installedBrowser([chromium.executablePath()], env) ??
    (await browserFromNpm(env)) ??
    installedBrowser(systemPaths(), env) ??
    refuse()
  )
}

function installedBrowser(
  paths: string[],
  env: Record<string, string>
): Browser | undefined {
  const executablePath = paths.find(
    (path) => existsSync(path) && starts(path, env)
  )
  return executablePath ? { executablePath, env, args } : undefined
}

async function browserFromNpm(
  env: Record<string, string>
): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return undefined
  }
  const { executablePath, libraries, fontsFile } = await unpackChromium()
  const plain = { ...env, FONTCONFIG_FILE: fontsFile }
  const withLibraries = {
    ...plain,
    LD_LIBRARY_PATH: [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  }
  const working = [plain, withLibraries].find((it) =>
    starts(executablePath, it)
  )
  return working && { executablePath, env: working, args }
}

function refuse(): never {
  throw new Error(
    'No browser for the tests. Install Chromium or Google Chrome, or run ' +
      '"npx playwright install --with-deps chromium", or set TEST_BROWSER ' +
      'to the path of one.'
  )
}

function systemPaths(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = systemNames.flatMap((name) =>
    folders.map((folder) => join(folder, name))
  )
  return [...onPath, macPath]
}

/** A stub or a binary that lacks its libraries exits with an error. */
function starts(path: string, env: Record<string, string>): boolean {
  return spawnSync(path, ['--version'], { env, timeout: 120_000 }).status === 0
}

function currentEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined
    )
  )
}
