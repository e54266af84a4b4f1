import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import { parse, stringify } from 'yaml';
import { parseCall } from '../command.ts';
import { init, initialize } from './init.ts';
import { smallestApplication } from './smallest-application.ts';
import { ownWaybillReference, parseWaybillReference } from './waybill-reference.ts';

const sha = 'a'.repeat(40);
const uses = ['--uses', `your-org/waybill@${sha}#v1.2.3`];
const release = '.github/workflows/release.yml';
let folder = '';
let out = '';

beforeEach(() => {
  out = '';
  folder = mkdtempSync(join(tmpdir(), 'waybill-init-'));
  git('init', '--quiet', '--initial-branch=main');
  writeFileSync(join(folder, 'waybill.yaml'), smallestApplication);
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  }).trim();
}

async function run(...words: readonly string[]): Promise<number> {
  out = '';
  return await initialize(parseCall(init, words, new AbortController().signal), folder);
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('waybill init', () => {
  it('writes the files, says what is left to do, and writes nothing the second time', async () => {
    expect(await run(...uses)).toBe(0);
    expect(out).toContain(`Wrote ${release}`);
    expect(out).toContain('Secret of the environments release, staging, production: OPS_TOKEN');
    expect(out).toContain('Reviewers of production: at least one account or team');
    expect(out).toContain('Secret of the repository: OPS_READ_TOKEN');
    expect(out).not.toContain('REGISTRY');
    expect(read(release)).toContain(`uses: your-org/waybill@${sha} # v1.2.3`);
    const before = statSync(join(folder, release)).mtimeMs;
    expect(await run(...uses)).toBe(0);
    expect(out).toContain('nothing was written');
    expect(statSync(join(folder, release)).mtimeMs).toBe(before);
  });

  it('checks without writing, and shows what differs', async () => {
    expect(await run('--check', ...uses)).toBe(1);
    expect(out).toContain(`${release} is missing.`);
    await run(...uses);
    expect(await run('--check', ...uses)).toBe(0);
    writeFileSync(
      join(folder, release),
      read(release).replace('timeout-minutes: 60', 'timeout-minutes: 61'),
    );
    expect(await run('--check', ...uses)).toBe(1);
    expect(out).toContain(
      `${release} differs:\n-     timeout-minutes: 61\n+     timeout-minutes: 60\n`,
    );
  });

  it('takes a file that a formatter went over for the same one', async () => {
    await run(...uses);
    writeFileSync(join(folder, release), stringify(parse(read(release))));
    expect(await run('--check', ...uses)).toBe(0);
  });

  it('does not touch any file where one differs, until it is told to', async () => {
    mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
    writeFileSync(join(folder, release), 'name: Mine\non: push\njobs: {}\n');
    await expect(run(...uses)).rejects.toMatchObject({
      code: 'INIT_FILE_DIFFERS',
      message: expect.stringContaining('- name: Mine'),
      facts: { files: [release] },
    });
    expect(git('status', '--porcelain', '--untracked-files=all')).not.toContain('promote.yml');
    expect(await run('--force', ...uses)).toBe(0);
    expect(read(release)).not.toContain('Mine');
  });

  it('prints without writing', async () => {
    expect(await run('--print', '--reusable', ...uses)).toBe(0);
    expect(out).toContain(`uses: your-org/waybill/.github/workflows/promote.yml@${sha} # v1.2.3`);
    expect(git('status', '--porcelain')).not.toContain('.github');
  });

  it('follows the policy of the ops repository where waybill.yaml has none', async () => {
    const { policy, ...application } = parse(smallestApplication) as Record<string, unknown>;
    writeFileSync(join(folder, 'waybill.yaml'), stringify(application));
    await expect(run(...uses)).rejects.toMatchObject({ code: 'INIT_POLICY_MISSING' });
    const file = join(folder, 'waybill-policy.yaml');
    writeFileSync(
      file,
      stringify({ version: 1, ...(policy as object) }).replaceAll('staging', 'test'),
    );
    expect(await run('--policy', file, ...uses)).toBe(0);
    expect(read('.github/workflows/promote.yml')).toContain('environment: test');
  });

  it('says what to start from where there is no waybill.yaml', async () => {
    rmSync(join(folder, 'waybill.yaml'));
    await expect(run(...uses)).rejects.toMatchObject({
      code: 'INIT_CONFIG_MISSING',
      remedy: expect.stringContaining('waybill init --example'),
    });
    expect(await init.run(parseCall(init, ['--example'], new AbortController().signal))).toBe(0);
    expect(parseApplicationConfig(out, 'waybill.yaml').policy?.environments).toHaveLength(2);
  });

  it('writes only into the root of a repository', async () => {
    rmSync(join(folder, '.git'), { recursive: true });
    await expect(run(...uses)).rejects.toMatchObject({ code: 'INIT_NOT_A_REPOSITORY' });
    expect(await run('--print', ...uses)).toBe(0);
  });

  it('refuses a variant that it does not know', async () => {
    await expect(run('--variant', 'gitlab', ...uses)).rejects.toMatchObject({ code: 'CLI_USAGE' });
    expect(await run('--variant', 'compatible', ...uses)).toBe(0);
    expect(read(release)).toContain('environment: { name: release }');
  });
});

describe('which Waybill', () => {
  it('is a full commit of a repository, with what people call it', () => {
    expect(parseWaybillReference(`acme/waybill@${sha}#v2`)).toEqual({
      repository: 'acme/waybill',
      commit: sha,
      version: 'v2',
    });
    expect(parseWaybillReference(`acme/waybill@${sha}`).version).toBe(
      `Waybill at ${'a'.repeat(12)}`,
    );
  });

  it.each([
    `acme/waybill@v1`,
    `acme/waybill@${sha.slice(1)}`,
    `waybill@${sha}`,
    `acme/w/x@${sha}`,
    `acme/waybill@${sha}#a b`,
    `acme/waybill@${sha}#\n`,
  ])('is not %j', (text) => {
    expect(() => parseWaybillReference(text)).toThrow(
      expect.objectContaining({ code: 'CLI_USAGE' }),
    );
  });

  it("is this program's own checkout, once its commit is pushed", async () => {
    const { signal } = new AbortController();
    const reference = () => ownWaybillReference(folder, 'v1.2.3', signal);
    const unknown = { code: 'INIT_USES_UNKNOWN' };
    await expect(reference()).rejects.toMatchObject(unknown);
    mkdirSync(join(folder, 'actions'));
    writeFileSync(join(folder, 'action.yml'), 'name: Waybill\n');
    git('add', '.');
    git('commit', '--quiet', '--message=first');
    await expect(reference()).rejects.toMatchObject(unknown);
    git('remote', 'add', 'origin', 'git@git.example.com:acme/waybill.git');
    await expect(reference()).rejects.toMatchObject({
      message: expect.stringContaining('not pushed'),
    });
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    await expect(reference()).resolves.toEqual({
      repository: 'acme/waybill',
      commit: git('rev-parse', 'HEAD'),
      version: 'v1.2.3',
    });
  });

  it('is not the application into which this program was installed', async () => {
    cpSync(join(folder, 'waybill.yaml'), join(folder, 'other.yaml'));
    git('remote', 'add', 'origin', 'https://git.example.com/acme/plans.git');
    await expect(
      ownWaybillReference(folder, 'v1', new AbortController().signal),
    ).rejects.toMatchObject({
      message: expect.stringContaining('not run from a checkout of Waybill'),
    });
  });
});
