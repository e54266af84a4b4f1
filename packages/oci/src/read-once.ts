import type { ReadManifest } from './registry-client.ts';

/** A list of more looked-up referrers than this is read anew. */
const mostKept = 64;
const largestKept = 64 * 1024;

/**
 * Manifests that were read while a list of referrers was looked through, each kept for the next reading of it: to judge
 * a referrer costs one request less. Each is given once, so that nothing is believed that was read long ago.
 */
export class ReadOnce {
  readonly #manifests = new Map<string, ReadManifest>();

  /**
   * @param repository the path of the repository
   * @param read a manifest of it, verified against its digest
   */
  keep(repository: string, read: ReadManifest): void {
    if (this.#manifests.size >= mostKept || read.bytes.byteLength > largestKept) return;
    this.#manifests.set(`${repository}@${read.descriptor.digest}`, read);
  }

  /**
   * @param repository the path of the repository
   * @param reference a tag or a digest; a tag is never kept
   * @returns what was read by that digest, once
   */
  take(repository: string, reference: string): ReadManifest | undefined {
    const key = `${repository}@${reference}`;
    const found = this.#manifests.get(key);
    this.#manifests.delete(key);
    return found;
  }

  /** Forgets what was not taken: another list is looked through. */
  clear(): void {
    this.#manifests.clear();
  }
}
