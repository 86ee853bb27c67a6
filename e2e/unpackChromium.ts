import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** Where the parts of the Chromium from npm are, once unpacked. */
export interface UnpackedChromium {
  executablePath: string
  /** Shared libraries for a machine that lacks them (NSS, NSPR, expat). */
  libraries: string
  /** A fontconfig file: the system's fonts and the ones that came along. */
  fontsFile: string
}

const PACKAGE = '@sparticuz/chromium'

/**
 * Unpacks the Chromium of `@sparticuz/chromium` into the temporary folder,
 * unless that is done already. Safe when several processes do it at once: each
 * unpacks into a folder of its own and the first to rename it wins.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const version = await packageVersion()
  const folder = join(
    tmpdir(),
    `telesales-toolbar-chromium-${version}-${userInfo().uid}`
  )
  if (!existsSync(folder)) {
    const own = await mkdtemp(`${folder}-`)
    try {
      await unpackInto(own, folder)
      await rename(own, folder)
    } catch (fault) {
      await rm(own, { recursive: true, force: true })
      if (!existsSync(folder)) {
        throw fault
      }
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
    fontsFile: join(folder, 'fonts.conf'),
  }
}

async function packageVersion(): Promise<string> {
  const main = require.resolve(PACKAGE)
  const manifest = join(dirname(main), '..', '..', 'package.json')
  return JSON.parse(await readFile(manifest, 'utf8')).version
}

/**
 * The package unpacks into TMPDIR, and its libraries only where it believes to
 * be in Lambda, so it runs in a process of its own that is told so.
 */
async function unpackInto(own: string, folder: string): Promise<void> {
  const unpack = `import('${PACKAGE}').then((it) => it.default.executablePath())`
  await promisify(execFile)(process.execPath, ['-e', unpack], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'nodejs20.x' },
  })
  await writeFile(
    join(own, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
  )
}
