import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestOf, isWaybillError, type CommitSha } from '@waybill/core';
import { planHash, type Plan } from '@waybill/gate';
import { openRepository, type GitRepository, type RefIntent } from '@waybill/git';
import {
  openLedger,
  phaseOf,
  type Change,
  type CommitOrder,
  type DeploymentRecord,
  type Ledger,
} from '@waybill/ledger';
import { commitMessage } from './commit-message.ts';
import { commitOrder } from './ledger-connection.ts';
import { requirePlannedValues } from './planned-values.ts';

const main = 'refs/heads/main';
const file = 'production/app.txt';
const selector = 'app';
const person = { name: 'Ada', email: 'ada@example.test' };
const { signal } = new AbortController();
let root: string;
let application: GitRepository;
/** Commits of the application's main, the oldest first, and one beside them. */
let line: readonly CommitSha[];
let beside: CommitSha;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'waybill-planned-'));
  const bare = bareRepository('app.git');
  const commit = (ref: string, text: string): string =>
    `commit ${ref}\ncommitter P <p@x> 1700000000 +0000\ndata ${String(text.length)}\n${text}\n`;
  const input = ['1', '2', '3', '4'].map((text) => commit(main, text)).join('');
  const other = `${commit('refs/heads/other', 'o').trimEnd()}
from ${main}~3
`;
  for (const text of [input, other])
    execFileSync('git', ['-C', bare, 'fast-import', '--quiet'], { input: text });
  const ids = execFileSync('git', ['-C', bare, 'rev-list', '--reverse', 'main'], {
    encoding: 'utf8',
  });
  line = ids
    .trim()
    .split('\n')
    .map((id) => commitShaSchema.parse(id));
  beside = commitShaSchema.parse(
    execFileSync('git', ['-C', bare, 'rev-parse', 'other'], { encoding: 'utf8' }).trim(),
  );
  application = await open('app.git', 'app');
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }));

function bareRepository(name: string): string {
  const folder = join(root, name);
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', folder]);
  return folder;
}

async function open(name: string, cache: string): Promise<GitRepository> {
  return await openRepository({ url: join(root, name), cacheFolder: join(root, cache), signal });
}

const at = (index: number): CommitSha => commitShaSchema.parse(line[index]);
const digestFor = (commit: CommitSha): string => digestOf(`image of ${commit}`);
const imageText = (commit: CommitSha): string =>
  `registry.example/shop/app:sha-${commit}@${digestFor(commit)}`;

function planOf(commit: CommitSha, before: string | null, kind: Plan['kind'] = 'promote'): Plan {
  const digest = digestOf(`image of ${commit}`);
  const image = { repository: 'registry.example/shop/app', tag: `sha-${commit}`, digest };
  return {
    ...{ schema: 'waybill.plan/1', application: 'shop', environment: 'production', kind },
    ...{ delivery: 'direct', commit, images: [{ name: 'app', ...image }] },
    changes: [{ file, selector, image: 'app', before, after: imageText(commit) }],
    migrations: { run: 'none', from: null, to: null },
    ...{ current: null, undoes: null, policy: digestOf('policy') },
  };
}

/** A ledger for each promotion: what they share is desired state, as two pipelines of one environment would. */
async function ledgerOf(repository: GitRepository, name: string): Promise<Ledger> {
  return openLedger({
    repository,
    branch: `ledger-${name}`,
    application: 'shop',
    owner: { repository: 'shop/app', run: name, attempt: 1, job: 'deploy', actor: 'ada' },
    runState: () => Promise.resolve('running'),
    order: async (candidate, current) => commitOrder(application, candidate, current),
  });
}

async function started(ledger: Ledger, plan: Plan): Promise<DeploymentRecord> {
  const [image] = plan.images;
  if (image === undefined) throw new TypeError('a plan has an image');
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const { tag: _, ...pushed } = { ...image, mediaType, size: 10 };
  const signed = { name: 'app', digest: image.digest, signatures: [digestOf('s')], identity: 'k' };
  await ledger.claim(plan.commit, { engine: 'assemble', images: [pushed] }, { images: [signed] });
  const release = { ...plan, images: [{ ...image, mediaType, size: 10 }] };
  const { deployment } = await ledger.startDeployment({
    ...{ environment: 'production', delivery: 'direct', kind: plan.kind },
    release: { application: 'shop', commit: release.commit, images: release.images },
    ...{ planHash: planHash(plan), requestedBy: 'ada', again: true },
    ...(plan.kind === 'rollback' ? { undoes: '20260101T000000000Z-0123456789ab-c0de' } : {}),
    steps: [
      { to: 'approved', evidence: { phase: 'approved', skipped: 'nobody has to' } },
      { to: 'migrating', evidence: { phase: 'migrating', skipped: 'no schema' } },
    ],
  });
  return deployment;
}

