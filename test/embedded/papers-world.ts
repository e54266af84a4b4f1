import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkOut, createBareRepository, writeCommit } from '@waybill/cli/rehearsal/repositories';
import { silentProgress, type CommitSha } from '@waybill/core';
import { installProtection } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import { publishRelease, type EngineRegistry } from '@waybill/image';
import { openLedgerReader, type LedgerReader } from '@waybill/ledger';
import {
  createRegistryClient,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type RegistryClient,
} from '@waybill/oci';
import { connect, type Connections } from '@waybill/stage';
import { ledgerClaims } from '@waybill/stage/ledger-claims';
import { connectLedger } from '@waybill/stage/ledger-connection';
import {
  completeRelease,
  type CompletedRelease,
  type CompleteRequest,
} from '@waybill/stage/steps/complete-release';
import { publishStep } from '@waybill/stage/steps/publish-release';
import {
  generateKeyPair,
  keySigner,
  keyStatementSigner,
  signImage,
  type KeyPair,
  type StatementSigner,
} from '@waybill/supply-chain';
import { writeFiles } from './small-repository.ts';

/** An application of two images with bills of materials and scans, and all that its papers need. */
export interface PapersWorld {
  readonly registry: EmbeddedRegistry;
  readonly client: RegistryClient;
  readonly ledger: LedgerReader;
  readonly keys: KeyPair;
  readonly signer: StatementSigner;
  /** Where the application's repository is, as signatures name it. */
  readonly source: string;
  /** A published commit, and its checkout with a report of a scanner for each image. */
  publish(text: string): Promise<{ readonly commit: CommitSha; readonly workspace: string }>;
  /** Writes what a scanner said of an image. */
  report(workspace: string, image: string, severities: readonly string[]): Promise<void>;
  /** sign-and-sbom's step; each call is another run. */
  complete(
    request: Pick<CompleteRequest, 'commit'> & Partial<CompleteRequest>,
  ): Promise<CompletedRelease>;
  close(): Promise<void>;
}

const description = (host: string): string => `version: 1
application: shop
images:
  - name: app
    repository: ${host}/acme/shop
    assemble: { layers: [{ from: src, to: /app }] }
  - name: worker
    repository: ${host}/acme/worker
    assemble: { layers: [{ from: src, to: /worker }] }
sbom:
  images:
    app: { npm-lockfile: src/package-lock.json }
    worker: { npm-lockfile: src/package-lock.json }
scan:
  reports: { app: reports/app.json, worker: reports/worker.json }
`;

const lockfile = JSON.stringify({
  ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3, requires: true },
  packages: {
    '': { name: 'shop', version: '1.0.0', dependencies: { 'left-pad': '1.3.0' } },
    'node_modules/left-pad': {
      version: '1.3.0',
      integrity:
        'sha512-XI5MPzVNApjAyhQzphX8BkmKsKUxD4LdyK24iZeQGinBN9yTQT3bFlCBy/aVx2HrNcqQGsdot8ghrjyrvMCoEA==',
      license: 'WTFPL',
    },
  },
});

/** How the world is. */
export interface PapersWorldOptions {
  /** Whether the registry has the referrers API. */
  readonly referrersApi: boolean;
  /** waybill.yaml, for a registry; that of two images of one platform where absent. */
  readonly description?: (host: string) => string;
  /** In the place of the engines that there are. */
  readonly engines?: EngineRegistry;
}

