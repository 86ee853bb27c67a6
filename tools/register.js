// Lets Node load this project's TypeScript, with the compiler jest uses too.
// It only strips types; `npm run types` is what checks them.
const { transformFileSync } = require('@swc/core')
const { readFileSync } = require('node:fs')
const { Module } = require('node:module')

const options = JSON.parse(readFileSync(`${__dirname}/../.swcrc`, 'utf8'))

for (const extension of ['.ts', '.tsx']) {
  Module._extensions[extension] = (module, file) => {
    const { code } = transformFileSync(file, { ...options, swcrc: false })
    module._compile(code, file)
  }
}
