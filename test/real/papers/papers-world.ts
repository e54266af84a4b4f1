import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runActionStep, type StepEnd } from '@waybill/cli/rehearsal/action-process';
import { checkOut } from '@waybill/cli/rehearsal/repositories';
import { parsePolicy, withTrustedRoots, type ReleaseSigner } from '@waybill/config';
import { commitShaSchema, type CommitSha } from '@waybill/core';
import { distribution } from '../../embedded/small-system.ts';
import {
  startFakeGithub,
  type FakeGithub,
  type FakeRepository,
} from '../../fake-github/fake-github.ts';
import { builders, partsOf, startBuilders } from '../engines/builders.ts';
import { part as cosign, cosign2 } from '../parts/cosign.ts';
import * as dockerRegistry from '../parts/docker-registry.ts';
import { writeGrypeDatabase } from '../parts/grype-database.ts';
import { part as grype } from '../parts/grype.ts';
import { output, type Part } from '../parts/part.ts';
import * as referrersRegistry from '../parts/referrers-registry.ts';
import { fulcio, timestampServer } from '../parts/sigstore-services.ts';
import { part as syft } from '../parts/syft.ts';
import { startSigstoreWorld, type SigstoreWorld } from '../signing/sigstore-world.ts';
import {
  descriptionOf,
  files,
  policyText,
  pushBase,
  type PapersRelease,
} from './papers-application.ts';

/** All that the story needs of a machine. */
export const partsOfPapers: readonly Part[] = [
  ...new Set([
    ...builders.flatMap((builder) => partsOf[builder]),
    ...[cosign, cosign2, dockerRegistry.part, referrersRegistry.part],
    ...[fulcio, timestampServer, syft, grype],
  ]),
];

/** GitHub, builders, registries, scanners, the services of sigstore, and cosign. */
export interface PapersWorld {
  readonly sigstore: SigstoreWorld;
  /** Where the application's repository is, as signatures and certificates name it. */
  readonly source: string;
  /** The workflow whose runs sign, as certificates name it. */
  readonly workflow: string;
  /** Whose signatures count, by the policy. */
  readonly signers: readonly ReleaseSigner[];
  /** A folder that is there as long as the world. */
  readonly folder: string;
  host(registry: PapersRelease['registry']): string;
  /** Commits what is released, and gets its checkout. */
  commit(release: PapersRelease): Promise<CommitSha>;
  /** Starts one bundled action for a commit, as a run on the protected branch does. */
  step(
    action: 'build-publish-image' | 'sign-and-sbom',
    commit: CommitSha,
    release: PapersRelease,
  ): Promise<StepEnd>;
  stop(): Promise<void>;
}

const { signal } = new AbortController();

