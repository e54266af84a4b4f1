import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';

/** An application with an API, and a tool that judges; `main` is what clients were made for. */
const description = (file = 'openapi.json'): string =>
  JSON.stringify({
    version: 1,
    application: 'shop',
    images: [{ name: 'app', repository: 'registry.test/shop', buildx: {} }],
    contracts: [
      { name: 'lost', kind: 'openapi', file },
      { name: 'api', kind: 'openapi', file: 'openapi.json' },
      {
        ...{
          name: 'lint',
          kind: 'command',
          format: 'json',
          command: [process.execPath, 'lint.js'],
        },
        ...{ json: { message: '/m', level: '/l' }, levels: { low: 'risky' } },
      },
    ],
  });
const lint = `process.stdout.write(JSON.stringify([{ m: 'a bad thing', l: 'low' }]))`;
const api = (name: string): string =>
  JSON.stringify(
    {
      openapi: '3.0.3',
      info: { title: 'shop', version: '1.0.0' },
      paths: {
        '/pets': {
          get: {
            responses: {
              '200': {
                description: 'ok',
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      required: [name],
                      properties: { [name]: { type: 'string' } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    undefined,
    2,
  );

let folder: string;
let workspace: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-verify-'));
  workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  mkdirSync(join(folder, 'temporary'));
  git('init', '--quiet', '--initial-branch=main');
  commit({ 'waybill.yaml': description(), 'openapi.json': api('name'), 'lint.js': lint });
  execFileSync('git', ['clone', '--quiet', '--bare', workspace, join(folder, 'origin.git')]);
  git('switch', '--quiet', '--create', 'change');
  commit({});
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: readonly string[]): string {
  const person = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org'];
  return execFileSync('git', [...person, ...args], { cwd: workspace })
    .toString()
    .trim();
}

function commit(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(workspace, path), text);
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'change');
}

interface End {
  readonly exit: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the action on the checkout as a runner does. */
async function verify(inputs: Readonly<Record<string, string>> = {}): Promise<End> {
  const [output, summary, event] = ['output', 'summary', 'event.json'].map((name) =>
    join(folder, name),
  );
  if (output === undefined || summary === undefined || event === undefined) throw new Error('none');
  writeFileSync(output, '');
  writeFileSync(summary, '');
  const pull = { number: 1, head: { repo: { full_name: 'shop/plans' } } };
  writeFileSync(event, JSON.stringify({ pull_request: pull }));
  const main = pathToFileURL(join(import.meta.dirname, 'main.ts')).href;
  const script = `import { main } from ${JSON.stringify(main)}; await main();`;
  const given = { 'application-repository': join(folder, 'origin.git'), ...inputs };
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    cwd: workspace,
    env: {
      ...{ PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: join(folder, 'temporary') },
      ...{ GITHUB_REPOSITORY: 'shop/plans', GITHUB_SHA: git('rev-parse', 'HEAD') },
      ...{ GITHUB_RUN_ID: '1', GITHUB_JOB: 'verify', GITHUB_ACTOR: 'ada' },
      ...{ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
      ...{ GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const take = (text: string): void => {
    log += text;
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  await once(child, 'close');
  const outputs = [
    ...readFileSync(output, 'utf8').matchAll(/^(.+)<<(ghadelimiter_.+)\n([^]*?)\n\2$/gm),
  ].map(([, name = '', , value = '']) => [name, value] as const);
  return {
    ...{ exit: child.exitCode, log, summary: readFileSync(summary, 'utf8') },
    outputs: Object.fromEntries(outputs),
  };
}

const reported = (path: string): string => readFileSync(join(workspace, path), 'utf8');

describe('verify-contract', () => {
  it('says that every contract holds, and writes what it was asked to write', async () => {
    const files = { sarif: 'out/a.sarif', junit: 'out/a.xml', json: 'out/a.json' };
    const end = await verify(files);
    expect(end).toMatchObject({
      exit: 0,
      outputs: { verdict: 'compatible', breaking: '0', risky: '1', decision: 'done' },
    });
    expect(end.log).toMatch(/^::warning title=lint,file=waybill\.yaml::a bad thing → /m);
    expect(end.log).not.toContain('::error');
    expect(end.summary).toMatch(/^### Contracts: all 3 hold\n/);
    expect(JSON.parse(reported('out/a.json'))).toMatchObject({ compatible: true });
    expect(reported('out/a.xml')).toContain('<testsuite name="lint" tests="2" failures="0"');
    expect(JSON.parse(reported('out/a.sarif'))).toMatchObject({ version: '2.1.0' });
    rmSync(join(workspace, 'out'), { recursive: true });
  });

  it('fails where clients of the protected branch break: on the line, with who and what', async () => {
    commit({ 'openapi.json': api('title') });
    const end = await verify({ contracts: 'api\nlint', json: 'out/a.json' });
    expect(end).toMatchObject({
      exit: 1,
      outputs: { verdict: 'breaking', risky: '1', code: 'CONTRACT_BROKEN' },
    });
    expect(end.log).toMatch(
      /^::error title=api%3A GET \/pets,file=openapi\.json,line=\d+,col=\d+::/m,
    );
    expect(end.log).toMatch(/^::error title=verify-contract%3A failed.*for users of main/m);
    expect(end.summary).toContain('### Contracts: api breaks for main\n');
    expect(end.summary).toMatch(
      /\| who breaks \| `main` \|\n\| --- \| --- \|\n\| `api` \| \*\*\d\*\* \|/,
    );
    const list = z.array(z.object({ contract: z.string(), holds: z.boolean() }));
    expect(list.parse(JSON.parse(end.outputs['verdicts'] ?? ''))).toEqual([
      { contract: 'api', holds: false },
      { contract: 'lint', holds: true },
    ]);
    expect(JSON.parse(reported('out/a.json'))).toMatchObject({ compatible: false });
    rmSync(join(workspace, 'out'), { recursive: true });
  });

  it('does not know what it cannot verify, and verifies the others all the same', async () => {
    commit({ 'waybill.yaml': description('gone.json') });
    const end = await verify({ json: '../outside.json' });
    expect(end.exit).toBe(1);
    expect(end.outputs['code']).not.toBe('CONTRACT_BROKEN');
    expect(end.outputs['decision']).toBe('failed');
    expect(end.log).toMatch(/lost could not be verified: .*gone\.json/);
    // What is known to break is said, and that the report cannot be written hides none of it.
    expect(end.outputs['verdict']).toBe('breaking');
    expect(end.log).toMatch(/The report could not be made: .*outside\.json/);
    expect(end.summary).toContain('api breaks for main');
  });

  it('takes no name that waybill.yaml does not have', async () => {
    const end = await verify({ contracts: 'apo' });
    expect(end).toMatchObject({ exit: 1, outputs: { code: 'CONTRACT_UNKNOWN', verdict: '' } });
    expect(end.log).toContain('perhaps "api" is meant');
  });
});