describe('a value of desired state that is to be replaced', () => {
  const older = (): string => imageText(at(0));
  const digestAlone = (commit: CommitSha): string =>
    `registry.example/shop/app@${digestFor(commit)}`;
  let promotion: DeploymentRecord;
  let rollback: DeploymentRecord;
  let plans: Readonly<Record<Plan['kind'], Plan>>;

  beforeAll(async () => {
    bareRepository('table.git');
    const repository = await open('table.git', 'table');
    plans = { promote: planOf(at(1), older()), rollback: planOf(at(1), older(), 'rollback') };
    promotion = await started(await ledgerOf(repository, 'promotion'), plans.promote);
    rollback = await started(await ledgerOf(repository, 'rollback'), plans.rollback);
  });

  /** What desired state says now, how it came there, and what becomes of a promotion and of a rollback to `at(1)`. */
  const table: readonly (readonly [string, () => string | null, string, string])[] = [
    ['is as the plan saw it', older, 'written', 'written'],
    ['was set to a newer release', () => imageText(at(2)), 'SUPERSEDED', 'CHANGED'],
    ['was set to a newer tag alone', () => `app:sha-${at(3)}`, 'SUPERSEDED', 'CHANGED'],
    ['is a newer commit as a text', () => `version ${at(2)}`, 'SUPERSEDED', 'CHANGED'],
    [
      'names a newer digest that a commit brought',
      () => digestAlone(at(2)),
      'SUPERSEDED',
      'CHANGED',
    ],
    ['names an older digest that a commit brought', () => digestAlone(at(0)), 'written', 'CHANGED'],
    ['names a digest that nobody knows', () => digestAlone(beside), 'CHANGED', 'CHANGED'],
    ['was set to ours without a digest', () => `app:sha-${at(1)}`, 'written', 'CHANGED'],
    [
      'was set to ours with another digest',
      () => `app:sha-${at(1)}@${digestFor(beside)}`,
      'CHANGED',
      'CHANGED',
    ],
    ['names a commit of another line', () => `app:sha-${beside}`, 'CHANGED', 'CHANGED'],
    ['names a commit that is not there', () => `app:sha-${'1'.repeat(40)}`, 'CHANGED', 'CHANGED'],
    ['names two releases', () => `${at(0)} ${at(2)}`, 'CHANGED', 'CHANGED'],
    ['was set to a version', () => 'app:1.2.3', 'CHANGED', 'CHANGED'],
    ['was taken away', () => null, 'CHANGED', 'CHANGED'],
  ];

  async function verdict(record: DeploymentRecord, plan: Plan, change: Change): Promise<string> {
    const brought = [at(0), at(2)].map((commit) => ({
      message: `production: shop\n\nWaybill-Application: shop\nWaybill-Release: ${commit}\nWaybill-Digest: worker@${digestOf('w')}\nWaybill-Digest: app@${digestFor(commit)}\n`,
    }));
    const recent = brought.map(({ message }) => ({
      ...{ sha: at(0), tree: '', parents: [], author: '', authorEmail: '', committedAt: '' },
      ...{ committer: person, message, trailers: new Map<string, string>() },
    }));
    const order = async (candidate: CommitSha, current: CommitSha): Promise<CommitOrder> =>
      commitOrder(application, candidate, current);
    const recentCommits = (): Promise<typeof recent> => Promise.resolve(recent);
    try {
      await requirePlannedValues(record, plan, [change], { order, recentCommits });
      return 'written';
    } catch (error) {
      if (!isWaybillError(error)) throw error;
      return error.code.replace(/^.*_/, '');
    }
  }

  it.each(table)('%s', async (_title, before, promoted, rolledBack) => {
    const change = { file, selector, before: before(), after: imageText(at(1)) };
    expect(await verdict(promotion, plans.promote, change)).toBe(promoted);
    expect(await verdict(rollback, plans.rollback, change)).toBe(rolledBack);
  });

  it('is not replaced where the plan saw a newer release there already; a rollback does that', async () => {
    for (const kind of ['promote', 'rollback'] as const) {
      const plan = planOf(at(1), imageText(at(3)), kind);
      const repository = await open('table.git', 'table');
      const record = await started(await ledgerOf(repository, `saw-${kind}`), plan);
      const change = { file, selector, before: imageText(at(3)), after: imageText(at(1)) };
      expect(await verdict(record, plan, change)).toBe(
        kind === 'promote' ? 'SUPERSEDED' : 'written',
      );
    }
  });

  it('is a conflict of the plan where the plan is another one', async () => {
    const change = { file, selector, before: older(), after: imageText(at(1)) };
    expect(await verdict(promotion, planOf(at(1), 'other'), change)).toBe('MISMATCH');
  });
});

