import { describe, expect, it } from '@jest/globals';
import {
  commitShaSchema,
  digestOf,
  digestSchema,
  imageRepositorySchema,
  nameSchema,
  ownerSchema,
  releaseSchema,
  releaseTag,
  timestampSchema,
} from './vocabulary.ts';

const hex40 = '0123456789abcdef0123456789abcdef01234567';
const commit = commitShaSchema.parse(hex40);
const digest = digestOf('layer');

describe('digests', () => {
  it('are those of the bytes', () => {
    expect(digestOf('')).toBe(
      'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(digestOf(Buffer.from('grüße'))).toBe(digestOf('grüße'));
  });

  it.each([
    '',
    'a'.repeat(64),
    `sha256:${'a'.repeat(63)}`,
    `sha256:${'a'.repeat(65)}`,
    `sha256:${'A'.repeat(64)}`,
    `sha512:${'a'.repeat(64)}`,
    `sha256:${'a'.repeat(64)}\n`,
    ` sha256:${'a'.repeat(64)}`,
  ])('%j is none', (text) => {
    expect(digestSchema.safeParse(text).success).toBe(false);
  });
});

describe('commits', () => {
  it('have one release tag', () => {
    expect(releaseTag(commit)).toBe(`sha-${hex40}`);
  });

  it.each([
    '',
    hex40.slice(1),
    `${hex40}0`,
    hex40.toUpperCase(),
    `${hex40}\n`,
    'HEAD',
    `-${hex40.slice(1)}`,
  ])('%j is none', (text) => {
    expect(commitShaSchema.safeParse(text).success).toBe(false);
  });
});

describe('names', () => {
  it.each(['a', '0', 'app', 'plans-api', 'a--b', 'a'.repeat(63)])('%j is one', (text) => {
    expect(nameSchema.safeParse(text).success).toBe(true);
  });

  it.each(['', '-a', 'a-', 'A', 'a_b', 'a.b', 'a/b', '../a', 'ä', 'a b', 'a\n', 'a'.repeat(64)])(
    '%j is none',
    (text) => {
      expect(nameSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe('moments', () => {
  it.each(['2026-11-21T13:45:43.000Z', '2024-02-29T00:00:00.123Z'])('%s is one', (text) => {
    expect(timestampSchema.safeParse(text).success).toBe(true);
  });

  it.each([
    '2026-11-21T13:45:43Z',
    '2026-11-21T13:45:43.000+01:00',
    '2026-11-21T13:45:43.000',
    '2026-13-21T13:45:43.000Z',
    '2026-02-30T13:45:43.000Z',
    '2026-11-21',
    '',
  ])('%j is none', (text) => {
    expect(timestampSchema.safeParse(text).success).toBe(false);
  });
});

describe('image repositories', () => {
  it.each([
    'ghcr.io/owner/app',
    'localhost:5000/app',
    '127.0.0.1:49152/shop/app',
    '[::1]:5000/app',
    '[2001:DB8::1]/app',
    'registry.example/a/b/c/d-e_f.g__h--i',
    'Registry.Example/app',
  ])('%s is one', (text) => {
    expect(imageRepositorySchema.safeParse(text).success).toBe(true);
  });

  it.each([
    '',
    'app',
    '/app',
    'ghcr.io/',
    'ghcr.io//app',
    'ghcr.io/App',
    'ghcr.io/app:latest',
    `ghcr.io/app@${digest}`,
    'https://ghcr.io/app',
    'user@ghcr.io/app',
    'ghcr.io:port/app',
    'ghcr.io:123456/app',
    '::1/app',
    '[::1/app',
    'ghcr.io/a..b',
    'ghcr.io/a___b',
    'ghcr.io/-a',
    'ghcr.io/../app',
    'ghcr.io/app\n',
    'ghcr.io/ app',
    '-option/app',
    '.hidden/app',
    `ghcr.io/${'a'.repeat(250)}`,
  ])('%j is none', (text) => {
    expect(imageRepositorySchema.safeParse(text).success).toBe(false);
  });
});

describe('releases', () => {
  const image = (name: string): object => ({
    name,
    repository: `ghcr.io/shop/${name}`,
    tag: releaseTag(commit),
    digest,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    size: 7,
  });
  const release = (...images: object[]): unknown => ({ application: 'shop', commit, images });
  const accepts = (value: unknown): boolean => releaseSchema.safeParse(value).success;

  it('are one or more images of one commit', () => {
    expect(accepts(release(image('app')))).toBe(true);
    expect(accepts(release(image('app'), image('migrator')))).toBe(true);
  });

  it('are refused with no image, or too many', () => {
    expect(accepts(release())).toBe(false);
    const many = Array.from({ length: 65 }, (_, index) => image(`app-${index}`));
    expect(accepts(release(...many.slice(1)))).toBe(true);
    expect(accepts(release(...many))).toBe(false);
  });

  it('are refused where two images have one name', () => {
    const result = releaseSchema.safeParse(release(image('app'), image('app')));
    expect(result.error?.message).toContain('two images have one name');
  });

  it("are refused where a tag is another commit's", () => {
    const other = { ...image('app'), tag: `sha-${'f'.repeat(40)}` };
    const result = releaseSchema.safeParse(release(other));
    expect(result.error?.message).toContain("not that of the release's commit");
  });

  it.each([
    ['a size that is no whole number', { size: 1.5 }],
    ['a negative size', { size: -1 }],
    ['a tag that is none of ours', { tag: 'latest' }],
    ['no digest', { digest: undefined }],
  ])('are refused with %s', (_, change) => {
    expect(accepts(release({ ...image('app'), ...change }))).toBe(false);
  });
});

describe('owners', () => {
  const owner = { repository: 'o/r', run: '1', attempt: 1, job: 'deploy', actor: 'ada' };
  it('are one job of one attempt of one run', () => {
    expect(ownerSchema.parse(owner)).toEqual(owner);
    expect(ownerSchema.safeParse({ ...owner, pid: 7 }).success).toBe(true);
  });

  it.each([
    { attempt: 0 },
    { attempt: 1.5 },
    { run: '' },
    { actor: '' },
    { pid: 0 },
    { job: undefined },
  ])('are refused with %j', (change) => {
    expect(ownerSchema.safeParse({ ...owner, ...change }).success).toBe(false);
  });
});
