/**
 * Three projects, one for each tier that Node can run (design, section 8). `unit` needs Node only,
 * `embedded` Node and git, `real` what test/real/run.ts installs first. Packages are ES modules, so
 * Node needs --experimental-vm-modules; `npm test` gives it.
 */

const typescript = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'es6' },
  },
];

/** What all projects share: TypeScript as ES modules, nothing built or third-party is looked at. */
const shared = {
  rootDir: import.meta.dirname,
  // Every process begins as a copy of the one that starts it: a worker's size was a tenth of all time.
  testEnvironment: '<rootDir>/test/process-starter/environment.ts',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/property-tests.ts' },
  transform: { '^.+\\.ts$': typescript },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/coverage/'],
  testPathIgnorePatterns: ['/node_modules/'],
};

export default {
  testSequencer: '<rootDir>/test/longest-first.ts',
  testTimeout: 30_000,
  // Jest leaves a core free by default; on two cores that is half of them, and most tests wait for child processes.
  maxWorkers: '100%',
  // What a worker's files leave behind is looked at by each garbage collection: with a gigabyte of it, little else was done.
  workerIdleMemoryLimit: '200MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/packages/*/src/**/*.test.ts',
        '<rootDir>/actions/*/src/**/*.test.ts',
        '<rootDir>/scripts/**/*.test.ts',
      ],
    },
    { ...shared, displayName: 'embedded', testMatch: ['<rootDir>/test/embedded/**/*.test.ts'] },
    { ...shared, displayName: 'real', testMatch: ['<rootDir>/test/real/**/*.test.ts'] },
  ],
};
