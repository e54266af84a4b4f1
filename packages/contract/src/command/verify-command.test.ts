import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, type CommandContract } from '@waybill/config';
import { silentProgress } from '@waybill/core';
import type { ContractVerdict } from '../verdict.ts';
import { verifyCommand } from './verify-command.ts';

let checkout: string;
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'waybill-command-'));
  await mkdir(join(checkout, 'web/src'), { recursive: true });
  await writeFile(join(checkout, 'web/src/a.ts'), '');
  await writeFile(join(checkout, 'top.yaml'), '');
});
afterEach(() => rm(checkout, { recursive: true, force: true }));

/** A contract as waybill.yaml has it, whose tool is a script. */
function contract(script: string, rest: Readonly<Record<string, unknown>> = {}): CommandContract {
  const written = {
    ...{ name: 'lint', kind: 'command', format: 'sarif', folder: 'web' },
    command: [process.execPath, '-e', script],
    ...rest,
  };
  const text = JSON.stringify({
    version: 1,
    application: 'shop',
    images: [{ name: 'app', repository: 'registry.test/shop', buildx: {} }],
    contracts: [written],
  });
  const [parsed] = parseApplicationConfig(text, 'waybill.yaml').contracts;
  if (parsed?.kind !== 'command') throw new Error('expected a contract of the kind command');
  return parsed;
}

async function verify(
  script: string,
  rest: Readonly<Record<string, unknown>> = {},
): Promise<ContractVerdict> {
  return await verifyCommand({
    ...{ checkout, contract: contract(script, rest), progress: silentProgress },
    signal: AbortSignal.timeout(20_000),
    secrets: ['hidden-value'],
  });
}

function prints(value: unknown, exit = 0): string {
  return `process.stdout.write(${JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value))}); process.exitCode = ${String(exit)}`;
}

function sarif(results: readonly unknown[], run: object = {}): object {
  const rules = [
    { id: 'rule-a', help: { text: 'Do it otherwise.' }, defaultConfiguration: { level: 'note' } },
  ];
  return {
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'tool', rules } }, results, ...run }],
  };
}

function result(uri: string, rest: object = {}): object {
  return {
    ruleId: 'rule-a',
    message: { text: 'It is wrong: hidden-value.' },
    locations: [
      { physicalLocation: { artifactLocation: { uri }, region: { startLine: 3, startColumn: 2 } } },
    ],
    ...rest,
  };
}

describe('SARIF', () => {
  it('becomes findings: where, what, what to do; secrets stay out', async () => {
    const verdict = await verify(prints(sarif([result('src/a.ts', { level: 'error' })]), 1));
    expect(verdict).toMatchObject({
      ...{ contract: 'lint', kind: 'command', holds: false },
      findings: [
        {
          ...{ id: 'rule-a', level: 'breaking', file: 'web/src/a.ts', line: 3, column: 2 },
          ...{ message: 'It is wrong: ***.', remedy: 'Do it otherwise.' },
        },
      ],
    });
  });

  it.each([
    ['from the top', 'web/src/a.ts', 'web/src/a.ts'],
    ['from the folder', './src/a.ts', 'web/src/a.ts'],
    ['a file of the top alone', 'top.yaml', 'top.yaml'],
    ['out of the repository', '../../etc/passwd', 'waybill.yaml'],
    ['another scheme', 'https://forge.test/a.ts', 'waybill.yaml'],
    ['a name with a space', 'src/b%20c.ts', 'src/b c.ts'],
  ])('takes a path %s', async (_, written, file) => {
    const { findings } = await verify(prints(sarif([result(written)])));
    expect(findings.map((finding) => finding.file)).toEqual([file]);
  });

  it('takes an absolute path and a URI of the checkout', async () => {
    const here = join(checkout, 'web/src/a.ts');
    const { findings } = await verify(
      prints(sarif([result(here), result(`file://${here}`), result('file:///etc/passwd')])),
    );
    expect(findings.map(({ file }) => file)).toEqual([
      'web/src/a.ts',
      'web/src/a.ts',
      'waybill.yaml',
    ]);
  });

  it("weighs by the result, else by the rule; what the tool took back doesn't count", async () => {
    const { findings, holds } = await verify(
      prints(
        sarif([
          result('a', { level: 'warning' }),
          result('b'),
          result('c', { level: 'error', suppressions: [{ kind: 'inSource' }] }),
          result('d', { level: 'error', kind: 'pass' }),
          result('e', { level: 'error', baselineState: 'absent' }),
        ]),
      ),
    );
    expect(findings.map(({ level }) => level)).toEqual(['risky', 'info']);
    expect(holds).toBe(true);
  });
});

describe('levels', () => {
  it.each([
    ['breaking', ['breaking', 'risky', 'info']],
    ['risky', ['breaking', 'breaking', 'info']],
    ['info', ['breaking', 'breaking', 'breaking']],
    ['never', ['risky', 'risky', 'info']],
  ])('fails-on %s', async (failsOn, levels) => {
    const results = ['Error', 'warning', 'note'].map((level) => result('a', { level }));
    const verdict = await verify(prints(sarif(results)), { 'fails-on': failsOn });
    expect(verdict.findings.map(({ level }) => level)).toEqual(levels);
    expect(verdict.holds).toBe(!levels.includes('breaking'));
  });

  it('takes a word that is not known for breaking, and leaves out what is ignored', async () => {
    const results = ['grave', 'style'].map((level) => result('a', { level }));
    const verdict = await verify(prints(sarif(results)), { levels: { style: 'ignored' } });
    expect(verdict.findings.map(({ level }) => level)).toEqual(['breaking']);
  });
});

