const { join } = require('node:path')

const rootDir = join(__dirname, '..', '..')
const part = process.env.MUTATE ?? 'modules'

module.exports = {
  rootDir,
  roots: ['dev-store', 'node', 'react', 'tools'].map((folder) =>
    join(rootDir, folder)
  ),
  testEnvironment: join(__dirname, 'environment.js'),
  // Everything ends with the one file: to wipe it afterwards takes time.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testMatch: [`<rootDir>/tools/mutation/${part}.ts`],
  testTimeout: 8000,
  transform: { '\\.tsx?$': '@swc/jest' },
}
