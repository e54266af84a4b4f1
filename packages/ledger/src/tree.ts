import type { CommitSha, Digest } from '@waybill/core';
import { FrozenRecords, type ReadArchive } from './archive/frozen-records.ts';
import type { FreezableRecord, HotRecords } from './archive/freezing.ts';
import type { ArchiveTotals } from './archive/pack-entry.ts';
import {
  encodeDocument,
  type ArchiveRecord,
  type EnvironmentRecord,
  type LedgerDocument,
  type LockRecord,
  type SubjectLock,
} from './documents.ts';
import { invalidRecord } from './invalid-record.ts';
import { examine, pathOf } from './examine.ts';
import {
  archivePath,
  environmentPath,
  ledgerFile,
  lockPath,
  releasePath,
  subjectLockPath,
} from './layout.ts';
import { schemaVersion, type DeploymentRecord, type ReleaseRecord } from './record.ts';
import { refuseUntrusted, signChanges, withoutSignature, type Signing } from './signatures.ts';

/** The files of the ledger at one commit; a Snapshot of `git` is one. */
export interface TreeSource {
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** Reads the branch of frozen records at a commit; nothing is frozen where absent. */
  readonly readArchive?: ReadArchive;
}

/** One application's part of the ledger at one commit, typed, with the changes that a write wants. */
export class LedgerTree {
  readonly application: string;
  readonly #source: TreeSource;
  readonly #signing: Signing;
  readonly #read = new Map<string, Promise<LedgerDocument | undefined>>();
  readonly #staged = new Map<string, LedgerDocument | null>();
  /** Frozen records that were read, by the paths that they would have in the hot tree. */
  readonly #thawed = new Map<string, FreezableRecord>();
  #frozen: Promise<FrozenRecords | undefined> | undefined;

  constructor(application: string, source: TreeSource, signing: Signing = {}) {
    this.application = application;
    this.#source = source;
    this.#signing = signing;
  }

  /** The release of a commit, hot or frozen. */
  async release(commit: CommitSha): Promise<ReleaseRecord | undefined> {
    const hot = await this.#get('release', releasePath(this.application, commit));
    if (hot !== undefined) return hot;
    const records = await (await this.frozen())?.ofCommit(commit);
    const found = records?.releases.find((record) => record.commit === commit);
    return found === undefined ? undefined : this.#thaw(found);
  }

  /** A deployment, hot or frozen. */
  async deployment(id: string): Promise<DeploymentRecord | undefined> {
    const hot = await this.#hotDeployment(id);
    if (hot !== undefined) return hot;
    const frozen = await this.frozen();
    // Ids sort by time: one that is being made now is not looked for.
    if (frozen === undefined || id > (frozen.document.newest ?? '')) return undefined;
    const records = await frozen.ofCommit(id.split('-')[1] ?? id);
    const found = records.deployments.find((record) => record.id === id);
    return found === undefined ? undefined : this.#thaw(found);
  }

