import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const address = (file: string): string =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, file)).href);
const token = 'ghs_tok*en_value';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-action-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface End {
  readonly exit: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly result: unknown;
  readonly summary: string;
}

/** Starts an action as a runner does: its own code is `body`, its inputs are a token and a boolean. */
async function action(
  body: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<End> {
  const script = `
    import { z } from 'zod';
    import { coreError, sleep } from '@waybill/core';
    import { defineAction } from ${address('definition.ts')};
    import { booleanText, optionalSecret } from ${address('input-schemas.ts')};
    import { runAction } from ${address('run-action.ts')};
    const definition = defineAction({
      name: 'try', title: 'Try', description: 'x', permissions: {},
      inputs: {
        token: { description: 'x', default: '', secret: true, schema: optionalSecret },
        strict: { description: 'x', default: 'true', schema: booleanText },
      },
      outputs: { digest: { description: 'x' }, report: { description: 'x' } },
    });
    await runAction(definition, async ({ inputs, context, signal, progress, output, summarize, annotate }) => { ${body} });
  `;
  const output = join(folder, 'output');
  const summary = join(folder, 'summary.md');
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: {
      GITHUB_REPOSITORY: 'shop/plans',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: folder,
      GITHUB_RUN_ID: '1',
      GITHUB_JOB: 'deploy',
      GITHUB_ACTOR: 'ada',
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_TOKEN: token,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const take = (text: string): void => {
    log += text;
    if (text.includes('now cancel')) child.kill('SIGTERM');
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  await once(child, 'close');
  const outputs = outputsIn(readFileSync(output, 'utf8'));
  return {
    exit: child.exitCode,
    log,
    outputs,
    result: JSON.parse(outputs['result'] ?? 'null'),
    summary: readFileSync(summary, 'utf8'),
  };
}

function outputsIn(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([^\n]+)<<([^\n]+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [name, value]));
}

const everyOutput = ['code', 'decision', 'digest', 'failure', 'report', 'result'];

describe('an action that ends well', () => {
  it('sets every declared output, and exits with 0', async () => {
    const end = await action(`
      output('digest', 'sha256:1\\nsecond line');
      progress.phase('looking');
      summarize([{ kind: 'text', text: 'all <good>' }]);
      return { decision: 'done', message: 'It is done by ' + context.owner.actor + '.', facts: { strict: inputs.strict } };
    `);
    expect(end.exit).toBe(0);
    expect(Object.keys(end.outputs).sort()).toEqual(everyOutput);
    expect(end.outputs).toMatchObject({
      decision: 'done',
      code: '',
      failure: '',
      digest: 'sha256:1\nsecond line',
      report: '',
    });
    expect(end.result).toMatchObject({ message: 'It is done by ada.', facts: { strict: true } });
    expect(end.log).toContain('▸ looking');
    expect(end.log).toContain('It is done by ada.');
    expect(end.log).not.toContain('::error');
    expect(end.summary).toBe('all &lt;good&gt;\n\n');
  });

  it('needs no file for a summary', async () => {
    const body = `summarize([{ kind: 'text', text: 'x' }]); return { decision: 'unchanged', message: 'Nothing to do.' };`;
    for (const file of ['', join(folder, 'gone', 'summary.md')]) {
      const end = await action(body, { GITHUB_STEP_SUMMARY: file });
      expect(end).toMatchObject({ exit: 0, outputs: { decision: 'unchanged' } });
    }
  });
});

describe('annotations', () => {
  it('stand where they belong, beside that of a failure; a token is in none of them', async () => {
    const end = await action(`
      annotate([
        { level: 'error', title: 'a: b', message: 'one\\ntwo ' + inputs.token.reveal(), location: { file: 'x.yaml', line: 3, column: 5 } },
        { level: 'warning', title: 'c', message: 'no line', location: { file: 'y.yaml' } },
        { level: 'notice', title: 'd', message: 'no place' },
      ]);
      return { decision: 'done', message: 'Done.' };
    `);
    expect(end.log).toContain('::error title=a%3A b,file=x.yaml,line=3,col=5::one%0Atwo ***\n');
    expect(end.log).toContain('::warning title=c,file=y.yaml::no line\n');
    expect(end.log).toContain('::notice title=d::no place\n');
    expect(end.exit).toBe(0);
  });
});

describe('an action whose summary is for its failure', () => {
  const only = { INPUT_SUMMARY: 'failure' };

  it('writes none where it did what it was to do', async () => {
    const body = `summarize([{ kind: 'text', text: 'x' }]); return { decision: 'done', message: 'It is done.' };`;
    expect(await action(body, only)).toMatchObject({ exit: 0, summary: '' });
  });

  it('writes all of it where it failed', async () => {
    const body = `summarize([{ kind: 'text', text: 'what was seen before' }]); throw new Error('no');`;
    const end = await action(body, only);
    expect(end.exit).toBe(1);
    expect(end.summary).toContain('### try: failed');
    expect(end.summary).toContain('what was seen before');
  });

  it('says when that is to be, and takes nothing else', async () => {
    const end = await action(`return { decision: 'done', message: 'x' };`, {
      INPUT_SUMMARY: 'sometimes',
    });
    expect(end.outputs).toMatchObject({ decision: 'failed', code: 'ACTION_INPUT_INVALID' });
  });
});

describe('an action that fails', () => {
  it('says so once: outputs, annotation with its place, summary, exit code', async () => {
    const end = await action(`
      output('digest', 'sha256:1');
      summarize([{ kind: 'text', text: 'what was seen before' }]);
      throw coreError('INPUT_INVALID', {
        message: 'Expected <a>,\\nfound b.', remedy: 'Write a.',
        facts: { file: 'x|y', lines: ['1', '2'] }, location: { file: 'waybill.yaml', line: 3, column: 7 },
      });
    `);
    expect(end.exit).toBe(1);
    expect(Object.keys(end.outputs).sort()).toEqual(everyOutput);
    expect(end.outputs).toMatchObject({
      decision: 'failed',
      code: 'INPUT_INVALID',
      digest: 'sha256:1',
      report: '',
      failure: end.outputs['result'],
    });
    expect(end.result).toMatchObject({
      decision: 'failed',
      message: 'Expected <a>,\nfound b.',
      remedy: 'Write a.',
      facts: { file: 'x|y', lines: ['1', '2'] },
      location: { file: 'waybill.yaml', line: 3, column: 7 },
    });
    expect(end.log.match(/^::error .*$/gm)).toEqual([
      '::error title=try%3A failed,file=waybill.yaml,line=3,col=7::Expected <a>,%0Afound b. → Write a. [INPUT_INVALID]',
    ]);
    expect(end.summary).toContain('### try: failed\n\nExpected &lt;a&gt;,\nfound b.');
    expect(end.summary).toContain('| file | x\\|y |\n| lines | 1<br>2 |');
    expect(end.summary).toMatch(
      /What to do: Write a\.[\s\S]*Code: INPUT\\_INVALID\n\nwhat was seen before/,
    );
  });

  it.each([
    [`new TypeError('x is undefined')`, 'x is undefined'],
    [`'a text'`, 'a text'],
    ['undefined', 'undefined'],
  ])('calls %s a fault of its own', async (thrown, message) => {
    const end = await action(`throw ${thrown};`);
    expect(end.exit).toBe(1);
    expect(end.result).toMatchObject({
      decision: 'failed',
      code: 'INTERNAL',
      message: `A fault of Waybill itself: ${message}`,
    });
  });

  it.each([
    ['FENCED_OFF', 'refused'],
    ['CANCELLED', 'cancelled'],
    ['DEADLINE_EXCEEDED', 'failed'],
  ])('by %s is %s', async (code, decision) => {
    const end = await action(`throw coreError('${code}', { message: 'm', remedy: 'r' });`);
    expect(end).toMatchObject({ exit: 1, outputs: { decision, code } });
  });

  it('before its own code also sets every output', async () => {
    const bad = await action('throw new Error();', { INPUT_STRICT: 'treu' });
    expect(bad).toMatchObject({ exit: 1, outputs: { code: 'ACTION_INPUT_INVALID', digest: '' } });
    expect(Object.keys(bad.outputs).sort()).toEqual(everyOutput);
    const lost = await action('throw new Error();', { GITHUB_SHA: '' });
    expect(lost).toMatchObject({ exit: 1, outputs: { code: 'ACTION_CONTEXT_MISSING' } });
    expect(Object.keys(lost.outputs).sort()).toEqual(everyOutput);
  });

  it('by SIGTERM ends by itself, as cancelled', async () => {
    const end = await action(`progress.detail('now cancel'); await sleep(50_000, signal);`);
    expect(end).toMatchObject({ exit: 1, outputs: { decision: 'cancelled', code: 'CANCELLED' } });
  });

  it('cuts its summary at the limit, and keeps what matters most', async () => {
    const end = await action(`
      summarize([{ kind: 'code', text: 'x'.repeat(2_000_000) }]);
      throw coreError('INTERNAL', { message: 'first', remedy: 'r' });
    `);
    expect(end.summary).toContain('first');
    expect(end.summary).toMatch(/_1 more parts did not fit/);
    expect(end.summary.length).toBeLessThan(2000);
  });
});

it('a secret appears nowhere but in its mask', async () => {
  const end = await action(
    `
      const value = inputs.token.reveal();
      const encoded = Buffer.from('x-access-token:' + value).toString('base64');
      progress.phase(value);
      progress.detail('line one\\n' + value + '\\n' + encoded);
      progress.waiting(encodeURIComponent(value));
      summarize([
        { kind: 'text', text: value }, { kind: 'heading', text: value }, { kind: 'code', text: encoded },
        { kind: 'table', head: [value], rows: [[value]] }, { kind: 'markdown', markdown: value },
      ]);
      const error = coreError('INTERNAL', {
        message: 'm ' + value, remedy: 'r ' + value, facts: { url: 'https://u:' + value + '@host', list: [value] },
      });
      error.stack = value;
      throw error;
    `,
    { RUNNER_DEBUG: '1' },
  );
  const log = end.log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
  expect(end.log).toContain(`::add-mask::${token}`);
  for (const shown of [log, end.summary, JSON.stringify(end.outputs)]) {
    expect(shown).toContain('***');
    expect(shown).not.toMatch(/tok.{0,3}en/);
    expect(shown).not.toContain(Buffer.from(token).toString('base64').slice(4, 16));
  }
  expect(z.object({ facts: z.unknown() }).parse(end.result).facts).toEqual({
    url: 'https://***@host',
    list: ['***'],
  });
});
