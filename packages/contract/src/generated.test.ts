import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GeneratedContract } from '@waybill/config';
import { silentProgress } from '@waybill/core';
import { contractErrorCodes } from './error-codes.ts';
import { verifyContract } from './index.ts';
import type { ContractVerdict } from './verdict.ts';

let checkout = '';
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: checkout,
    encoding: 'utf8',
  });
const read = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const write = (file: string, content: string): void => writeFileSync(join(checkout, file), content);

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'waybill-contract-'));
  git('init', '-q', '-b', 'main');
  mkdirSync(join(checkout, 'api'));
  write('api/openapi.json', 'one\ntwo\nthree\nfour\nfive\n');
  write('notes.txt', 'notes\n');
  write('.gitignore', 'build/\n');
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterEach(() => {
  rmSync(checkout, { recursive: true, force: true });
});

function contract(script: string, more: Partial<GeneratedContract> = {}): GeneratedContract {
  const command: [string, ...string[]] = [
    process.execPath,
    '-e',
    `const fs = require('fs');${script}`,
  ];
  const usual = { name: 'openapi', kind: 'generated', paths: ['api'], folder: '.' } as const;
  return { ...usual, paths: ['api'], command, timeoutMilliseconds: 20_000, ...more };
}

async function verify(
  wanted: GeneratedContract,
  more: { restore?: boolean; secrets?: string[]; signal?: AbortSignal } = {},
): Promise<ContractVerdict> {
  const signal = more.signal ?? new AbortController().signal;
  return await verifyContract({
    checkout,
    contract: wanted,
    progress: silentProgress,
    ...more,
    signal,
  });
}

const change = "fs.writeFileSync('api/openapi.json','one\\ntwo\\nthree\\nFOUR\\nfive\\n');";

