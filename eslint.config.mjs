import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**', 'libs/testing/**'];
const NO_NODE = 'This room also runs where there is no Node: in the browser or in the workflow sandbox.';

/** What a rule of law may not look at: it comes in with the context, or it does not exist. */
const UNPREDICTABLE_GLOBALS = [
  'Date',
  'process',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'fetch',
  'globalThis',
];

const FORBIDDEN_SYNTAX = [
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: '`as unknown as` hides a type that is wrong; parse the value instead.',
  },
];
const NO_REACTION_BY_HAND = {
  selector: "Property[key.name='does'] > Literal[value=/^(open|advance)$/]",
  message: 'Name the contract (kernel/contract.ts), so that the compiler checks what is sent.',
};
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; a default has as many names as importers.',
};

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/build/**',
    '**/node_modules/**',
    '**/.tiaokuai/**',
    'test/replay/histories/**',
    'coverage/**',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: nodeGlobals() },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.spec.json', './apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      // The console sees the other rooms by their built types, so these five need `tsc -b` first.
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, NO_DEFAULT_EXPORT],
      'max-lines': ['error', 250],
      complexity: ['error', { max: 16, variant: 'modified' }],
      eqeqeq: 'error',
    },
  },
  {
    files: SPECS,
    rules: { 'max-lines': ['error', 400], '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Tools that insist on a default export.
    files: ['**/vite.config.ts', '*.config.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX] },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, NO_DEFAULT_EXPORT, NO_REACTION_BY_HAND],
      'no-restricted-globals': [
        'error',
        ...UNPREDICTABLE_GLOBALS.map((name) => ({
          name,
          message: 'A rule decides from its state and its context, and from nothing else.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A rule gives the same answer to the same question.' },
      ],
    },
  },
  {
    files: ['libs/domain/src/kernel/contract.ts'],
    rules: { 'no-restricted-syntax': ['error', ...FORBIDDEN_SYNTAX, NO_DEFAULT_EXPORT] },
  },
  {
    files: [
      'libs/domain/src/**/*.ts',
      'libs/tlog/src/**/*.ts',
      'libs/contracts/src/**/*.ts',
      'workflows/src/**/*.ts',
      'apps/console/src/**',
    ],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group: ['node:*'], message: NO_NODE }],
          paths: builtinModules.map((name) => ({ name, message: NO_NODE })),
        },
      ],
    },
  },
);

function nodeGlobals() {
  const names = [
    'console',
    'process',
    'URL',
    'URLSearchParams',
    'Buffer',
    'fetch',
    'performance',
    'setTimeout',
    'clearTimeout',
  ];
  names.push('setInterval', 'clearInterval', 'AbortController', 'AbortSignal', 'module', 'require');
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
