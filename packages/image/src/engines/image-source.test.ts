import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import { commitShaSchema } from '@waybill/core';
import { buildRequest } from '../build-all.ts';
import type { BuildRequest } from '../engine.ts';
import { imageAnnotations, imageLabels } from './image-source.ts';

const licenses = 'org.opencontainers.image.licenses';

function requestOf(text: string): BuildRequest {
  const config = parseApplicationConfig(
    `version: 1\napplication: shop\n${text}images: [{ name: app, repository: host/shop/app, buildah: {} }]\n`,
    'waybill.yaml',
  );
  const [image] = config.images;
  if (image === undefined) throw new TypeError('an image');
  const commit = commitShaSchema.parse('a'.repeat(40));
  const commitTime = '2026-01-02T03:04:05Z';
  return buildRequest({ config, commit, commitTime, checkout: '.', source: 'x/y' }, image);
}

describe('what an image says of its licences', () => {
  it('is what waybill.yaml says, in label and annotation; a label of one image goes before', () => {
    const request = requestOf('licenses: Apache-2.0 OR (MIT AND BSD-3-Clause)\n');
    const expected = 'Apache-2.0 OR (MIT AND BSD-3-Clause)';
    expect(imageAnnotations(request, undefined)[licenses]).toBe(expected);
    expect(imageLabels(request, {}, undefined)[licenses]).toBe(expected);
    expect(imageLabels(request, { [licenses]: 'MIT' }, undefined)[licenses]).toBe('MIT');
  });

  it('is nothing where waybill.yaml says nothing', () => {
    expect(Object.keys(imageAnnotations(requestOf(''), undefined))).not.toContain(licenses);
  });

  it.each(['licenses: "--push"\n', 'licenses: "MIT, Apache-2.0"\n', 'licenses: ""\n'])(
    'is no expression: %j',
    (text) => {
      expect(() => requestOf(text)).toThrow(/SPDX expression/);
    },
  );
});
