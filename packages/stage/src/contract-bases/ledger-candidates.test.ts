import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { baseLabel } from '@waybill/contract';
import { commitShaSchema, Secret, silentProgress, type CommitSha } from '@waybill/core';
import { historyWorld, type HistoryWorld } from '@waybill/git/testing';
import type { ConnectionSettings } from '../connection-settings.ts';
import { connect, type Connections } from '../connections.ts';
import { openContractHistory, type BasedContract } from './contract-history.ts';
import { deployInto } from './testing/deployed-ledger.ts';

const { signal } = new AbortController();
const day = 86_400_000;
const now = Date.parse('2026-11-21T12:00:00.000Z');
const description = `version: 1
application: shop
images:
  - name: app
    repository: registry.example/shop/app
    assemble: { layers: [{ from: src, to: /app }] }
ready: { path: /ready, identity: { json: /commit, equals: '\${commit}' } }
`;
const environment = (name: string, more = ''): string =>
  `  - name: ${name}\n    url: http://${name}.example\n    signature: optional\n${more}    desired-state: [{ file: ${name}.env, format: dotenv, images: { app: APP_IMAGE } }]\n`;
const policy = `version: 1\nenvironments:\n${['staging', 'production', 'canary'].map((name) => environment(name)).join('')}`;

let world: HistoryWorld;
let ops: string;
let main: readonly CommitSha[];
let workspace: string;

beforeAll(async () => {
  world = historyWorld();
  ops = join(world.folder, 'ops.git');
  world.git(world.folder, 'init', '-q', '--bare', '-b', 'main', ops);
  writePolicy(policy);
  const root = world.commit({ files: { 'waybill.yaml': description } });
  main = world.line(root, 8, 'api.yaml');
  world.point('refs/heads/main', at(7));
  workspace = world.clone(at(7), '--depth=1');
  const production = { environment: 'production' };
  const [, , third = ''] = await deployInto(ops, world.folder, [
    { ...production, commit: at(0), at: now - 200 * day },
    { ...production, commit: at(1), at: now - 120 * day },
    { ...production, commit: at(2), at: now - 60 * day },
  ]);
  await deployInto(ops, world.folder, [
    { ...production, commit: at(1), at: now - 59 * day, undoes: third },
    { ...production, commit: at(3), at: now - 10 * day },
    { environment: 'staging', commit: at(4), at: now - 5 * day },
    { environment: 'staging', commit: at(5), at: now - day, until: 'rolling-out' },
  ]);
}, 60_000);
afterAll(() => world.close());

function at(index: number): CommitSha {
  return commitShaSchema.parse(main[index]);
}

/** Puts the policy on the ops repository's main branch. */
function writePolicy(text: string): void {
  const data = (content: string): string =>
    `data ${String(Buffer.byteLength(content))}\n${content}\n`;
  const script = `commit refs/heads/main\ncommitter Ada <ada@example.test> 1790000000 +0000\n${data('x')}M 100644 inline waybill-policy.yaml\n${data(text)}`;
  execFileSync('git', ['-C', ops, 'fast-import', '--quiet', '--force'], { input: script });
}

function connections(more: Partial<ConnectionSettings> = {}): Connections {
  const temporaryFolder = join(world.folder, `temp-${String(Math.random()).slice(2)}`);
  mkdirSync(temporaryFolder);
  return connect({
    ...{ config: 'waybill.yaml', forge: 'local', opsRepository: ops, temporaryFolder },
    applicationRepository: world.bare,
    owner: { repository: 'acme/shop', run: '1', attempt: 1, job: 'verify', actor: 'ada' },
    ...{ signal, progress: silentProgress },
    ...more,
  });
}

/** The bases of the head, each as its number on main and its labels; and the notes. */
async function found(
  against: Partial<BasedContract['against']>,
  connected: Connections = connections(),
): Promise<{ readonly bases: readonly string[]; readonly notes: readonly string[] }> {
  const history = await openContractHistory({
    ...{ workspace, refs: 'remote', temporaryFolder: world.folder, signal },
    ...{ progress: silentProgress, connections: connected, clock: { now: () => now } },
  });
  try {
    const all: BasedContract['against'] = {
      ...{ mergeBase: false, environments: 'all', tags: [] },
      ...against,
    };
    const { bases, notes } = await history.basesOf({ name: 'api', file: 'api.yaml', against: all });
    const told = bases.map(async ({ commit, origins, read }) => {
      const text = Buffer.from((await read('api.yaml')) ?? []).toString();
      return `${text}: ${origins.map(baseLabel).join(', ')} ${String(main.indexOf(commitShaSchema.parse(commit)))}`;
    });
    return { bases: await Promise.all(told), notes };
  } finally {
    await history.close();
  }
}

