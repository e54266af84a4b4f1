import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitShaSchema, digestOf, releaseTag, type CommitSha, type Release } from '@waybill/core';
import { openRepository } from '@waybill/git';
import {
  openLedger,
  type DeploymentRecord,
  type DeploymentRequest,
  type DeploymentStep,
  type Ledger,
} from '@waybill/ledger';
import { keyLedgerSigner } from '@waybill/ledger/key-trust';
import { commitMessage } from '@waybill/stage/commit-message';
import { generateKeyPair, keySigner } from '@waybill/supply-chain';

/** The images' registry, where the system is not given one: nothing listens there. */
const nowhere = '127.0.0.1:9';
const { signal } = new AbortController();
const at = '2026-11-21T12:00:00.000Z';

/** An application, an ops repository and a ledger on disk, with a short history; nothing of it runs. */
export interface RecordedSystem {
  readonly folder: string;
  readonly application: string;
  readonly ops: string;
  readonly keys: ReturnType<typeof generateKeyPair>;
  /** Of the application, the oldest first: five of them, one after the other. */
  readonly commits: readonly CommitSha[];
  /** Ids of deployments by a name of their own. */
  readonly ids: ReadonlyMap<string, string>;
  /** What every command of this system is called with. */
  readonly words: readonly string[];
  readonly releaseOf: (commit: CommitSha) => Release;
  /** Commits files to the main branch of one of the repositories, and gives the commit. */
  readonly commit: (
    bare: string,
    files: Readonly<Record<string, string>>,
    message?: string,
  ) => CommitSha;
  readonly close: () => void;
}

/**
 * Writes what happened: the first commit came to staging and, past a freeze, to production; the second one to both,
 * and the policy took it back in production; the third one to staging, and waits in production behind a run.
 * @param registry the registry's host
 * @param isEmpty leaves the ledger out
 */
