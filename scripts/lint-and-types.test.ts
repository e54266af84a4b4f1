import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const script = join(import.meta.dirname, 'lint-and-types.ts');

/** Beside this file, not in the system's temporary folder: the settings import the linter's plugin. */
const parent = join(import.meta.dirname, '..', 'node_modules', '.cache');

const eslintConfig = `import tseslint from 'typescript-eslint';
export default [
  {
    files: ['**/*.ts'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
];
`;

const tsconfig = JSON.stringify({
  compilerOptions: { strict: true, noEmit: true, types: [], module: 'ESNext', target: 'ES2023' },
  include: ['src'],
});

const good = 'export const answer: number = 42;\n';
const wrongType = "export const answer: number = 'forty-two';\n";
const floating = 'async function work(): Promise<void> {}\nwork();\nexport {};\n';

interface Checked {
  readonly status: number | null;
  readonly said: string;
}

describe('the check of lint and types', () => {
  let folder: string;

  beforeAll(async () => {
    await mkdir(parent, { recursive: true });
    folder = await mkdtemp(join(parent, 'lint-and-types-'));
    await mkdir(join(folder, 'src'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'eslint.config.js'), eslintConfig);
    await writeFile(join(folder, 'tsconfig.json'), tsconfig);
  });

  afterAll(async () => rm(folder, { recursive: true, force: true }));

  /** Starting costs most of the time: all that is wrong, each in a file of its own, is looked at in one run. */
  async function check(sources: Readonly<Record<string, string>>): Promise<Checked> {
    for (const [file, source] of Object.entries(sources))
      await writeFile(join(folder, file), source);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', script, folder],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  }

  it('says nothing of sources in which nothing is wrong', async () => {
    expect(await check({ 'src/good.ts': good })).toStrictEqual({ status: 0, said: '' });
  });

  it('fails, and names the types, what a rule finds by the types, and a file that the compiler is not given', async () => {
    const { status, said } = await check({
      'src/wrong-type.ts': wrongType,
      'src/floating.ts': floating,
      'outside.ts': good,
    });
    expect(status).toBe(1);
    expect(said).toContain("src/wrong-type.ts(1,14): error TS2322: Type 'string' is not assign");
    expect(said.match(/error TS/g)).toHaveLength(1);
    expect(said).toMatch(/src\/floating\.ts\n.*no-floating-promises/);
    expect(said).toMatch(/outside\.ts\n.*Parsing error/);
  });
});
