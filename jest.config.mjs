import { TRANSPILING } from './apps/launcher/compile.mjs';

/** ESM all the way: NestJS 12 is ESM only, so the tests are too. Packages resolve to their sources, no build first. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['tiaokuai-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', TRANSPILING],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '/.tiaokuai/'],
};