describe('JSON by pointers', () => {
  const json = {
    ...{ items: '/results', id: '/rule/id', file: '/path', line: '/at/0', message: '/msg' },
    ...{ level: '/severity', remedy: '/fix', operation: '/op' },
  };
  const rest = { format: 'json', json, levels: { high: 'breaking', '2': 'risky' } };

  it('becomes findings', async () => {
    const results = [
      { rule: { id: 'r1' }, path: 'src/a.ts', at: [7], msg: 'one', severity: 'HIGH', fix: 'mend' },
      { msg: 'two', severity: 2, at: ['x'], op: 'GET /pets' },
      { msg: 'three' },
    ];
    const { findings } = await verify(prints({ results }), rest);
    expect(findings).toMatchObject([
      {
        id: 'r1',
        file: 'web/src/a.ts',
        line: 7,
        message: 'one',
        level: 'breaking',
        remedy: 'mend',
      },
      { id: 'lint-finding', file: 'waybill.yaml', level: 'risky', operation: 'GET /pets' },
      { message: 'three', level: 'breaking' },
    ]);
  });

  it.each([
    ['no list there', { result: [] }, /expected a list at `items` \(\/results\), found nothing/],
    ['an object in its place', { results: {} }, /found object/],
    [
      'an item without its message',
      { results: [{ text: 'x' }] },
      /`message` \(\/msg\) of the item 0/,
    ],
    ['the prototype is no key', { __proto__: null }, /found nothing/],
  ])('refuses %s', async (_, value, says) => {
    await expect(verify(prints(value), rest)).rejects.toMatchObject({
      code: 'CONTRACT_OUTPUT_INVALID',
      message: expect.stringMatching(says),
    });
  });
});

describe('a report that cannot be believed is an error, never a contract that holds', () => {
  const whole = JSON.stringify(sarif([]));
  it.each([
    ['nothing', prints(''), /it wrote nothing/],
    ['half of it', prints(whole.slice(0, 40)), /no JSON, or not all of it/],
    ['words', prints('all good'), /no JSON/],
    ['another JSON', prints({ ok: true }), /no SARIF 2\.1\.0/],
    ['no results', prints(sarif([], { results: undefined })), /no SARIF 2\.1\.0: .*results/],
    [
      'a tool that says that it failed',
      prints(sarif([], { invocations: [{ executionSuccessful: false }] })),
      /did not succeed/,
    ],
    ['an end with 1 and no finding', prints(sarif([]), 1), /exit code 1 and reports nothing/],
  ])('%s', async (_, script, says) => {
    await expect(verify(script)).rejects.toMatchObject({
      code: 'CONTRACT_OUTPUT_INVALID',
      message: expect.stringMatching(says),
    });
  });

  it('an end that is not expected, with what the tool said last', async () => {
    const script = `${prints(sarif([]))}; console.error('cannot read hidden-value'); process.exit(3)`;
    await expect(verify(script)).rejects.toMatchObject({
      code: 'CONTRACT_COMMAND_FAILED',
      message: expect.stringMatching(/exit code 3\.\ncannot read \*\*\*/),
    });
  });

  it('no tool, no time, no folder', async () => {
    await expect(verify('', { command: ['no-such-tool-here'] })).rejects.toMatchObject({
      code: 'CONTRACT_COMMAND_MISSING',
    });
    await expect(verify('setInterval(() => 0, 1000)', { timeout: '200ms' })).rejects.toMatchObject({
      code: 'CONTRACT_TIMED_OUT',
    });
    await expect(verify('', { folder: 'nowhere' })).rejects.toMatchObject({
      code: 'CONTRACT_PATH_MISSING',
    });
  });
});

describe('a report in a file', () => {
  const output = 'report.sarif';
  const writes = (file: string): string =>
    `require('node:fs').writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(sarif([result('src/a.ts')])))})`;

  it('is read where it was written', async () => {
    const { findings } = await verify(writes('../report.sarif'), { output });
    expect(findings).toHaveLength(1);
  });

  it('is refused where it is from before, missing, or behind a link', async () => {
    await expect(verify('', { output })).rejects.toMatchObject({
      message: expect.stringMatching(/it did not write report\.sarif/),
    });
    await writeFile(join(checkout, output), JSON.stringify(sarif([])));
    await expect(verify('', { output })).rejects.toMatchObject({
      message: expect.stringMatching(/which is from before/),
    });
    await rm(join(checkout, output));
    await symlink('/etc/hostname', join(checkout, output));
    await expect(verify('', { output })).rejects.toMatchObject({
      code: 'CONTRACT_OUTPUT_INVALID',
    });
  });
});

describe('waybill.yaml', () => {
  it.each([
    ['JSON without a mapping', { format: 'json' }, /expected `json`/],
    ['SARIF with a mapping', { json: { message: '/m' } }, /expected no `json`/],
    ['a level that does not exist', { levels: { error: 'bad' } }, /levels/],
    ['a pointer that is none', { format: 'json', json: { message: 'm' } }, /JSON pointer/],
  ])('refuses %s', (_, rest, says) => {
    expect(() => contract('', rest)).toThrow(says);
  });
});