/** The same, of an older commit that is verified again. */
async function foundAt(head: CommitSha): ReturnType<typeof found> {
  const latest = workspace;
  workspace = world.clone(head, '--depth=1');
  try {
    return await found({});
  } finally {
    workspace = latest;
  }
}

async function refusal(act: Promise<unknown>): Promise<unknown> {
  return await act.catch((thrown: unknown) => thrown);
}

describe('what runs', () => {
  it('in every environment of the policy, what is being rolled out too', async () => {
    expect(await found({})).toEqual({
      bases: ['api.yaml 5: staging 5', 'api.yaml 4: staging 4', 'api.yaml 3: production 3'],
      notes: [expect.stringContaining('canary runs nothing yet')],
    });
  });

  it('in the environments that are named; one that the policy lacks is an error', async () => {
    expect(await found({ environments: ['production'] })).toEqual({
      bases: ['api.yaml 3: production 3'],
      notes: [],
    });
    expect(await refusal(found({ environments: ['prodution'] }))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining('staging, production, canary'),
    });
  });
});

describe('a commit that is verified again', () => {
  it('is not held against what came after it', async () => {
    const { bases, notes } = await foundAt(at(4));
    expect(bases).toEqual(['api.yaml 3: production 3']);
    expect(notes).toEqual([
      expect.stringContaining('canary runs nothing yet'),
      expect.stringContaining('staging: the very commit that is verified'),
      expect.stringContaining(`staging: serves ${at(5).slice(0, 12)}, which comes after`),
    ]);
  });
});

describe('the window', () => {
  it('holds what users met within it, also where that came long before', async () => {
    // The release of 120 days ago was there until 60 days ago, and came back.
    const within = await found({ environments: ['production'], windowMilliseconds: 90 * day });
    expect(within.bases).toEqual([
      'api.yaml 3: production, released 2026-11-11 3',
      'api.yaml 2: released 2026-09-22 2',
      'api.yaml 1: released 2026-07-24 1',
    ]);
    const short = await found({ environments: ['production'], windowMilliseconds: 30 * day });
    expect(short.bases).toEqual([
      'api.yaml 3: production, released 2026-11-11 3',
      'api.yaml 1: released 2026-09-23 1',
    ]);
    const long = await found({ environments: ['production'], windowMilliseconds: 900 * day });
    expect(long.bases).toHaveLength(4);
  });

  it('alone is asked of all environments where none is named', async () => {
    const { bases } = await found({ environments: [], windowMilliseconds: day / 2 });
    expect(bases).toEqual([
      'api.yaml 4: released 2026-11-16 4',
      'api.yaml 3: released 2026-11-11 3',
    ]);
  });
});

describe('a ledger that cannot be read', () => {
  const gone = (): Partial<ConnectionSettings> => ({
    opsRepository: join(world.folder, 'gone.git'),
  });

  it('is left out by a run without a credential, which says so', async () => {
    const { bases, notes } = await found({}, connections(gone()));
    expect(bases).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('GIT_REPOSITORY_NOT_FOUND')]);
    const { opsRepository: _ops, ...settings } = connections().settings;
    const unnamed = connect(settings);
    expect((await found({}, unnamed)).notes).toEqual([
      expect.stringContaining('OPS_REPOSITORY_UNKNOWN'),
    ]);
    expect(
      await refusal(found({ environments: ['production'] }, connections(gone()))),
    ).toMatchObject({ code: 'CONTRACT_BASE_MISSING' });
  });

  it('is an error where the run was given a credential for it', async () => {
    const connected = connections({ ...gone(), opsToken: new Secret('a-token') });
    expect(await refusal(found({}, connected))).toMatchObject({
      code: 'GIT_REPOSITORY_NOT_FOUND',
    });
  });
});

describe('a release whose commit is gone', () => {
  it('is named, with the environment that runs it', async () => {
    const lost = commitShaSchema.parse('e'.repeat(40));
    await deployInto(ops, world.folder, [{ environment: 'canary', commit: lost, at: now }]);
    expect(await refusal(found({}))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining(`${lost} (canary)`),
    });
  });

  it('does not matter where its environment is open to any branch, or gone from the policy', async () => {
    writePolicy(
      `version: 1\nenvironments:\n${environment('canary', '    from: any\n')}${environment('production')}`,
    );
    const { bases, notes } = await found({});
    expect(bases).toEqual(['api.yaml 3: production 3']);
    expect(notes).toEqual([
      expect.stringContaining('canary'),
      expect.stringContaining('staging is in the ledger and no longer in the policy'),
    ]);
    expect(await refusal(found({ environments: ['canary'] }))).toMatchObject({
      code: 'CONTRACT_BASE_MISSING',
      message: expect.stringContaining('nothing in its ledger is believed'),
    });
  });
});