/** @param options how the world is */
export async function createPapersWorld(options: PapersWorldOptions): Promise<PapersWorld> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'waybill-papers-')));
  const { signal } = new AbortController();
  const registry = await startEmbeddedRegistry({ folder: join(folder, 'registry'), ...options });
  const describedBy = options.description ?? description;
  const client = createRegistryClient({ registry: registry.host, signal });
  const [app, ops] = [join(folder, 'application.git'), join(folder, 'ops.git')];
  for (const bare of [app, ops]) await createBareRepository(bare, 'main', signal);
  const write = async (
    bare: string,
    base: CommitSha | undefined,
    files: Readonly<Record<string, string>>,
  ): Promise<CommitSha> =>
    writeCommit(bare, 'main', base, 'change', (tree) => writeFiles(tree, files), signal);
  let head = await write(app, undefined, {
    'waybill.yaml': describedBy(registry.host),
    'src/package-lock.json': lockfile,
    'src/text': 'first',
  });
  await write(ops, undefined, { 'README.md': 'desired state\n' });
  await installProtection(app, { branch: 'main', rules: ['no-force-push'] }, signal);
  const opsGit = await openRepository({ url: ops, cacheFolder: join(folder, 'cache'), signal });
  const keys = generateKeyPair();
  const signer = keyStatementSigner(keySigner(keys.privateKey));
  const source = app.replace(/\.git$/, '');
  let runs = 0;
  const connections = (): Connections => {
    runs += 1;
    return connect({
      ...{ config: 'waybill.yaml', forge: 'local', progress: silentProgress, signal },
      ...{ applicationRepository: app, opsRepository: ops, ref: 'refs/heads/main' },
      temporaryFolder: join(folder, `temporary-${String(runs)}`),
      owner: {
        ...{ repository: 'acme/shop', run: String(runs), attempt: 1, job: 'release' },
        ...{ actor: 'ada', pid: process.pid },
      },
    });
  };
  const report: PapersWorld['report'] = async (workspace, image, severities) => {
    const path = join(workspace, 'reports', `${image}.json`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(grypeReport(severities)));
  };
  return {
    ...{ registry, client, keys, signer, report },
    ledger: openLedgerReader({ repository: opsGit, application: 'shop' }),
    source,
    publish: async (text) => {
      head = await write(app, head, { 'src/text': text });
      const commit = head;
      const workspace = join(folder, `checkout-${commit}`);
      await checkOut(app, commit, workspace, signal);
      const { engines } = options;
      const request = { commit, workspace, signer };
      if (engines === undefined) {
        await publishStep(connections(), { ...request, prepare: false, tags: [] });
      } else {
        await publishBy(engines, connections(), client, { ...request, source });
      }
      for (const image of ['app', 'worker']) await report(workspace, image, []);
      return { commit, workspace };
    },
    complete: async (request) => completeRelease(connections(), { signer, ...request }),
    close: async () => {
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What build-publish-image's step does, with engines of a test. */
async function publishBy(
  engines: EngineRegistry,
  connections: Connections,
  client: RegistryClient,
  request: {
    readonly commit: CommitSha;
    readonly workspace: string;
    readonly signer: StatementSigner;
    readonly source: string;
  },
): Promise<void> {
  const { commit, workspace: checkout, signer, source } = request;
  const config = await connections.configAt(commit);
  const claims = { application: config.application, commit, source };
  const commitTime = '2026-01-02T03:04:05Z';
  await publishRelease(
    { config, commit, commitTime, checkout, source },
    {
      claims: ledgerClaims(connectLedger(connections)),
      sign: async (image) => await signImage(client, image, signer, claims, { listing: 'later' }),
      ...{ engines, registry: () => client, progress: silentProgress },
      signal: connections.settings.signal,
    },
  );
}

/** What grype writes, as far as it is read. */
function grypeReport(severities: readonly string[]): object {
  const now = new Date().toISOString();
  return {
    matches: severities.map((severity, index) => ({
      vulnerability: {
        ...{ id: `CVE-2026-${String(index + 1000)}`, severity },
        fix: { state: 'fixed', versions: ['2.0.0'] },
      },
      relatedVulnerabilities: [],
      artifact: { name: 'left-pad', version: '1.3.0', type: 'npm', purl: 'pkg:npm/left-pad@1.3.0' },
    })),
    descriptor: { name: 'grype', version: '0.104.1', timestamp: now, db: { built: now } },
  };
}
