import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf, releaseTag, type CommitSha } from '@waybill/core';
import { blobFromBytes, createRegistryClient, mediaTypes } from '@waybill/oci';
import {
  attachWaybill,
  generateKeyPair,
  keySigner,
  keyStatementSigner,
} from '@waybill/supply-chain';
import { withQuestions, type Questions } from '../testing/questions.ts';

const ledger = 'refs/heads/waybill/ledger';
const approver = generateKeyPair();

let questions: Questions;
let head: CommitSha;

const git = (...words: readonly string[]): string =>
  execFileSync('git', ['-C', questions.system.ops, ...words], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      ...{ GIT_AUTHOR_NAME: 'm', GIT_AUTHOR_EMAIL: 'm@example.test' },
      ...{ GIT_COMMITTER_NAME: 'm', GIT_COMMITTER_EMAIL: 'm@example.test' },
    },
  }).trim();

withQuestions((opened) => {
  questions = opened;
  const { system } = opened;
  const pem = approver.publicKey.trim().split('\n').join('\n      ');
  const policy = git('show', 'main:waybill-policy.yaml');
  system.commit(system.ops, {
    'waybill-policy.yaml': `${policy}\napprovers:\n  - name: grace\n    key: |\n      ${pem}\n`,
  });
  head = commitShaSchema.parse(git('rev-parse', ledger));
});
afterEach(() => {
  git('update-ref', ledger, head);
});

const reportOf = (text: string): Report => JSON.parse(text) as Report;
interface Report {
  readonly head: string;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
  readonly history: { readonly complete: boolean };
  readonly anchors: Readonly<Record<string, number>> | null;
}

/** An image with a waybill, which a desired-state commit names: the ledger itself does not know it. */
async function releaseOutside(): Promise<void> {
  const { system, registry } = questions;
  const commit = system.commits[4] ?? head;
  const { signal } = new AbortController();
  const client = createRegistryClient({ registry, signal });
  const config = blobFromBytes(Buffer.from('{}'));
  await client.pushBlob('shop/app', config);
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
    layers: [],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const { digest } = await client.pushManifest('shop/app', bytes, mediaTypes.ociManifest);
  const image = {
    ...{ name: 'app', repository: `${registry}/shop/app`, tag: releaseTag(commit), digest },
    ...{ mediaType: mediaTypes.ociManifest, size: bytes.byteLength },
  };
  await attachWaybill(
    () => client,
    {
      ...{ application: 'shop', commit, images: [image], source: 'https://git.example/shop' },
      builtBy: { repository: 'acme/shop', run: '1', attempt: 1, job: 'release', actor: 'ada' },
      createdAt: '2026-11-21T12:00:00.000Z',
      ledgerHead: head,
    },
    keyStatementSigner(keySigner(system.keys.privateKey)),
  );
  system.commit(system.ops, { 'a.env': 'x\n' }, `staging: shop\n\nWaybill-Digest: app@${digest}\n`);
}

async function approve(): Promise<void> {
  const key = join(questions.folder, 'grace.pem');
  writeFileSync(key, approver.privateKey);
  const words = ['--approver', 'grace', '--key', key];
  await questions.ask(['approve', 'production', digestOf('plan'), ...words]);
}

describe('waybill ledger verify', () => {
  it('holds, signatures and history too, and says how much of it was looked at', async () => {
    const all = reportOf(await questions.ask(['ledger', 'verify', '--json']));
    expect(all).toMatchObject({ head, problems: [], history: { complete: true }, anchors: null });
    const some = await questions.ask(['ledger', 'verify', '--json', '--history', '3']);
    expect(reportOf(some).history).toEqual({ commits: 3, complete: false });
    await questions.ask(['ledger', 'verify', '--history', 'all'], 2);
  });

  it('finds a record that somebody cut back, and one that nobody signed', async () => {
    const [path = ''] = git('ls-tree', '-r', '--name-only', ledger, 'releases/').split('\n');
    const index = { GIT_INDEX_FILE: join(questions.folder, 'index') };
    execFileSync(
      'sh',
      [
        '-ec',
        `git read-tree ${ledger}; git rm -q --cached ${path}; git update-ref ${ledger} $(git commit-tree -p ${ledger} -m x $(git write-tree))`,
      ],
      {
        cwd: questions.system.ops,
        env: {
          ...{ PATH: process.env['PATH'], ...index, GIT_DIR: questions.system.ops },
          ...{ GIT_AUTHOR_NAME: 'm', GIT_AUTHOR_EMAIL: 'm@example.test' },
          ...{ GIT_COMMITTER_NAME: 'm', GIT_COMMITTER_EMAIL: 'm@example.test' },
        },
      },
    );
    const text = await questions.ask(['ledger', 'verify'], 1);
    expect(text).toContain(`${path}: [history-rewritten]`);
  });

  it('with --anchor finds a ledger that was rewritten, of which every record is as it was signed', async () => {
    await releaseOutside();
    await approve();
    const before = reportOf(await questions.ask(['ledger', 'verify', '--anchor', '--json']));
    expect(before.problems).toEqual([]);
    expect(before.anchors).toEqual({ waybill: 1, approval: 1, 'desired-state': 6, given: 0 });

    // All of it in one commit without a parent: what anybody makes of it who may push over the branch.
    const other = git('commit-tree', '-m', 'x', `${head}^{tree}`);
    git('update-ref', ledger, other);
    const inside = reportOf(await questions.ask(['ledger', 'verify', '--json']));
    expect(inside.problems).toEqual([]);

    const text = await questions.ask(['ledger', 'verify', '--anchor'], 1);
    expect(text).toMatch(new RegExp(`^the waybill .*anchor-contradicted.*${head}.*${other}`, 'm'));
    expect(text).toMatch(/^the approval of grace .*anchor-contradicted/m);
    expect(text.match(/^the desired-state commit .*anchor-contradicted/gm)).toHaveLength(6);
    expect(text).toContain('8 contradict it');
    const given = await questions.ask(['ledger', 'verify', '--anchor-commit', head], 1);
    expect(given).toContain('the head that you wrote down: [anchor-contradicted]');

    git('update-ref', '-d', ledger);
    const gone = await questions.ask(['ledger', 'verify', '--anchor'], 1);
    expect(gone).toContain('There is no ledger yet.');
    expect(gone).toContain('8 contradict it');
  }, 60_000);
});
