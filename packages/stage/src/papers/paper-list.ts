import { isWaybillError, retry, type Digest, type ReleaseImage } from '@waybill/core';
import type { Ledger, SubjectLock } from '@waybill/ledger';
import type { RegistryClient } from '@waybill/oci';
import type { Connections } from '../connections.ts';
import { registryConnection, registryHost } from '../registry-connection.ts';

/** Another run's list is written in seconds; one that holds the lock for longer is waited for no more. */
const longestWait = 5 * 60_000;

/**
 * Completes the lists of what is attached to the images of a release. Where a registry keeps such a list under a tag,
 * which nothing can compare and set, this run is the only writer while it holds the digests' locks in the ledger. They
 * are taken when the first list lacks something: never where the registry keeps the lists itself.
 */
export class PaperLists {
  readonly #connections: Connections;
  readonly #ledger: Ledger;
  readonly #subjects: readonly Digest[];
  #fenced: ((host: string) => RegistryClient) | undefined;
  #locks: readonly SubjectLock[] = [];

  /**
   * @param connections the systems of the release
   * @param ledger the application's ledger
   * @param subjects all on which papers of the release may hang: they are locked at once
   */
  constructor(connections: Connections, ledger: Ledger, subjects: readonly Digest[]) {
    this.#connections = connections;
    this.#ledger = ledger;
    this.#subjects = subjects;
  }

  /** What this run holds; whoever records the release frees it in the same push. */
  get locks(): readonly SubjectLock[] {
    return this.#locks;
  }

  /**
   * Reads, merges, writes and reads back until an image's list holds everything of it that is still there.
   * @param client the client of the image's registry
   * @param image the image, or one of an index
   * @param papers what must be listed
   * @returns whether something was missing
   * @throws LEDGER_LOCKED, FENCED_OFF, OCI_REFERRERS_INCOMPLETE, and what the registry's client throws
   */
  async complete(
    client: RegistryClient,
    image: Pick<ReleaseImage, 'repository' | 'digest'>,
    papers: readonly Digest[],
  ): Promise<boolean> {
    const path = image.repository.slice(image.repository.indexOf('/') + 1);
    const missing: Digest[] = [];
    for (const digest of await client.unlistedReferrers(path, image.digest, papers)) {
      // What is gone from the registry cannot be listed; it is made again.
      if ((await client.resolve(path, digest)) !== undefined) missing.push(digest);
    }
    if (missing.length === 0) return false;
    const writer = (await this.#writer())(registryHost(image.repository));
    await writer.completeReferrers(path, image.digest, missing);
    return true;
  }

  /** Gives back what this run still holds: nothing where the release was recorded. */
  async free(): Promise<void> {
    const locks = this.#locks;
    this.#locks = [];
    await this.#ledger.freeSubjects(locks);
  }

  /** The locks were freed with the record of the release. */
  freed(): void {
    this.#locks = [];
  }

  async #writer(): Promise<(host: string) => RegistryClient> {
    if (this.#fenced !== undefined) return this.#fenced;
    const { settings } = this.#connections;
    this.#locks = await this.#lock();
    this.#fenced = registryConnection(settings, this.#ledger.subjectFence(this.#locks));
    return this.#fenced;
  }

  async #lock(): Promise<readonly SubjectLock[]> {
    const { signal, progress } = this.#connections.settings;
    const { value } = await retry(
      async () => {
        try {
          return { outcome: 'done', value: await this.#ledger.lockSubjects(this.#subjects) };
        } catch (error) {
          if (!isWaybillError(error, 'LEDGER_LOCKED')) return { outcome: 'final', error };
          return { outcome: 'again', reason: error.message, error };
        }
      },
      {
        signal,
        deadlineMilliseconds: longestWait,
        firstDelayMilliseconds: 1000,
        maximumDelayMilliseconds: 15_000,
        onRetry: (reason) => {
          progress.waiting(reason);
        },
      },
    );
    return value;
  }
}