describe('two promotions that race for one value of one ops repository', () => {
  /** Both read the same head before either may push. */
  function barrier(count: number): () => Promise<void> {
    let waiting = 0;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return async () => {
      waiting += 1;
      if (waiting >= count) open();
      await opened;
    };
  }

  interface Raced {
    readonly end: string;
    readonly facts: unknown;
    readonly phase: string;
  }

  async function promote(
    ops: string,
    plan: Plan,
    name: string,
    bothRead: () => Promise<void>,
  ): Promise<Raced> {
    const repository = await open(ops, `cache-${ops}-${name}`);
    const ledger = await ledgerOf(repository, name);
    const record = await started(ledger, plan);
    const intent: RefIntent = {
      ref: main,
      lazy: true,
      files: [file],
      apply: async (snapshot) => {
        const before = (await snapshot.readFile(file))?.toString().trim() ?? null;
        await bothRead();
        const changes = [{ file, selector, before, after: imageText(plan.commit) }];
        await requirePlannedValues(record, plan, changes, {
          order: async (candidate, current) => commitOrder(application, candidate, current),
          recentCommits: async () =>
            snapshot.head === undefined ? [] : repository.recentCommits(snapshot.head, 100),
        });
        return {
          kind: 'commit',
          files: new Map([[file, Buffer.from(`${imageText(plan.commit)}\n`)]]),
          message: commitMessage(record, changes, undefined),
          author: person,
        };
      },
    };
    const state = { kind: 'commit', repository: ops, ref: main } as const;
    const desired = {
      to: 'desired',
      evidence: (commits: ReadonlyMap<string, CommitSha>) => ({
        phase: 'desired' as const,
        state: { ...state, commit: commitShaSchema.parse(commits.get(main)) },
        changes: [],
      }),
    } as const;
    const error: unknown = await ledger
      .advance(record.id, [desired], { companions: [intent] })
      .then(() => undefined)
      .catch((caught: unknown) => caught);
    if (error !== undefined && !isWaybillError(error))
      throw new Error('an unknown fault', { cause: error });
    const now = await ledger.deployment(record.id);
    return {
      end: error === undefined ? 'written' : error.code,
      facts: error?.facts,
      phase: now === undefined ? 'none' : phaseOf(now),
    };
  }

  it('ends with the newer one, whoever came first', async () => {
    for (const round of [0, 1]) {
      const ops = `race-${String(round)}.git`;
      const bare = bareRepository(ops);
      const repository = await open(ops, `seed-${ops}`);
      const seed = new Map([[file, Buffer.from(`${imageText(at(0))}\n`)]]);
      await repository.update([
        {
          ref: main,
          apply: async () => ({ kind: 'commit', files: seed, message: 'seed', author: person }),
        },
      ]);
      const bothRead = barrier(2);
      const [older, newer] = await Promise.all([
        promote(ops, planOf(at(1), imageText(at(0))), 'older', bothRead),
        promote(ops, planOf(at(2), imageText(at(0))), 'newer', bothRead),
      ]);
      const said = execFileSync('git', ['-C', bare, 'show', `main:${file}`], { encoding: 'utf8' });
      expect(said.trim()).toBe(imageText(at(2)));
      expect(newer).toMatchObject({ end: 'written', phase: 'desired' });
      // The older one landed before, or not at all.
      if (older.end === 'written') {
        expect(older.phase).toBe('desired');
      } else {
        expect(older).toMatchObject({ end: 'DESIRED_STATE_SUPERSEDED', phase: 'migrating' });
        expect(older.facts).toMatchObject({ newer: at(2), by: expect.any(String) as unknown });
      }
      const rolledBack = await promote(
        ops,
        planOf(at(1), imageText(at(2)), 'rollback'),
        'back',
        () => Promise.resolve(),
      );
      expect(rolledBack).toMatchObject({ end: 'written', phase: 'desired' });
      const after = execFileSync('git', ['-C', bare, 'show', `main:${file}`], { encoding: 'utf8' });
      expect(after.trim()).toBe(imageText(at(1)));
    }
  });
});
