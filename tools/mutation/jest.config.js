const { join } = require('node:path')

// What all projects share.
const [{ transform, transformIgnorePatterns }] =
  require('../../jest.config').projects

const rootDir = join(__dirname, '..', '..')

module.exports = {
  rootDir,
  roots: ['dev-store', 'node', 'react', 'tools'].map((folder) =>
    join(rootDir, folder)
  ),
  testEnvironment: join(__dirname, 'environment.js'),
  // Everything ends with the one file: to wipe it afterwards takes time.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testMatch: ['<rootDir>/tools/mutation/tests.ts'],
  // Stryker itself ends what hangs, by how long the tests took before.
  testTimeout: 120_000,
  transform,
  transformIgnorePatterns,
}
