import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitSha } from '@waybill/core';
import type { GitRepository } from '@waybill/git';
import { encodeDocument, type EnvironmentRecord } from './documents.ts';
import { environmentPath, lockPath, releasePath } from './layout.ts';
import type { Ledger } from './ledger-interface.ts';
import { openBench, type Bench } from './testing/bare-repository.ts';
import { builtOf, commit, planHash, releaseOf, signedOf } from './testing/samples.ts';
import { verifyFiles, verifyLedger } from './verify.ts';

const release = releaseOf(commit('a'));
const ref = 'refs/heads/waybill/ledger';

describe('a ledger that somebody changed by hand', () => {
  let bench: Bench;
  let repository: GitRepository;
  let ledger: Ledger;
  let head: CommitSha;
  let deploymentPath: string;
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    bench = await openBench();
    repository = bench.repository;
    ledger = bench.ledger({ repository });
    await ledger.claim(release.commit, builtOf(release), signedOf(release));
    const started = await ledger.startDeployment({
      environment: 'production',
      delivery: 'direct',
      kind: 'promote',
      release,
      planHash,
      requestedBy: 'ada',
    });
    head = started.head;
    deploymentPath = `deployments/shop/production/${started.deployment.id}.json`;
    for (const path of await repository.listFiles(head, '')) {
      const bytes = await repository.readFile(head, path);
      if (bytes !== undefined) files.set(path, bytes);
    }
  });
  afterAll(async () => {
    await bench.close();
  });

  const problemsWith = (path: string, bytes: Uint8Array | undefined): readonly string[] => {
    const changed = new Map(files);
    if (bytes === undefined) changed.delete(path);
    else changed.set(path, bytes);
    return verifyFiles(changed).problems.map((problem) => `${problem.path} ${problem.code}`);
  };

  const environment = async (more: Partial<EnvironmentRecord>): Promise<Buffer> => {
    const record = await ledger.environment('production');
    if (record === undefined) throw new Error('it has pointers');
    return encodeDocument({ ...record, ...more });
  };

  it('holds before anybody did', () => {
    expect([...files.keys()].sort()).toEqual([
      deploymentPath,
      environmentPath('shop', 'production'),
      'ledger.json',
      lockPath('shop', 'production'),
      releasePath('shop', release.commit),
    ]);
    expect(verifyFiles(files).problems).toEqual([]);
  });

  it('is found by a single byte in any file', () => {
    for (const [path, bytes] of files) {
      for (let at = 0; at < bytes.length; at += 97) {
        const edited = Buffer.from(bytes);
        edited[at] = (edited[at] ?? 0) ^ 1;
        expect(problemsWith(path, edited).some((found) => found.startsWith(path))).toBe(true);
      }
    }
  });

  it('is found by a file that is gone, or that does not belong there', () => {
    for (const path of files.keys()) {
      if (path !== lockPath('shop', 'production')) {
        expect(problemsWith(path, undefined)).not.toEqual([]);
      }
    }
    expect(problemsWith('notes.md', Buffer.from('hello'))).toEqual(['notes.md path-unknown']);
  });

  it('is found by pointers that the records contradict, though they are sealed anew', async () => {
    const path = environmentPath('shop', 'production');
    const deployment = (await ledger.deployments())[0]?.id ?? '';
    const pointer = { deployment, commit: release.commit, at: '2026-11-21T12:00:00.000Z' };
    const lies: Partial<EnvironmentRecord>[] = [
      { active: pointer },
      { previous: pointer },
      { desired: pointer },
      { accepted: [pointer] },
      { open: [] },
    ];
    for (const lie of lies) {
      expect(problemsWith(path, await environment(lie))).toContain(`${path} pointer-wrong`);
    }
    const lock = lockPath('shop', 'production');
    expect(problemsWith(path, await environment({ generation: 5 }))).toEqual([
      `${lock} lock-wrong`,
    ]);
  });

  it('is found by a claim of other digests, though it is sealed and chained anew', async () => {
    const other = await openBench();
    try {
      const stranger = releaseOf(release.commit, 'mallory');
      const elsewhere = other.ledger();
      const { record } = await elsewhere.claim(
        release.commit,
        builtOf(stranger),
        signedOf(stranger),
      );
      const path = releasePath('shop', release.commit);
      expect(problemsWith(path, encodeDocument(record))).toEqual([
        `${deploymentPath} claim-missing`,
      ]);
    } finally {
      await other.close();
    }
  });

  it('is refused by every read and write, with the file and what to do', async () => {
    const path = releasePath('shop', release.commit);
    const edited = Buffer.from(files.get(path) ?? [])
      .toString()
      .replace('"assemble"', '"by hand"');
    await repository.update([
      {
        ref,
        apply: () =>
          Promise.resolve({
            kind: 'commit',
            files: new Map([[path, Buffer.from(edited)]]),
            message: 'a small correction\n',
            author: { name: 'mallory', email: 'mallory@example.org' },
          }),
      },
    ]);
    const refusal = {
      code: 'LEDGER_RECORD_INVALID',
      location: { file: path },
      facts: { problems: ['seal-broken'] },
      remedy: expect.stringContaining('waybill ledger verify'),
    };
    await expect(ledger.release(release.commit)).rejects.toMatchObject(refusal);
    await expect(
      ledger.claim(release.commit, builtOf(release), signedOf(release)),
    ).rejects.toMatchObject(refusal);
    const found = await verifyLedger(repository);
    expect(found.problems).toMatchObject([
      { path: deploymentPath, code: 'claim-missing' },
      { path, code: 'seal-broken' },
    ]);
    expect(found.records.deployments).toHaveLength(1);
    expect((await verifyLedger(repository, head)).problems).toEqual([]);
  });
});
