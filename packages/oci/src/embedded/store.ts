import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestSchema, isAbsent, type Digest } from '@waybill/core';
import { z } from 'zod';
import { descriptorSchema, type Descriptor } from '../manifest.ts';

const manifestLinkSchema = z.object({
  mediaType: z.string(),
  subject: digestSchema.optional(),
  /** The entry in the list of the subject's referrers. */
  entry: descriptorSchema.optional(),
});

/** What is kept of a manifest beside its bytes. */
export type ManifestLink = z.infer<typeof manifestLinkSchema>;

/**
 * The embedded registry's memory: a folder. Every file appears whole, by rename, after what it points at;
 * so a process that is killed at any point leaves a store that is right. Names are checked before they get
 * here; the folders of our own begin with `_`, which no repository's part can.
 */
export class RegistryStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folders. */
  async open(): Promise<void> {
    await mkdir(join(this.#folder, 'blobs'), { recursive: true });
    await mkdir(join(this.#folder, 'repositories'), { recursive: true });
    await mkdir(join(this.#folder, 'uploads'), { recursive: true });
  }

  /** @returns where the bytes of a digest are, or would be */
  blobPath(digest: Digest): string {
    const hex = hexOf(digest);
    return join(this.#folder, 'blobs', hex.slice(0, 2), hex);
  }

  /** @returns the size of a blob that the repository has */
  async blobSize(repository: string, digest: Digest): Promise<number | undefined> {
    const link = await sizeOf(this.#path(repository, '_blobs', hexOf(digest)));
    return link === undefined ? undefined : sizeOf(this.blobPath(digest));
  }

  /** Makes a blob that is stored already part of a repository. */
  async linkBlob(repository: string, digest: Digest): Promise<void> {
    await this.#write(this.#path(repository, '_blobs', hexOf(digest)), '');
  }

  async unlinkBlob(repository: string, digest: Digest): Promise<boolean> {
    return remove(this.#path(repository, '_blobs', hexOf(digest)));
  }

  /** Opens an upload session. Its state is the file: it goes on after a restart. */
  async beginUpload(repository: string): Promise<string> {
    const id = randomUUID();
    await mkdir(this.#path(repository, '_uploads'), { recursive: true });
    await writeFile(this.uploadPath(repository, id), '');
    return id;
  }

  uploadPath(repository: string, id: string): string {
    return this.#path(repository, '_uploads', id);
  }

  /** @returns how many bytes a session holds, or undefined where there is no such session */
  async uploadSize(repository: string, id: string): Promise<number | undefined> {
    return sizeOf(this.uploadPath(repository, id));
  }

  async cancelUpload(repository: string, id: string): Promise<boolean> {
    return remove(this.uploadPath(repository, id));
  }

  /** Ends a session: its bytes become the blob, if they have the digest. */
  async finishUpload(repository: string, id: string, digest: Digest): Promise<boolean> {
    const path = this.uploadPath(repository, id);
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(Buffer.from(piece as Uint8Array));
    if (`sha256:${hash.digest('hex')}` !== digest) {
      await remove(path);
      return false;
    }
    const target = this.blobPath(digest);
    await mkdir(join(target, '..'), { recursive: true });
    await rename(path, target);
    await this.linkBlob(repository, digest);
    return true;
  }

  /** Stores a manifest: bytes first, then its entry as a referrer, then the link that makes it exist. */
  async putManifest(
    repository: string,
    digest: Digest,
    bytes: Buffer,
    link: ManifestLink,
  ): Promise<void> {
    const path = this.blobPath(digest);
    if ((await sizeOf(path)) === undefined) await this.#write(path, bytes);
    if (link.subject !== undefined) {
      const folder = this.#path(repository, '_referrers', hexOf(link.subject));
      await this.#write(join(folder, hexOf(digest)), '');
    }
    await this.#write(this.#path(repository, '_manifests', hexOf(digest)), JSON.stringify(link));
  }

  async manifestLink(repository: string, digest: Digest): Promise<ManifestLink | undefined> {
    const text = await read(this.#path(repository, '_manifests', hexOf(digest)));
    return text === undefined ? undefined : manifestLinkSchema.parse(JSON.parse(text));
  }

  /** Removes a manifest and the tags that point at it. */
  async deleteManifest(repository: string, digest: Digest): Promise<boolean> {
    const link = await this.manifestLink(repository, digest);
    if (link === undefined) return false;
    for (const tag of await this.tags(repository)) {
      if ((await this.tag(repository, tag)) === digest) await this.deleteTag(repository, tag);
    }
    await remove(this.#path(repository, '_manifests', hexOf(digest)));
    if (link.subject !== undefined) {
      await remove(this.#path(repository, '_referrers', hexOf(link.subject), hexOf(digest)));
    }
    return true;
  }

  async tag(repository: string, tag: string): Promise<Digest | undefined> {
    const text = await read(this.#path(repository, '_tags', tag));
    return text === undefined ? undefined : digestSchema.parse(text);
  }

  async setTag(repository: string, tag: string, digest: Digest): Promise<void> {
    await this.#write(this.#path(repository, '_tags', tag), digest);
  }

  async deleteTag(repository: string, tag: string): Promise<boolean> {
    return remove(this.#path(repository, '_tags', tag));
  }

  /** @returns the repository's tags in lexical order */
  async tags(repository: string): Promise<readonly string[]> {
    return list(this.#path(repository, '_tags'));
  }

  /** @returns what is attached to a digest, each as its manifest says */
  async referrers(repository: string, subject: Digest): Promise<readonly Descriptor[]> {
    const names = await list(this.#path(repository, '_referrers', hexOf(subject)));
    const found: Descriptor[] = [];
    for (const name of names) {
      const link = await this.manifestLink(repository, digestSchema.parse(`sha256:${name}`));
      if (link?.entry !== undefined) found.push(link.entry);
    }
    return found;
  }

  async hasRepository(repository: string): Promise<boolean> {
    const parts = await list(this.#path(repository));
    return parts.includes('_manifests') || parts.includes('_blobs');
  }

  /** @returns the repositories that have manifests, in lexical order */
  async repositories(): Promise<readonly string[]> {
    const found: string[] = [];
    const walk = async (prefix: string): Promise<void> => {
      const names = await list(join(this.#folder, 'repositories', prefix));
      if (names.includes('_manifests')) found.push(prefix);
      for (const name of names) {
        if (!name.startsWith('_')) await walk(prefix === '' ? name : `${prefix}/${name}`);
      }
    };
    await walk('');
    return found.sort();
  }

  #path(repository: string, ...parts: string[]): string {
    return join(this.#folder, 'repositories', repository, ...parts);
  }

  async #write(path: string, content: string | Uint8Array): Promise<void> {
    const temporary = join(this.#folder, 'uploads', randomUUID());
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  }
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

async function orUndefined<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await orUndefined(stat(path)))?.size;
}

async function read(path: string): Promise<string | undefined> {
  return orUndefined(readFile(path, 'utf8'));
}

async function list(path: string): Promise<readonly string[]> {
  return ((await orUndefined(readdir(path))) ?? []).sort();
}

async function remove(path: string): Promise<boolean> {
  return (await orUndefined(rm(path).then(() => true))) ?? false;
}