export async function recordedSystem(registry = nowhere, isEmpty = false): Promise<RecordedSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-recorded-'));
  const [application, ops] = [join(folder, 'shop.git'), join(folder, 'ops.git')];
  const keys = generateKeyPair();
  for (const bare of [application, ops]) git(folder, 'init', '-q', '--bare', '-b', 'main', bare);
  const description = `version: 1\napplication: shop\nimages:\n  - name: app\n    repository: registry.example/shop/app\n    assemble: { base: scratch, layers: [{ from: dist, to: /app }], entrypoint: [/app/server] }\nready:\n  path: /ready\n  identity: { json: /commit, equals: '\${commit}' }\n`;
  const commits = commitFiles(application, 5, { 'waybill.yaml': description });
  commitFiles(ops, 1, { 'waybill-policy.yaml': policyOf(keys.publicKey) });
  const releaseOf = (commit: CommitSha): Release => ({
    application: 'shop',
    commit,
    images: [
      {
        ...{ name: 'app', repository: `${registry}/shop/app`, tag: releaseTag(commit) },
        ...{ digest: digestOf(`image of ${commit}`), size: 1234 },
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
      },
    ],
  });
  const repository = await openRepository({ url: ops, cacheFolder: join(folder, 'cache'), signal });
  const ledgerOf = (run: string): Ledger =>
    openLedger({
      ...{ repository, application: 'shop', signer: keyLedgerSigner(keySigner(keys.privateKey)) },
      owner: { repository: 'acme/shop', run, attempt: 1, job: 'deploy', actor: 'ada' },
      runState: () => Promise.resolve('running'),
      order: (one, other) =>
        Promise.resolve(
          one === other
            ? 'same'
            : commits.indexOf(one) > commits.indexOf(other)
              ? 'newer'
              : 'older',
        ),
    });
  const ids = isEmpty
    ? new Map<string, string>()
    : await writeHistory({ commits, releaseOf, ledgerOf, ops });
  return {
    ...{ folder, application, ops, keys, commits, ids, releaseOf },
    words: [
      ...['--application-repository', application, '--ops-repository', ops],
      ...['--registry', registry],
    ],
    commit: (bare, files, message) => commitFiles(bare, 1, files, message)[0] ?? missing(),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

interface Writing extends Pick<RecordedSystem, 'commits' | 'releaseOf' | 'ops'> {
  readonly ledgerOf: (run: string) => Ledger;
}

async function writeHistory(writing: Writing): Promise<ReadonlyMap<string, string>> {
  const { commits, releaseOf, ledgerOf } = writing;
  const [first = missing(), second = missing(), third = missing()] = commits;
  for (const commit of [first, second, third]) {
    const [image = missing()] = releaseOf(commit).images;
    const { tag: _tag, ...pushed } = image;
    await ledgerOf('1').claim(
      commit,
      { engine: 'assemble', images: [pushed] },
      {
        images: [
          {
            ...{ name: 'app', digest: image.digest, identity: 'key:sha256:1234' },
            signatures: [digestOf(`signature ${commit}`)],
          },
        ],
      },
    );
  }
  const ids = new Map<string, string>();
  const deploy = async (
    name: string,
    run: string,
    environment: string,
    commit: CommitSha,
    more: Partial<DeploymentRequest> = {},
  ): Promise<void> => {
    const request = requestOf(environment, releaseOf(commit), more);
    ids.set(name, await deployed(writing, ledgerOf(run), request));
  };
  await deploy('first to staging', '11', 'staging', first);
  await deploy('first to production', '12', 'production', first, {
    overrides: [{ gate: 'freeze', reason: 'the shop was \u001b[31mdown', by: 'grace' }],
  });
  await deploy('second to staging', '13', 'staging', second);
  await deploy('second to production', '14', 'production', second);
  await deploy('back', '15', 'production', first, {
    ...{ kind: 'rollback', automatic: true, reason: 'checkout failed' },
    undoes: ids.get('second to production') ?? missing(),
  });
  await deploy('third to staging', '16', 'staging', third);
  const waited = requestOf('production', releaseOf(third), { wait: true });
  const holder = await ledgerOf('17').startDeployment(requestOf('production', releaseOf(third)));
  ids.set('holder', holder.deployment.id);
  const waiting = await ledgerOf('18').startDeployment(waited);
  ids.set('waiting', waiting.deployment.id);
  return ids;
}

function requestOf(
  environment: string,
  release: Release,
  more: Partial<DeploymentRequest> = {},
): DeploymentRequest {
  return {
    ...{ environment, delivery: 'direct', kind: 'promote', release, requestedBy: 'ada' },
    planHash: digestOf('plan'),
    ...more,
  };
}

/** Writes desired state and everything after it, as the steps of a stage do. */
async function deployed(
  { ops }: Writing,
  ledger: Ledger,
  request: DeploymentRequest,
): Promise<string> {
  const { deployment, head } = await ledger.startDeployment(request);
  const written = commitFiles(
    ops,
    1,
    { [`${request.environment}/deploy.env`]: `APP_IMAGE=${deployment.id}\n` },
    commitMessage(deployment, [], head),
  )[0];
  await ledger.finish(deployment.id, stepsOf(deployment, written ?? missing()));
  return deployment.id;
}

function stepsOf(record: DeploymentRecord, opsCommit: CommitSha): readonly DeploymentStep[] {
  const seen = { subject: 'http://shop.example/version', at, value: record.commit };
  const identity = { expected: record.commit, observations: [seen] };
  const migration = {
    ...{ versionBefore: null, versionAfter: record.commit.slice(0, 4), seconds: 1 },
    outputDigest: digestOf('output'),
  };
  const isMigrated = record.environment === 'staging';
  return [
    { to: 'approved', evidence: { phase: 'approved', skipped: 'the policy asks for none' } },
    {
      to: 'migrating',
      evidence: isMigrated
        ? { phase: 'migrating', engine: 'command', command: digestOf('up'), versionBefore: null }
        : { phase: 'migrating', skipped: 'no migrations' },
    },
    {
      to: 'desired',
      evidence: {
        phase: 'desired',
        state: { kind: 'commit', repository: 'ops', ref: 'refs/heads/main', commit: opsCommit },
        changes: [{ file: 'deploy.env', selector: 'APP_IMAGE', before: null, after: 'x' }],
        ...(isMigrated ? { migration } : {}),
      },
    },
    {
      to: 'rolling-out',
      evidence: {
        phase: 'rolling-out',
        target: 'http://shop.example',
        revision: opsCommit,
        observations: [seen],
      },
    },
    { to: 'checking', evidence: { phase: 'checking', ready: [seen], identity } },
    {
      to: 'active',
      evidence: {
        phase: 'active',
        version: '1.2.3',
        identity,
        smoke: { results: [{ name: 'health', outcome: 'passed', attempts: 1, seconds: 0.1 }] },
      },
    },
    { to: 'accepted', evidence: { phase: 'accepted', how: 'automatic', by: 'policy' } },
  ];
}

function policyOf(publicKey: string): string {
  const environment = (name: string): string =>
    `  - name: ${name}\n    url: http://${name}.example\n    desired-state:\n      - { file: ${name}/deploy.env, format: dotenv, images: { app: APP_IMAGE } }\n`;
  const key = publicKey.trim().split('\n').join('\n      ');
  return `version: 1\nenvironments:\n${environment('staging')}${environment('production')}${environment('emergency')}signers:\n  - name: release\n    key: |\n      ${key}\n`;
}

/** Makes commits one after the other on main; each holds the files and its number. */
function commitFiles(
  bare: string,
  count: number,
  files: Readonly<Record<string, string>>,
  message?: string,
): readonly CommitSha[] {
  const main = 'refs/heads/main';
  const before = git(bare, 'for-each-ref', '--format=%(objectname)', main).trim();
  const data = (text: string): string => `data ${String(Buffer.byteLength(text))}\n${text}\n`;
  let script = '';
  for (let number = 1; number <= count; number += 1) {
    const said = message ?? `change ${String(number)}\n`;
    script += `commit ${main}\ncommitter Ada <ada@example.org> ${String(1_790_000_000 + number)} +0000\n${data(said)}`;
    if (number === 1 && before !== '') script += `from ${before}\n`;
    for (const [path, text] of Object.entries(files))
      script += `M 100644 inline ${path}\n${data(text)}`;
    script += `M 100644 inline number\n${data(String(number))}`;
  }
  execFileSync('git', ['-C', bare, 'fast-import', '--quiet'], { input: script });
  return git(bare, 'rev-list', '--reverse', `--max-count=${String(count)}`, main)
    .trim()
    .split('\n')
    .map((line) => commitShaSchema.parse(line));
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
}

function missing(): never {
  throw new Error('the test has no such value');
}
