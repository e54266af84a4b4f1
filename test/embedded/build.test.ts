import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFolder, type Bundle } from '../../scripts/build/bundle.ts';

jest.setTimeout(120_000);

const root = join(import.meta.dirname, '..', '..');
const folders: string[] = [];

/** Two small actions, a package that both use, and the command line. */
const sources = {
  'actions/alpha/action.yml': '',
  'actions/alpha/src/main.ts':
    "import { greet } from '@waybill/greeting';\n" +
    "export async function main(): Promise<void> {\n  console.log(greet('alpha'));\n}\n",
  'actions/beta/action.yml': '',
  'actions/beta/src/main.ts':
    "import { greet } from '@waybill/greeting/greet';\nimport { sign } from './sign.ts';\n" +
    "export async function main(): Promise<void> {\n  console.log(greet('beta') + sign);\n}\n",
  'actions/beta/src/sign.ts': "export const sign: string = '!';\n",
  'actions/unfinished/action.yml': '',
  'packages/cli/src/main.ts':
    "export async function main(): Promise<void> {\n  console.log(process.argv.slice(2).join(','));\n}\n",
  'packages/cli/package.json': '{ "exports": "./src/main.ts" }',
  'packages/greeting/package.json': '{ "exports": { ".": "./src/index.ts", "./*": "./src/*.ts" } }',
  'packages/greeting/src/index.ts': "export * from './greet.ts';\nexport * from './unused.ts';\n",
  'packages/greeting/src/greet.ts':
    '/** This comment stays: reviewers read the bundle. */\nexport function greet(name: string): string {\n  return `Hello, ${name}`;\n}\n',
  'packages/greeting/src/unused.ts':
    "console.log('never loaded');\nexport const unused = 'dead weight';\n",
} as const;

/** An action that says how many functions were made of text. */
const parsing =
  "import { z } from 'zod';\n" +
  'let compiled = 0;\n' +
  'const construct = (made: FunctionConstructor, text: string[]) => { compiled += 1; return Reflect.construct(made, text); };\n' +
  'globalThis.Function = new Proxy(Function, { construct });\n' +
  'export async function main(): Promise<void> {\n' +
  "  const { success } = z.object({ a: z.string() }).safeParse({ a: '1' });\n" +
  '  console.log(success, compiled);\n}\n';

/** A checkout with its own copy of the scripts, as deep as asked: the output must not depend on where it is. */
function checkout(...below: readonly string[]): string {
  const temporary = mkdtempSync(join(tmpdir(), 'waybill-build-test-'));
  folders.push(temporary);
  const folder = join(temporary, ...below);
  for (const [path, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  // The bundler's own place is part of what its ids are made of, so it must be in the checkout.
  cpSync(join(root, 'node_modules', '@vercel'), join(folder, 'node_modules', '@vercel'), {
    recursive: true,
  });
  for (const name of ['@actions', '@kubernetes', 'tunnel', 'undici', 'zod']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}

function build(
  folder: string,
  ...args: readonly string[]
): { status: number | null; text: string } {
  const script = join(folder, 'scripts', 'build.ts');
  const run = spawnSync(process.execPath, ['--no-warnings', script, ...args], { encoding: 'utf8' });
  return { status: run.status, text: run.stdout + run.stderr };
}

function start(folder: string, name: string, ...args: readonly string[]): string {
  const run = spawnSync(process.execPath, [join(folder, 'dist', name, 'index.js'), ...args], {
    encoding: 'utf8',
  });
  return run.stdout + run.stderr;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the build', () => {
  const here = checkout();

  beforeAll(() => {
    const { status, text } = build(here);
    if (status !== 0) throw new Error(text);
  });

  it('gives every finished action and the command line a stub that starts it and nothing else', () => {
    expect(start(here, 'alpha')).toBe('Hello, alpha\n');
    expect(start(here, 'beta')).toBe('Hello, beta!\n');
    expect(start(here, 'cli', 'status', '--help')).toBe('status,--help\n');
    expect(existsSync(join(here, 'dist', 'unfinished'))).toBe(false);
  });

  it('makes the command line executable', () => {
    const file = join(here, 'dist', 'cli', 'index.js');
    expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(file).mode & 0o111).toBe(0o111);
  });

  it('is read by people: comments stay, nothing is minified; what nobody imports is left out', async () => {
    const all = [...(await readFolder(join(here, 'dist'))).values()].map(String).join('\n');
    expect(all).toContain('This comment stays');
    expect(all).not.toContain('dead weight');
  });

  it('gives the same bytes in another place', async () => {
    const there = checkout('some', 'where', 'deeper');
    expect(build(there).status).toBe(0);
    const [first, second] = [
      await readFolder(join(here, 'dist')),
      await readFolder(join(there, 'dist')),
    ];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, bytes] of first)
      expect([name, second.get(name)?.equals(bytes)]).toEqual([name, true]);
  });

  it('leaves what V8 compiled to the next steps of the job, whatever has become of it', async () => {
    const temporary = join(here, 'temporary');
    const step = (): string => {
      const env = { PATH: process.env['PATH'], RUNNER_TEMP: temporary };
      const script = join(here, 'dist', 'alpha', 'index.js');
      const run = spawnSync(process.execPath, [script], { encoding: 'utf8', env });
      return run.stdout + run.stderr;
    };
    const kept = async (): Promise<Bundle> => readFolder(temporary);
    const times = async (): Promise<ReadonlySet<number | undefined>> =>
      new Set([...(await kept()).values()].map(([first]) => first));
    expect(step()).toBe('Hello, alpha\n');
    expect(await times()).toEqual(new Set([1]));
    expect(step()).toBe('Hello, alpha\n');
    expect(await times()).toEqual(new Set([2]));
    const twice = await kept();
    expect(step()).toBe('Hello, alpha\n');
    expect(await kept()).toEqual(twice);
    // Cut short, or written by another V8: compiled anew.
    for (const [name, bytes] of twice) {
      const changed = Buffer.from(bytes);
      changed.fill(255, 100);
      for (const broken of [bytes.subarray(0, 1), bytes.subarray(0, -1), changed]) {
        writeFileSync(join(temporary, name), broken);
        expect(step()).toBe('Hello, alpha\n');
        expect(await times()).toEqual(new Set([1]));
      }
    }
    rmSync(temporary, { recursive: true });
    writeFileSync(temporary, 'no folder');
    expect(step()).toBe('Hello, alpha\n');
  });

  it('says with --check that dist is current, or names each file that is not', () => {
    expect(build(here, '--check').status).toBe(0);
    writeFileSync(join(here, 'dist', 'stray.js'), '');
    writeFileSync(join(here, 'dist', 'alpha', 'index.js'), 'changed');
    rmSync(join(here, 'dist', 'beta', 'index.js'));
    const { status, text } = build(here, '--check');
    expect(status).toBe(1);
    expect(text).toContain('dist/stray.js is not built by anything');
    expect(text).toContain('dist/alpha/index.js differs');
    expect(text).toContain('dist/beta/index.js is missing');
  });

  it('compiles no schema for the one time that a step parses by it', () => {
    const other = checkout();
    writeFileSync(join(other, 'actions', 'alpha', 'src', 'main.ts'), parsing);
    expect(build(other).status).toBe(0);
    expect(start(other, 'alpha')).toBe('true 0\n');
  });

  it('fails where a module is missing: the bundler alone would leave that to the user', () => {
    const broken = checkout();
    rmSync(join(broken, 'actions', 'beta', 'src', 'sign.ts'));
    const { status, text } = build(broken);
    expect(status).toBe(1);
    expect(text).toContain('needs ./sign.js, which was not found');
  });
});
