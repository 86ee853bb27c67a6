const { availableParallelism } = require('node:os')
const { dependencies, devDependencies } = require('./react/package.json')

const shared = {
  rootDir: __dirname,
  transform: {
    '\\.tsx?$': '@swc/jest',
    '\\.gql$': '<rootDir>/tools/gqlTransform.js',
    '(faker/dist|nanoid)/.*\\.js$': '@swc/jest',
  },
  // They are ES modules, which jest cannot take as they are.
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/|nanoid/)'],
  moduleNameMapper: {
    '^vtex\\.(render-runtime|css-handles|pixel-manager)$':
      '<rootDir>/dev-store/page/platform/$1.tsx',
    // `vtex link` installs them in react/ as well, and a page has one React.
    [`^(${Object.keys({ ...dependencies, ...devDependencies }).join('|')})(/.*)?$`]:
      '<rootDir>/node_modules/$1$2',
  },
}

/** Without a page a test begins in a fraction of the time. */
const PURE = '<rootDir>/react/core/'
const SERVICE = '<rootDir>/node/resolvers/'

module.exports = {
  // A busy machine takes its time; a test that hangs still ends.
  testTimeout: 120_000,
  // The service of a worker computes while its tests wait for it.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/tools/slowFirst.js',
  projects: [
    {
      ...shared,
      displayName: 'page',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/react/**/__tests__/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', PURE],
      setupFilesAfterEnv: ['<rootDir>/tools/setupBrowserTests.ts'],
    },
    {
      ...shared,
      displayName: 'no page',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/**/__tests__/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/react/(?!core/)',
        SERVICE,
      ],
    },
    {
      ...shared,
      displayName: 'service',
      testEnvironment: '<rootDir>/tools/serviceEnvironment.js',
      testMatch: ['<rootDir>/node/resolvers/__tests__/*.test.ts'],
    },
  ],
}
