import type { CommitSha } from '@waybill/core';
import {
  encodeDocument,
  type EnvironmentRecord,
  type LedgerDocument,
  type LockRecord,
} from './documents.ts';
import { ledgerError } from './error-codes.ts';
import { examine, pathOf } from './examine.ts';
import { environmentPath, ledgerFile, lockPath, releasePath } from './layout.ts';
import { schemaVersion, type DeploymentRecord, type ReleaseRecord } from './record.ts';
import { refuseUntrusted, signChanges, withoutSignature, type Signing } from './signatures.ts';

/** The files of the ledger at one commit; a Snapshot of `git` is one. */
export interface TreeSource {
  readonly readFile: (path: string) => Promise<Uint8Array | undefined>;
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
}

/** One application's part of the ledger at one commit, typed, with the changes that a write wants. */
export class LedgerTree {
  readonly application: string;
  readonly #source: TreeSource;
  readonly #signing: Signing;
  readonly #read = new Map<string, Promise<LedgerDocument | undefined>>();
  readonly #staged = new Map<string, LedgerDocument | null>();

  constructor(application: string, source: TreeSource, signing: Signing = {}) {
    this.application = application;
    this.#source = source;
    this.#signing = signing;
  }

  async release(commit: CommitSha): Promise<ReleaseRecord | undefined> {
    return this.#get('release', releasePath(this.application, commit));
  }

  async deployment(id: string): Promise<DeploymentRecord | undefined> {
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
   * @returns the newest deployments, the newest first; only these are read
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

  /** Wants the lock of an environment to be gone. */
  removeLock(environment: string): void {
    this.#staged.set(lockPath(this.application, environment), null);
  }

  /**
   * @returns path → new bytes, signed where there is a signer, or null to delete; without what is so already
   * @throws LEDGER_SIGNER_REFUSED
   */
  async changes(): Promise<ReadonlyMap<string, Uint8Array | null>> {
    const files = new Map<string, Uint8Array | null>();
    for (const [path, document] of this.#staged) {
      const before = await this.#load(path);
      if (document === null) {
        if (before !== undefined) files.set(path, null);
        continue;
      }
      const isSame =
        before !== undefined &&
        encodeDocument(withoutSignature(document)).equals(encodeDocument(withoutSignature(before)));
      if (isSame) continue;
      files.set(path, encodeDocument(await signChanges(document, before, this.#signing)));
    }
    if (files.size > 0 && (await this.#get('ledger', ledgerFile)) === undefined) {
      files.set(ledgerFile, encodeDocument({ schema: schemaVersion, kind: 'ledger' }));
    }
    return files;
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
  if (document !== undefined) return document;
  const newer = problems.some(({ code }) => code === 'schema-unknown');
  throw ledgerError('LEDGER_RECORD_INVALID', {
    message: `Expected ${path} in the ledger to be as Waybill wrote it; ${problems.map(({ message }) => message).join('; ')}.`,
    remedy: newer
      ? 'Use the version of Waybill that wrote it, or a newer one.'
      : 'Run `waybill ledger verify` to see everything that is wrong, find the commit that changed this file with `git log -- <path>` on the ledger branch, and revert that commit there. Records are never edited by hand.',
    facts: { path, problems: problems.map(({ code }) => code) },
    location: { file: path },
  });
}
