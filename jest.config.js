const shared = {
  rootDir: __dirname,
  transform: {
    '\\.tsx?$': '@swc/jest',
    '\\.gql$': '<rootDir>/tools/gqlTransform.js',
    'faker/dist/.*\\.js$': '@swc/jest',
  },
  // It is a package of ES modules only, which jest cannot take as they are.
  transformIgnorePatterns: ['/node_modules/(?!@faker-js/)'],
  moduleNameMapper: {
    '^vtex\\.(render-runtime|css-handles|pixel-manager)$':
      '<rootDir>/dev-store/page/platform/$1.tsx',
  },
}

module.exports = {
  // A busy machine takes its time; a test that hangs still ends.
  testTimeout: 120_000,
  // More than there are cores: the long ones wait more than they compute.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tools/slowFirst.js',
  projects: [
    {
      ...shared,
      displayName: 'browser side',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/react/**/__tests__/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tools/setupBrowserTests.ts'],
    },
    {
      ...shared,
      displayName: 'server side',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/{node/!(resolvers),dev-store,tools}/**/__tests__/*.test.ts',
        '<rootDir>/{dev-store,tools}/__tests__/*.test.ts',
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
