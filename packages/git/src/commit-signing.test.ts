import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret } from '@waybill/core';
import { openRepository } from './repository.ts';
import type { CommitSigning, GitRepository } from './types.ts';

const email = 'release@example.test';
const author = { name: 'Änne Release', email };
let root: string;
let bare: string;

/** Whether this machine has a tool; git verifies with the same ones. */
function has(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, [...args], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'wbs-'));
  bare = join(root, 'ops.git');
  execFileSync('git', ['init', '-q', '--bare', '--initial-branch=main', bare]);
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

async function open(name: string, commitSigning: CommitSigning): Promise<GitRepository> {
  return await openRepository({
    url: bare,
    cacheFolder: join(root, name),
    signal: new AbortController().signal,
    commitSigning,
  });
}

async function write(repository: GitRepository, text: string): Promise<string> {
  const { refs } = await repository.update([
    {
      ref: 'refs/heads/main',
      apply: async () => ({
        kind: 'commit',
        files: new Map([['file', Buffer.from(text)]]),
        message: `subject\n\nWaybill-Release: ${text}\n`,
        author,
      }),
    },
  ]);
  return String(refs[0]?.after);
}

function git(environment: Readonly<Record<string, string>>, ...args: string[]): string {
  return execFileSync('git', ['-C', bare, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

/** What is left of keys: nothing may be in the cache, and nothing in the folder of temporary files. */
function leftovers(text: string): readonly string[] {
  const inCache = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('keys'))
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1').includes(text));
  return inCache.map((entry) => entry.name);
}

const passphrases = [undefined, 'correct horse: "battery" $HOME'] as const;

(has('ssh-keygen', ['-?']) ? describe : describe.skip)('commits signed with an SSH key', () => {
  it.each(passphrases)('are verified by git itself (passphrase: %s)', async (passphrase) => {
    const folder = mkdtempSync(join(root, 'keys-'));
    const key = join(folder, 'key');
    const make = ['-q', '-t', 'ed25519', '-N', passphrase ?? '', '-C', email, '-f', key];
    execFileSync('ssh-keygen', make);
    const allowed = join(folder, 'allowed');
    writeFileSync(allowed, `${email} namespaces="git" ${readFileSync(`${key}.pub`, 'utf8')}`);
    const text = readFileSync(key, 'utf8');
    // As a form's field may give it back.
    const pasted = text.trimEnd().replaceAll('\n', '\r\n');
    const repository = await open(`ssh-${String(passphrase === undefined)}`, {
      format: 'ssh',
      key: new Secret(pasted),
      ...(passphrase === undefined ? {} : { passphrase: new Secret(passphrase) }),
    });
    const sha = await write(repository, `ssh ${String(passphrase)}`);
    const settings = ['-c', 'gpg.format=ssh', '-c', `gpg.ssh.allowedSignersFile=${allowed}`];
    const said = git({}, ...settings, 'log', '-1', '--format=%G? %GS %an <%ae> %(trailers)', sha);
    expect(said).toContain(`G ${email} Änne Release <${email}> Waybill-Release: ssh`);
    expect(git({}, 'fsck', '--strict')).not.toMatch(/error/);
    expect(leftovers(text.split('\n')[2] ?? '?')).toEqual([]);
  });

  it('are not written where the key does not open, which names no secret', async () => {
    const folder = mkdtempSync(join(root, 'keys-'));
    const key = join(folder, 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'right-word', '-f', key]);
    const text = readFileSync(key, 'utf8');
    for (const [name, content, passphrase] of [
      ['wrong', text, 'wrong-word'],
      ['none', text, ''],
      ['broken', text.slice(0, 120), 'right-word'],
    ] as const) {
      const repository = await open(name, {
        format: 'ssh',
        key: new Secret(content),
        passphrase: new Secret(passphrase),
      });
      const error: unknown = await write(repository, name).catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'GIT_SIGNING_FAILED' });
      expect(String(error)).not.toMatch(/wrong-word|right-word|wbk-/);
    }
    expect(git({}, 'log', '--format=%s', '--all')).not.toMatch(/wrong|none|broken/);
  });
});

(has('gpg', ['--version']) ? describe : describe.skip)('commits signed with an OpenPGP key', () => {
  it.each(passphrases)('are verified by git itself (passphrase: %s)', async (passphrase) => {
    const home = mkdtempSync(join(root, 'keys-'));
    chmodSync(home, 0o700);
    writeFileSync(join(home, 'gpg-agent.conf'), 's2k-count 65536\n');
    const gpg = (...args: string[]): string =>
      execFileSync(
        'gpg',
        [
          ...['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback'],
          ...['--passphrase', passphrase ?? '', ...args],
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
    try {
      gpg('--quick-generate-key', `Release <${email}>`, 'ed25519', 'sign', 'never');
      const repository = await open(`gpg-${String(passphrase === undefined)}`, {
        format: 'openpgp',
        key: new Secret(gpg('--armor', '--export-secret-keys', email)),
        ...(passphrase === undefined ? {} : { passphrase: new Secret(passphrase) }),
      });
      const sha = await write(repository, `gpg ${String(passphrase)}`);
      const said = git({ GNUPGHOME: home }, 'log', '-1', '--format=%G? %GS', sha);
      // U: the key is good, and nobody was told to trust it.
      expect(said.trim()).toMatch(/^[GU] Release <release@example.test>$/);
    } finally {
      execFileSync('gpgconf', ['--homedir', home, '--kill', 'gpg-agent']);
    }
  });
});
