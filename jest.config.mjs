/** ESM all the way: NestJS 12 is ESM only, so the tests are too. Packages resolve to their sources, no build first. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['tiaokuai-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          // `import … with { type: 'json' }` must reach node as written.
          experimental: { keepImportAttributes: true },
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/.tiaokuai/'],
};