/** Starts all of it; stops all of it again, also where that fails midway. */
export async function startPapersWorld(): Promise<PapersWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'waybill-papers-'));
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const act of stops.splice(0).reverse()) await act();
  };
  try {
    const sigstore = await startSigstoreWorld();
    stops.push(() => sigstore.stop());
    await sigstore.prepareCosign();
    const hosts: Record<string, string> = {};
    for (const [name, registry] of Object.entries({
      'docker-registry': dockerRegistry,
      referrers: referrersRegistry,
    })) {
      const started = await registry.start();
      stops.push(() => started.stop());
      hosts[name] = started.host;
    }
    const host: PapersWorld['host'] = (registry) => hosts[registry] ?? '';
    const environment = await toolsAndBuilders(folder, stops);
    await mkdir(join(folder, 'github'));
    const github = await startFakeGithub({ folder: join(folder, 'github') });
    stops.push(() => github.close());
    const place = await createRepositories(github, sigstore);
    let runs = 0;
    const step: PapersWorld['step'] = async (action, commit, release) => {
      runs += 1;
      return await runActionStep(
        distribution,
        {
          ...{ name: 'release', repository: 'acme/shop', commit, ref: 'refs/heads/main' },
          ...{ run: String(runs), attempt: 1, actor: 'ada', pid: process.pid },
          workspace: join(folder, 'checkouts', commit),
          folder: join(folder, 'runs', String(runs)),
          environment: {
            ...environment,
            GITHUB_SERVER_URL: github.url,
            GITHUB_API_URL: github.apiUrl,
            GITHUB_EVENT_NAME: 'push',
            ACTIONS_ID_TOKEN_REQUEST_URL: tokenAddress(sigstore, github.url, commit),
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
          },
        },
        { id: action, action, inputs: { ...place.inputs, ...signingInputs(sigstore, release) } },
        signal,
        () => undefined,
      );
    };
    const bases = new Map<string, string>();
    return {
      ...{ sigstore, folder, host, step, stop },
      source: `${github.url}/acme/shop`,
      workflow: place.workflow,
      signers: place.signers,
      commit: async (release) => {
        const registry = host(release.registry);
        const base =
          bases.get(registry) ??
          (await pushBase(sigstore.client(registry), join(folder, 'base', release.registry)));
        bases.set(registry, base);
        const description = descriptionOf(release, registry, base);
        const message = `${release.engine} to ${release.registry}`;
        const written = { ...files, 'waybill.yaml': description };
        const sha = await place.application.commit({ files: written, message });
        const commit = commitShaSchema.parse(sha);
        const workspace = join(folder, 'checkouts', commit);
        await checkOut(place.application.folder, commit, workspace, signal);
        return commit;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every builder runs at once; each process finds them, the scanners and their database by its environment. */
async function toolsAndBuilders(
  folder: string,
  stops: (() => Promise<void>)[],
): Promise<Record<string, string>> {
  const own = join(folder, 'builders');
  await mkdir(own);
  const variables = await startBuilders(builders, own, stops);
  const tools = join(folder, 'tools');
  await mkdir(tools);
  for (const part of [syft, grype]) await symlink(await programOf(part), join(tools, part.name));
  const database = join(folder, 'hand.db');
  writeGrypeDatabase(database, new Date().toISOString(), [
    {
      ...{ id: 'GHSA-aaaa-bbbb-cccc', cve: 'CVE-2026-0001', severity: 'medium' },
      ...{ ecosystem: 'npm', package: 'left', constraint: '<9.0.0' },
    },
  ]);
  const cache = join(folder, 'tool-cache');
  await output(await programOf(grype), ['db', 'import', database], {
    GRYPE_DB_CACHE_DIR: join(cache, 'waybill-grype-db'),
  });
  return {
    ...variables,
    PATH: [tools, variables.PATH ?? process.env['PATH'] ?? ''].join(':'),
    RUNNER_TOOL_CACHE: cache,
  };
}

async function programOf(part: Part): Promise<string> {
  const installation = await part.install();
  if (installation.kind === 'ready') return installation.program;
  throw new Error(`${part.name}: ${installation.reason}`);
}

/** The application and its ops repository, whose policy believes the key and the workflow. */
async function createRepositories(
  github: FakeGithub,
  sigstore: SigstoreWorld,
): Promise<{
  readonly application: FakeRepository;
  readonly workflow: string;
  readonly signers: readonly ReleaseSigner[];
  readonly inputs: Readonly<Record<string, string>>;
}> {
  const application = await github.createRepository('acme/shop');
  await application.commit({ files, message: 'A shop' });
  application.rulesets.create({ rules: [{ type: 'non_fast_forward' }, { type: 'deletion' }] });
  const ops = await github.createRepository('acme/ops', { private: true });
  const workflow = `${github.url}/acme/shop/.github/workflows/release.yml@refs/heads/main`;
  const text = policyText(sigstore, workflow);
  const trust = { 'trust/root.json': sigstore.root };
  await ops.commit({ files: { 'waybill-policy.yaml': text, ...trust }, message: 'Policy' });
  const policy = await withTrustedRoots(parsePolicy(text, 'waybill-policy.yaml'), () =>
    Promise.resolve(Buffer.from(sigstore.root)),
  );
  const token = (repository: string, permissions: Readonly<Record<string, 'read' | 'write'>>) =>
    github.tokens.create({ login: 'writer', kind: 'pat', permissions, repositories: [repository] });
  const inputs = {
    'ops-repository': `${github.url}/acme/ops`,
    'ops-token': token('acme/ops', { contents: 'write' }),
    'application-token': token('acme/shop', { contents: 'read', statuses: 'write' }),
    verdicts: JSON.stringify([
      { contract: 'api', kind: 'openapi', holds: true, findings: { info: 1 } },
    ]),
  };
  return { application, workflow, signers: policy.signers, inputs };
}

/** Where the runner gives tokens: the claims are those of a run of this GitHub on this commit. */
function tokenAddress({ addresses }: SigstoreWorld, url: string, commit: CommitSha): string {
  const claims = Buffer.from(JSON.stringify({ url, sha: commit })).toString('base64url');
  return `${addresses.tokens}?claims=${claims}`;
}

function signingInputs(
  { keys, addresses }: SigstoreWorld,
  { signer, legacy }: PapersRelease,
): Record<string, string> {
  return {
    ...(signer === 'key'
      ? { 'signing-key': keys.privateKey, 'ledger-key': keys.privateKey }
      : {
          ...{ keyless: addresses.fulcio, 'timestamp-url': addresses.timestamp },
          // No key at all: the run signs its records too, which the policy requires and the next step reads.
          'ledger-keyless': `fulcio: ${addresses.fulcio}\ntimestamp: ${addresses.timestamp}`,
        }),
    'signature-format': legacy === true ? 'legacy' : 'bundle',
  };
}
