import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { name, vendor as vendorNow } from '../manifest.json'
import { ROOT, sourceFiles, textOf } from './sourceFiles'

/** An account's name, and what toolbelt takes for a vendor's. */
const VENDOR = /^[a-z0-9][a-z0-9_-]*$/

/**
 * The files that change when the app becomes this vendor's, and their texts.
 *
 * @throws Error with a sentence for people when it is no vendor's name
 */
export function filesOfVendor(vendor = ''): Record<string, string> {
  if (!VENDOR.test(vendor)) {
    throw new Error(
      `"${vendor}" is no vendor. Name your account, in small letters: npm run vendor -- acme`
    )
  }
  // `vendor.app`, and the classes that begin with `vendor-app`.
  const ours = new RegExp(`(?<![\\w-])${vendorNow}(?=[.-]${name}\\b)`, 'g')
  const files: Record<string, string> = {}

  for (const file of sourceFiles('.').filter((path) => !/\.png$/.test(path))) {
    const text = textOf(file)
    const changed =
      file === 'manifest.json'
        ? text.replace(/("vendor": ")[^"]*/, `$1${vendor}`)
        : text.replace(ours, vendor)

    if (changed !== text) {
      files[file] = changed
    }
  }
  return files
}

if (require.main === module) {
  try {
    const files = Object.entries(filesOfVendor(process.argv[2]))

    for (const [file, text] of files) {
      writeFileSync(join(ROOT, file), text)
    }
    console.log(`The app is ${process.argv[2]}.${name}: ${files.length} files`)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
