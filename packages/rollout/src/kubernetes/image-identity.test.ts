import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '@waybill/core';
import { readObject } from '@waybill/kubernetes/object';
import { z } from 'zod';
import {
  askedImages,
  imageVerdict,
  podImages,
  readImageText,
  reportedDigest,
  templateMatch,
} from './image-identity.ts';
import {
  awaited,
  configuration,
  image,
  index,
  manifest,
  olderDigest,
  olderImage,
  ourImage,
  pod,
} from './testing/manifests.ts';

describe('imageVerdict', () => {
  it.each([
    [ourImage, 'ours'],
    [`docker-pullable://mirror.example/cache/app@${manifest}`, 'ours'],
    [`docker://${configuration}`, 'ours'],
    [configuration, 'ours'],
    [`sha256:${'0'.repeat(64)}`, 'other'],
    [olderImage, 'other'],
    ['', 'not-yet'],
    ['registry.example/shop/app:v2', 'unreadable'],
    [`registry.example/shop/app@${index}x`, 'unreadable'],
    [`${index}@sha256:short`, 'unreadable'],
  ])('%s: %s', (reported, verdict) => {
    expect(imageVerdict(reported, image)).toBe(verdict);
  });

  it('law: only a digest of the set is ours, wherever it stands', () => {
    const digest = fc.oneof(
      fc.constantFrom(index, manifest, configuration, olderDigest),
      fc.string().map((text) => digestOf(text)),
    );
    const form = fc.constantFrom('', 'docker://', 'docker-pullable://a/b@', 'host:5000/a/b:tag@');
    fc.assert(
      fc.property(form, digest, (before, one) => {
        expect(imageVerdict(`${before}${one}`, image) === 'ours').toBe(image.reportedAs.has(one));
        expect(reportedDigest(`${before}${one}`)).toBe(one);
      }),
    );
  });
});

describe('readImageText', () => {
  it.each([
    ['nginx', 'docker.io/library/nginx', undefined, undefined],
    ['team/app:v1', 'docker.io/team/app', 'v1', undefined],
    ['localhost/app', 'localhost/app', undefined, undefined],
    ['host:5000/app', 'host:5000/app', undefined, undefined],
    [`host:5000/app:v1@${index}`, 'host:5000/app', 'v1', index],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx', undefined, undefined],
  ])('%s', (text, repository, tag, digest) => {
    expect(readImageText(text)).toEqual({ repository, tag, digest });
  });
});

describe('which containers are the release’s', () => {
  const specification = {
    initContainers: [{ name: 'migrate', image: 'registry.example/shop/app:v2' }],
    containers: [
      { name: 'app', image: `mirror.example/shop/app@${index}` },
      { name: 'sidecar', image: 'proxy:1' },
    ],
  };
  const names = (workload = awaited()): readonly string[] =>
    askedImages(specification, workload, [image]).map(({ container }) => container);

  it('those of its repository and those with its digest, where none is named', () => {
    expect(names()).toEqual(['migrate', 'app']);
  });

  it('those that the policy names, whatever they ask for', () => {
    expect(names(awaited({ containers: new Map([['sidecar', 'app']]) }))).toEqual(['sidecar']);
  });

  it.each([
    [[ourImage], 'ours'],
    [['registry.example/shop/app:v2'], 'ours'],
    [['registry.example/shop/app:v1'], 'unsure'],
    [['mirror.example/shop/app:v2'], 'unsure'],
    [[ourImage, olderImage], 'other'],
    [[ourImage, 'registry.example/shop/app:v1'], 'unsure'],
    [[], 'unsure'],
  ])('a template that asks for %j is %s', (asked, match) => {
    expect(templateMatch(asked.map((one) => ({ container: 'app', image, asked: one })))).toBe(
      match,
    );
  });

  it('a container without a status has not said what it runs', () => {
    const object = readObject(z.json().parse({ ...pod('a', 'b'), status: {} }));
    expect(podImages(object, awaited(), [image])).toMatchObject([{ verdict: 'not-yet' }]);
  });
});