describe('a generated contract', () => {
  it('holds when its command changes nothing, and when it writes only what git ignores', async () => {
    const verdict = await verify(
      contract("fs.mkdirSync('build');fs.writeFileSync('build/x','x')", { paths: [] }),
    );
    expect(verdict).toMatchObject({
      contract: 'openapi',
      kind: 'generated',
      holds: true,
      findings: [],
      differences: [],
      unlisted: 0,
    });
  });

  it('breaks with the diff, the first line that differs, and what to do', async () => {
    const verdict = await verify(contract(change));
    expect(verdict.holds).toBe(false);
    expect(verdict.findings).toEqual([
      expect.objectContaining({
        id: 'generated-file-modified',
        level: 'breaking',
        file: 'api/openapi.json',
        line: 4,
      }),
    ]);
    expect(verdict.findings[0]?.remedy).toMatch(/^Run .* and commit the result\.$/);
    expect(verdict.differences[0]?.diff).toContain('-four\n+FOUR\n');
    expect(read('api/openapi.json')).toContain('FOUR');
  });

  it('finds files that are added, deleted, binary, and staged by the command itself', async () => {
    const script = `fs.writeFileSync('api/new file.json','new\\n');fs.writeFileSync('api/b.bin',Buffer.from([0,1,2]));
      fs.unlinkSync('api/openapi.json');require('child_process').execFileSync('git',['add','api/b.bin']);`;
    const verdict = await verify(contract(script));
    expect(
      verdict.differences.map(({ file, change: kind, diff }) => [file, kind, diff === '']),
    ).toEqual([
      ['api/b.bin', 'added', true],
      ['api/new file.json', 'added', false],
      ['api/openapi.json', 'deleted', false],
    ]);
    expect(verdict.differences[1]?.diff).toContain('+new');
  });

  it('looks at its paths only, or at the whole tree where it names none', async () => {
    const script = "fs.writeFileSync('notes.txt','changed\\n');";
    expect((await verify(contract(script))).holds).toBe(true);
    git('checkout', '-q', '.');
    const whole = await verify(contract(script, { paths: [] }));
    expect(whole.findings.map((finding) => finding.file)).toEqual(['notes.txt']);
  });

  it('puts back what the command changed where asked, and nothing that was changed before', async () => {
    write('notes.txt', 'being edited\n');
    write('draft.txt', 'a draft\n');
    const script = `${change}fs.writeFileSync('api/new.json','x');fs.writeFileSync('stray.txt','x');`;
    expect((await verify(contract(script), { restore: true })).holds).toBe(false);
    expect(read('api/openapi.json')).toContain('four');
    expect(existsSync(join(checkout, 'api/new.json'))).toBe(false);
    expect(existsSync(join(checkout, 'stray.txt'))).toBe(false);
    expect(read('notes.txt')).toBe('being edited\n');
    expect(read('draft.txt')).toBe('a draft\n');
    expect(git('status', '--porcelain')).toBe(' M notes.txt\n?? draft.txt\n');
  });

  it('puts things back also when the command failed after its changes', async () => {
    await expect(
      verify(contract(`${change}process.exit(3)`), { restore: true }),
    ).rejects.toMatchObject({
      code: 'CONTRACT_COMMAND_FAILED',
    });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('cuts a long diff and counts files beyond the list', async () => {
    const script = `fs.writeFileSync('api/long.txt','0123456789\\n'.repeat(10000));
      for (let i=0;i<105;i++) fs.writeFileSync('api/many'+String(i).padStart(3,'0'),'x\\n');`;
    const verdict = await verify(contract(script));
    const long = verdict.differences.find((difference) => difference.file === 'api/long.txt');
    expect(long?.truncated).toBe(true);
    expect(long?.diff.length).toBeLessThanOrEqual(32 * 1024);
    expect(long?.diff).toContain('+0123456789');
    expect(verdict.unlisted).toBe(6);
  }, 30_000);

  it('keeps secrets out of the verdict and gives the command none of ours', async () => {
    process.env['INPUT_TOKEN'] = 'from-the-runner';
    const script =
      "fs.writeFileSync('api/openapi.json',(process.env.INPUT_TOKEN??'none')+' hunter22\\n');";
    const verdict = await verify(contract(script), { secrets: ['hunter22'] });
    delete process.env['INPUT_TOKEN'];
    expect(verdict.differences[0]?.diff).toContain('+none ***');
  });

  it('runs in the folder that it names', async () => {
    const script = "fs.writeFileSync('openapi.json','x\\n');";
    expect((await verify(contract(script, { folder: 'api' }))).findings[0]?.file).toBe(
      'api/openapi.json',
    );
  });
});

describe('what cannot be verified is an error of its own', () => {
  const cases: [keyof typeof contractErrorCodes, string, () => GeneratedContract, RegExp][] = [
    [
      'CONTRACT_COMMAND_MISSING',
      'a program that is not there',
      () => contract('', { command: ['waybill-no-such-program'] }),
      /waybill-no-such-program/,
    ],
    [
      'CONTRACT_COMMAND_FAILED',
      'an exit code',
      () => contract("console.error('no schema found');process.exit(2)"),
      /exit code 2.*\nno schema found/s,
    ],
    [
      'CONTRACT_TIMED_OUT',
      'no end',
      () => contract('setInterval(()=>0,1000)', { timeoutMilliseconds: 300 }),
      /300ms/,
    ],
    [
      'CONTRACT_PATH_MISSING',
      'a misspelt path',
      () => contract('', { paths: ['api', 'apy/openapi.json'] }),
      /"apy\/openapi.json"; nothing is there/,
    ],
    [
      'CONTRACT_PATH_MISSING',
      'a folder that is not there',
      () => contract('', { folder: 'nowhere' }),
      /"nowhere"/,
    ],
    [
      'CONTRACT_COMMAND_FAILED',
      'a command that commits',
      () =>
        contract(
          "require('child_process').execFileSync('git',['-c','user.name=t','-c','user.email=t@e','commit','-q','--allow-empty','-m','x'])",
        ),
      /moved HEAD/,
    ],
  ];
  it.each(cases)('%s: %s', async (code, _what, make, message) => {
    const error: unknown = await verify(make()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('CONTRACT_PATH_MISSING: a path that is there and ignored', async () => {
    mkdirSync(join(checkout, 'build'));
    write('build/out.json', '{}');
    await expect(verify(contract('', { paths: ['build/out.json'] }))).rejects.toMatchObject({
      code: 'CONTRACT_PATH_MISSING',
    });
  });

  it('CONTRACT_TREE_DIRTY: changed, staged or new files in its paths before the command ran', async () => {
    write('api/new.json', '{}');
    await expect(verify(contract(''))).rejects.toMatchObject({
      code: 'CONTRACT_TREE_DIRTY',
      facts: { files: ['api/new.json'] },
    });
    git('add', '.');
    await expect(verify(contract(''))).rejects.toMatchObject({ code: 'CONTRACT_TREE_DIRTY' });
    git('commit', '-qm', 'second');
    write('api/openapi.json', 'edited');
    await expect(verify(contract(''))).rejects.toMatchObject({ code: 'CONTRACT_TREE_DIRTY' });
  });

  it('CONTRACT_CHECKOUT_INVALID: no repository, and one without a commit', async () => {
    rmSync(join(checkout, '.git'), { recursive: true });
    await expect(verify(contract(''))).rejects.toMatchObject({ code: 'CONTRACT_CHECKOUT_INVALID' });
    git('init', '-q');
    await expect(verify(contract(''))).rejects.toMatchObject({ code: 'CONTRACT_CHECKOUT_INVALID' });
  });

  it('ends at once when it is cancelled', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('cancelled here')), 300);
    await expect(
      verify(contract('setInterval(()=>0,1000)'), { signal: controller.signal }),
    ).rejects.toThrow('cancelled here');
  });
});