  async #hotDeployment(id: string): Promise<DeploymentRecord | undefined> {
    for (const staged of this.#staged.values()) {
      if (staged?.kind === 'deployment' && staged.id === id) return staged;
    }
    const paths = await this.#source.listFiles(`deployments/${this.application}`);
    const path = paths.find((candidate) => candidate.endsWith(`/${id}.json`));
    return path === undefined ? undefined : this.#get('deployment', path);
  }

  async environment(name: string): Promise<EnvironmentRecord | undefined> {
    return this.#get('environment', environmentPath(this.application, name));
  }

  async lock(environment: string): Promise<LockRecord | undefined> {
    return this.#get('lock', lockPath(this.application, environment));
  }

  async subjectLock(subject: Digest): Promise<SubjectLock | undefined> {
    return this.#get('subject-lock', subjectLockPath(this.application, subject));
  }

  /** What the hot tree says of frozen records; undefined where there are none. */
  async archive(): Promise<ArchiveRecord | undefined> {
    return this.#get('archive', archivePath(this.application));
  }

  /** The frozen records that the stored tree vouches for; undefined where there are none. */
  async frozen(): Promise<FrozenRecords | undefined> {
    this.#frozen ??= this.archive().then((document) => {
      const read = this.#source.readArchive;
      if (document === undefined || read === undefined) return undefined;
      return new FrozenRecords(document, read, this.#signing.trust);
    });
    return this.#frozen;
  }

  /** How many releases and deployments are stored in the hot tree. */
  async hotCount(): Promise<number> {
    const folders = ['releases', 'deployments'].map((name) => `${name}/${this.application}`);
    const paths = await Promise.all(folders.map(async (folder) => this.#source.listFiles(folder)));
    return paths.flat().length;
  }

  /** Everything that is or shall be in the hot tree. */
  async hot(): Promise<HotRecords> {
    const staged = [...this.#staged.values()].filter((document) => document !== null);
    const merged = <R extends LedgerDocument>(stored: readonly R[], added: readonly R[]): R[] => [
      ...new Map([...stored, ...added].map((record) => [pathOf(record), record])).values(),
    ];
    const ofKind = <K extends LedgerDocument['kind']>(
      kind: K,
    ): Extract<LedgerDocument, { readonly kind: K }>[] =>
      staged.filter((document) => isKind(document, kind));
    const locks = await this.#source.listFiles(`locks/${this.application}`);
    return {
      releases: merged(await this.releases(), ofKind('release')),
      deployments: merged(
        await this.deployments(undefined, Number.POSITIVE_INFINITY),
        ofKind('deployment'),
      ),
      environments: merged(await this.environments(), ofKind('environment')),
      locks: merged(await this.#all('lock', locks), ofKind('lock')),
    };
  }

  /**
   * @param texts what a file's path or its content must hold, at least one of them
   * @returns the hot releases and deployments that do
   */
  async including(texts: readonly string[]): Promise<readonly FreezableRecord[]> {
    const folders = ['releases', 'deployments'].map((name) => `${name}/${this.application}`);
    const paths = await Promise.all(folders.map(async (folder) => this.#source.listFiles(folder)));
    const chosen = await Promise.all(
      paths.flat().map(async (path) => {
        if (texts.some((text) => path.includes(text))) return path;
        const bytes = Buffer.from((await this.#source.readFile(path)) ?? []);
        return texts.some((text) => bytes.includes(text)) ? path : undefined;
      }),
    );
    const found = chosen.filter((path) => path !== undefined);
    return [
      ...(await this.#all(
        'release',
        found.filter((path) => path.startsWith('releases/')),
      )),
      ...(await this.#all(
        'deployment',
        found.filter((path) => path.startsWith('deployments/')),
      )),
    ];
  }

  async releases(): Promise<readonly ReleaseRecord[]> {
    return this.#all('release', await this.#source.listFiles(`releases/${this.application}`));
  }

  async environments(): Promise<readonly EnvironmentRecord[]> {
    return this.#all(
      'environment',
      await this.#source.listFiles(`environments/${this.application}`),
    );
  }

  /**
   * @param environment one environment, or all of them
   * @param limit how many at most
   * @param includes only those whose id holds this text
   * @returns the newest hot deployments, the newest first; only these are read
   */
  async deployments(
    environment: string | undefined,
    limit: number,
    includes = '',
  ): Promise<readonly DeploymentRecord[]> {
    const folder = `deployments/${this.application}${environment === undefined ? '' : `/${environment}`}`;
    const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
    const newest = [...(await this.#source.listFiles(folder))]
      .filter((path) => name(path).includes(includes))
      .sort((a, b) => (name(a) < name(b) ? 1 : -1))
      .slice(0, limit);
    return this.#all('deployment', newest);
  }

  /** Wants a document to be as given; it is read so from now on. */
  stage(document: LedgerDocument): void {
    this.#staged.set(pathOf(document), document);
  }

  /** Whether the write wants something at a path already. */
  isStaged(path: string): boolean {
    return this.#staged.has(path);
  }

  /**
   * Wants records to be frozen: they leave the hot tree, which says where they are from now on.
   * @param records the records
   * @param totals what is frozen with them
   * @param commit the commit of the archive that is pushed with this write
   */
  freeze(records: readonly FreezableRecord[], totals: ArchiveTotals, commit: CommitSha): void {
    for (const record of records) this.#staged.set(pathOf(record), null);
    const { application } = this;
    this.stage({ schema: schemaVersion, kind: 'archive', application, commit, ...totals });
  }

  /** Wants the lock of an environment to be gone. */
  removeLock(environment: string): void {
    this.#staged.set(lockPath(this.application, environment), null);
  }

  /** Wants the lock of a digest to be gone. */
  removeSubjectLock(subject: Digest): void {
    this.#staged.set(subjectLockPath(this.application, subject), null);
  }

  /**
   * @returns path → new bytes, signed where there is a signer, or null to delete; without what is so already
   * @throws LEDGER_SIGNER_REFUSED
   */
  async changes(): Promise<ReadonlyMap<string, Uint8Array | null>> {
    // Side by side: whoever signs with a certificate asks others when it was.
    const changed = await Promise.all(
      [...this.#staged].map(async ([path, document]) => {
        const bytes = await this.#changed(path, document);
        return bytes === undefined ? [] : [[path, bytes] as const];
      }),
    );
    const files = new Map<string, Uint8Array | null>(changed.flat());
    if (files.size > 0 && (await this.#get('ledger', ledgerFile)) === undefined) {
      files.set(ledgerFile, encodeDocument({ schema: schemaVersion, kind: 'ledger' }));
    }
    return files;
  }

  async #changed(
    path: string,
    document: LedgerDocument | null,
  ): Promise<Uint8Array | null | undefined> {
    const before = (await this.#load(path)) ?? this.#thawed.get(path);
    if (document === null) return before === undefined ? undefined : null;
    const isSame =
      before !== undefined &&
      encodeDocument(withoutSignature(document)).equals(encodeDocument(withoutSignature(before)));
    if (isSame) return undefined;
    return encodeDocument(await signChanges(document, before, this.#signing));
  }

  #thaw<R extends FreezableRecord>(record: R): R {
    this.#thawed.set(pathOf(record), record);
    return record;
  }

  async #all<K extends LedgerDocument['kind']>(
    kind: K,
    paths: readonly string[],
  ): Promise<readonly Extract<LedgerDocument, { readonly kind: K }>[]> {
    const documents = await Promise.all(paths.map((path) => this.#get(kind, path)));
    return documents.filter((document) => document !== undefined);
  }

  async #get<K extends LedgerDocument['kind']>(
    kind: K,
    path: string,
  ): Promise<Extract<LedgerDocument, { readonly kind: K }> | undefined> {
    const staged = this.#staged.get(path);
    if (staged === null) return undefined;
    const document = staged ?? (await this.#load(path));
    if (document === undefined) return undefined;
    if (isKind(document, kind)) return document;
    throw new TypeError(`${path} cannot hold a ${document.kind}`);
  }

  #load(path: string): Promise<LedgerDocument | undefined> {
    const known = this.#read.get(path);
    if (known !== undefined) return known;
    const loading = this.#source.readFile(path).then((bytes) => {
      if (bytes === undefined) return undefined;
      const document = believe(path, bytes);
      refuseUntrusted(path, document, this.#signing.trust);
      return document;
    });
    this.#read.set(path, loading);
    return loading;
  }
}

function isKind<K extends LedgerDocument['kind']>(
  document: LedgerDocument,
  kind: K,
): document is Extract<LedgerDocument, { readonly kind: K }> {
  return document.kind === kind;
}

function believe(path: string, bytes: Uint8Array): LedgerDocument {
  const { document, problems } = examine(path, bytes);
  if (document === undefined) throw invalidRecord(path, problems);
  return document;
}
