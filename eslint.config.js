import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import waybill from './scripts/eslint-rules.mjs';

/** Ways to silence the type checker, none of which is needed where borders are parsed (CONTRIBUTING.md). */
const noSilencing = [
  {
    selector: 'TSAsExpression > TSAnyKeyword',
    message: 'Parse at the border; `as any` hides what is wrong.',
  },
  {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'A double cast asserts what nobody checked; parse the value.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a closed list (`as const`): Node strips types, it compiles nothing.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'node_modules/', '.cache/', 'examples/', '**/fixtures/']),
  // No comment in a file can switch a rule off: an exception is made here, with its reason.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { waybill },
    rules: {
      'waybill/import-direction': 'error',
      'no-restricted-syntax': ['error', ...noSilencing],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A port's method is async so that a throw becomes a rejection, also where one adapter awaits nothing.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // An AbortSignal's reason is `any`, and throwing it on is what callers expect.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-console': 'error', 'waybill/documented-exports': 'error' },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // A suite is one function; what matters is that each test fits a screen.
      'max-lines': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
