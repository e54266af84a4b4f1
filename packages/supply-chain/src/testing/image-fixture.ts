import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  blobFromBytes,
  createRegistryClient,
  mediaTypes,
  startEmbeddedRegistry,
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  type RegistryClient,
} from '@waybill/oci';
import type { AttestedImage } from '../attached-statement.ts';

/** A registry with images that are small, and real enough to be signed. */
export interface ImageFixture {
  readonly registry: EmbeddedRegistry;
  readonly client: RegistryClient;
  /** Pushes an image whose content is this text. */
  push(name: string, text: string): Promise<AttestedImage>;
  close(): Promise<void>;
}

/**
 * @param options how the registry behaves
 * @returns a running registry
 */
export async function imageFixture(
  options: Omit<EmbeddedRegistryOptions, 'folder' | 'port'> = {},
): Promise<ImageFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-sign-test-'));
  const registry = await startEmbeddedRegistry({ ...options, folder });
  const signal = new AbortController().signal;
  const client = createRegistryClient({
    registry: registry.host,
    signal,
    firstDelayMilliseconds: 1,
  });
  return {
    registry,
    client,
    push: async (name, text) => {
      const config = blobFromBytes(Buffer.from(JSON.stringify({ text })));
      await client.pushBlob(`shop/${name}`, config);
      const manifest = {
        schemaVersion: 2,
        mediaType: mediaTypes.ociManifest,
        config: { mediaType: mediaTypes.ociConfig, digest: config.digest, size: config.size },
        layers: [],
      };
      const bytes = Buffer.from(JSON.stringify(manifest));
      const { digest } = await client.pushManifest(`shop/${name}`, bytes, mediaTypes.ociManifest);
      const repository = `${registry.host}/shop/${name}`;
      return { repository, digest, mediaType: mediaTypes.ociManifest, size: bytes.byteLength };
    },
    close: async () => {
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
