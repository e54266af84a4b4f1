import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { smallestApplication } from '../init/smallest-application.ts';
import { runCommandLine } from '../main.ts';

let folder = '';
let out = '';
let problems = '';

beforeEach(() => {
  out = problems = '';
  folder = mkdtempSync(join(tmpdir(), 'waybill-doctor-'));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** A bare repository with one commit of one file on main. */
function bare(name: string, file: string, text: string): string {
  const run = (cwd: string, ...args: readonly string[]): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd,
      env,
    });
  };
  const [work, repository] = [join(folder, `${name}-work`), join(folder, `${name}.git`)];
  run(folder, 'init', '--quiet', '--initial-branch=main', work);
  writeFileSync(join(work, file), text);
  run(work, 'add', '.');
  run(work, 'commit', '--quiet', '--message=first');
  run(folder, 'clone', '--quiet', '--bare', work, repository);
  return repository;
}

async function doctor(
  application: string,
  ops: string,
  ...words: readonly string[]
): Promise<number> {
  return await runCommandLine([
    'doctor',
    '--application-repository',
    application,
    '--ops-repository',
    ops,
    // Nobody listens there: what a registry would say is for other tests.
    '--registry',
    '127.0.0.1:1',
    ...words,
  ]);
}

describe('waybill doctor', () => {
  it('says what applies to a plain bare repository', async () => {
    const application = bare('plans', 'waybill.yaml', smallestApplication);
    expect(await doctor(application, bare('ops', 'README.md', 'ops'), '--json')).toBe(1);
    const findings = JSON.parse(out) as readonly {
      subject: string;
      state: string;
      message: string;
    }[];
    const of = (subject: string) => findings.filter((one) => one.subject === subject);
    expect(of('environment release')).toMatchObject([
      { state: 'ok', message: expect.stringContaining('has no environments') },
    ]);
    expect(of('secrets of the repository')).toMatchObject([{ state: 'ok' }]);
    expect(of('branch main')).toMatchObject([{ state: 'problem' }]);
    expect(of('tags of 127.0.0.1:1/your-org/plans-app')).toMatchObject([
      { state: 'unknown', message: expect.stringContaining('[OCI_UNREACHABLE]') },
    ]);
    expect(of('ledger waybill/ledger of the ops repository')).toMatchObject([{ state: 'problem' }]);
  });

  it('takes the policy of the ops repository before that of the application', async () => {
    const application = bare('plans', 'waybill.yaml', smallestApplication);
    const policy = smallestApplication
      .slice(smallestApplication.indexOf('policy:\n') + 'policy:\n'.length)
      .replaceAll(/^ {2}/gm, '')
      .replace('name: staging', 'name: test');
    const ops = bare('ops', 'waybill-policy.yaml', `version: 1\n${policy}`);
    expect(await doctor(application, ops)).toBe(1);
    expect(out).toContain('environment test');
    expect(out).not.toContain('environment staging');
  });

  it('goes on with the policy of the application where the ops repository cannot be read', async () => {
    const application = bare('plans', 'waybill.yaml', smallestApplication);
    expect(await doctor(application, join(folder, 'nowhere.git'))).toBe(1);
    expect(out).toMatch(/^unknown +ops repository/m);
    expect(out).toContain('environment staging');
  });

  it('says that there is no policy', async () => {
    const text = smallestApplication.slice(0, smallestApplication.indexOf('policy:\n'));
    const application = bare('plans', 'waybill.yaml', text);
    expect(await doctor(application, bare('ops', 'README.md', 'ops'))).toBe(1);
    expect(problems).toContain('[DOCTOR_POLICY_MISSING]');
  });
});
