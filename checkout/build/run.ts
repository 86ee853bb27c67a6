import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { name, vendor, version } from '../../manifest.json'
import { ROOT } from '../../tools/sourceFiles'
import { bundleCheckout } from './bundle'
import { languagesFrom } from './languages'

const FOLDER = join(ROOT, 'checkout/dist')

/**
 * `npm run checkout -- pt en`: the app for VTEX's checkout, and in it the file that can be
 * pasted in its place. Its texts are in these languages; the default is English. What was
 * built before goes once there is something in its place.
 */
async function run() {
  const script = await bundleCheckout(languagesFrom(process.argv.slice(2)))

  rmSync(FOLDER, { force: true, recursive: true })
  write('checkout-ui-custom/checkout6-custom.js', script)
  write(
    'manifest.json',
    JSON.stringify(
      {
        vendor,
        name: `${name}-checkout`,
        version,
        title: 'Telesales Toolbar in Checkout',
        description:
          'Tells telesales operators in VTEX Checkout for whom they shop.',
        dependencies: { [`${vendor}.${name}`]: `${version.split('.')[0]}.x` },
        builders: { 'checkout-ui-custom': '0.x' },
        policies: [],
        $schema:
          'https://raw.githubusercontent.com/vtex/node-vtex-api/master/gen/manifest.schema',
      },
      null,
      2
    )
  )
}

function write(file: string, text: string) {
  const path = join(FOLDER, file)

  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(relative(process.cwd(), path))
}

run().catch(({ message }: Error) => {
  console.error(message)
  process.exitCode = 1
})
