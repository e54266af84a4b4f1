import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { mediaTypes } from './media-types.ts';
import { ReadOnce } from './read-once.ts';
import type { ReadManifest } from './registry-client.ts';

function manifest(text: string): ReadManifest {
  const bytes = Buffer.from(text);
  const digest = digestOf(bytes);
  return {
    descriptor: { mediaType: mediaTypes.ociManifest, digest, size: bytes.byteLength },
    ...{ bytes, manifest: { schemaVersion: 2, manifests: [] } },
  };
}

describe('a manifest that was read while a list was looked through', () => {
  it('is given once, by its digest, in its repository', () => {
    const kept = new ReadOnce();
    const one = manifest('one');
    kept.keep('shop/app', one);
    expect(kept.take('shop/other', one.descriptor.digest)).toBeUndefined();
    expect(kept.take('shop/app', 'latest')).toBeUndefined();
    expect(kept.take('shop/app', one.descriptor.digest)).toBe(one);
    expect(kept.take('shop/app', one.descriptor.digest)).toBeUndefined();
  });

  it('is forgotten with the list, and not kept where there are many, or it is large', () => {
    const kept = new ReadOnce();
    const [one, large] = [manifest('one'), manifest('x'.repeat(65 * 1024))];
    kept.keep('shop/app', one);
    kept.clear();
    expect(kept.take('shop/app', one.descriptor.digest)).toBeUndefined();
    kept.keep('shop/app', large);
    expect(kept.take('shop/app', large.descriptor.digest)).toBeUndefined();
    for (let index = 0; index < 64; index += 1) kept.keep('shop/app', manifest(String(index)));
    kept.keep('shop/app', one);
    expect(kept.take('shop/app', one.descriptor.digest)).toBeUndefined();
  });
});
