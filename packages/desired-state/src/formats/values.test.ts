import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { digestOf, edit, imageEdit, listed, newImage, newReference } from '../testing/edit.ts';

const { digest } = newImage;

describe('the values of a chart', () => {
  it.each([
    [
      'repository, tag and digest',
      'image:\n  repository: old/app # r\n  tag: "v1"\n  digest: \'\'\n  pullPolicy: Always\n',
      'image',
      `image:\n  repository: ghcr.io/acme/app # r\n  tag: "v2"\n  digest: '${digest}'\n  pullPolicy: Always\n`,
    ],
    [
      'a digest that is missing',
      'image:\n    tag: v1\n    repository: old/app\n\n# next\nreplicas: 1',
      'image',
      `image:\n    tag: v2\n    digest: ${digest}\n    repository: ghcr.io/acme/app\n\n# next\nreplicas: 1`,
    ],
    [
      'a registry of its own',
      'image:\n  registry: docker.io\n  repository: acme/app\n  tag: v1\n',
      'image',
      `image:\n  registry: ghcr.io\n  repository: acme/app\n  tag: v2\n  digest: ${digest}\n`,
    ],
    [
      'a registry alone',
      'image:\n  registry: docker.io\n',
      'image',
      `image:\n  registry: ghcr.io\n  repository: acme/app\n  tag: v2\n  digest: ${digest}\n`,
    ],
    [
      'an empty registry',
      'image: { registry: "", repository: old/app, tag: 1 }\n',
      'image',
      `image: { registry: "", repository: ghcr.io/acme/app, tag: v2, digest: ${digest} }\n`,
    ],
    [
      'tag and digest in one text',
      `image:\n  repository: ghcr.io/acme/app\n  tag: v1@${digestOf('b')}\n`,
      'image',
      `image:\n  repository: ghcr.io/acme/app\n  tag: v2@${digest}\n`,
    ],
    ['one text', 'image: old/app:1\n', 'image', `image: ${newReference}\n`],
    [
      'a text that is empty',
      'a:\n  image: # later\n',
      'a.image',
      `a:\n  image: ${newReference} # later\n`,
    ],
    [
      'an empty map',
      'a:\n  image: {}\n',
      'a.image',
      `a:\n  image: { repository: ghcr.io/acme/app, tag: v2, digest: ${digest} }\n`,
    ],
    [
      'a map that is missing',
      'web:\n   replicas: 1\n',
      'web.image',
      `web:\n   replicas: 1\n   image:\n      repository: ghcr.io/acme/app\n      tag: v2\n      digest: ${digest}\n`,
    ],
    [
      'a file of comments',
      '# values\n',
      'image',
      `# values\nimage:\n  repository: ghcr.io/acme/app\n  tag: v2\n  digest: ${digest}\n`,
    ],
    [
      'the path of the tag means the image',
      'image:\n  repository: ghcr.io/acme/app\n  tag: 1.10\n',
      'image.tag',
      `image:\n  repository: ghcr.io/acme/app\n  tag: v2\n  digest: ${digest}\n`,
    ],
    ['a tag that stands alone', 'imageTag: v1\n', 'imageTag', `imageTag: v2@${digest}\n`],
    [
      'a key with dots, and an item by its name',
      'a.b:\n- name: x\n  image: z/y:1\n- name: web\n  image: z/y:1\n',
      '["a.b"][name=web].image',
      `a.b:\n- name: x\n  image: z/y:1\n- name: web\n  image: ${newReference}\n`,
    ],
    [
      'JSON over several lines',
      '{\n  "image": {\n    "repository": "old/app",\n    "tag": "v1"\n  }\n}\n',
      'image',
      `{\n  "image": {\n    "repository": "ghcr.io/acme/app",\n    "tag": "v2",\n    "digest": "${digest}"\n  }\n}\n`,
    ],
    [
      'CRLF, a byte-order mark, no final newline',
      '\uFEFFimage:\r\n  repository: old/app\r\n  tag: v1',
      'image',
      `\uFEFFimage:\r\n  repository: ghcr.io/acme/app\r\n  tag: v2\r\n  digest: ${digest}`,
    ],
    [
      'another key for the repository',
      'image: { name: old/app, tag: v1 }\nsidecar: { image: old/app, tag: v1 }\n',
      'image',
      `image: { name: ghcr.io/acme/app, tag: v2, digest: ${digest} }\nsidecar: { image: old/app, tag: v1 }\n`,
    ],
    [
      'an anchor that nobody uses',
      'image: &image\n  repository: &r old/app\n  tag: &t v1\n',
      'image',
      `image: &image\n  repository: &r ghcr.io/acme/app\n  tag: &t v2\n  digest: ${digest}\n`,
    ],
    [
      'keys of a map that a merge key fills up',
      `base: &base { pullPolicy: Always }\nimage:\n  <<: *base\n  repository: old/app\n  tag: v1\n  digest: ''\n`,
      'image',
      `base: &base { pullPolicy: Always }\nimage:\n  <<: *base\n  repository: ghcr.io/acme/app\n  tag: v2\n  digest: '${digest}'\n`,
    ],
  ])('%s', (_what, before, selector, after) => {
    expect(edit('helm-values', before, imageEdit(selector))).toBe(after);
  });

  it('does not follow a few aliases to millions of places', () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const below = level === 0 ? '{ a: 1 }' : `*l${String(level - 1)}`;
      return `l${String(level)}: &l${String(level)} [${Array.from({ length: 10 }, () => below).join(', ')}]`;
    });
    expect(() => listed('helm-values', `${levels.join('\n')}\n`)).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_UNREADABLE' }),
    );
  });

  it('quotes a tag that would be read as a number', () => {
    const text = edit('helm-values', 'image: {repository: r/a, tag: v1}\n', {
      images: [{ selector: 'image', repository: 'r/a', tag: '1.10' }],
    });
    expect(text).toBe('image: {repository: r/a, tag: "1.10"}\n');
  });

  it.each([
    ['a digest', { tag: 'v2' }, 'v2', ''],
    ['a tag', { digest }, '', digest],
  ])('empties %s that would contradict', (_what, parts, expectedTag, expectedDigest) => {
    const before = `image:\n  repository: r/a\n  tag: v1\n  digest: ${digestOf('b')}\n`;
    const text = edit('helm-values', before, {
      images: [{ selector: 'image', repository: 'r/a', ...parts }],
    });
    expect(parse(text)).toEqual({
      image: { repository: 'r/a', tag: expectedTag, digest: expectedDigest },
    });
  });

  it('finds images by their form, and nothing that only looks like one', () => {
    const text = `
image: { repository: r/a, tag: v1 }
web: { image: r/web:1, sidecarImage: r/side:2 }
jobs:
- name: one
  image: { registry: ghcr.io, repository: acme/one, digest: ${digestOf('c')} }
redis: { repository: r/redis, tag: 7.2, url: r/x:1 }
podAnnotations: { image: r/no:1 }
env: { image: r/no:1 }
args: [r/no:1]
config: |
  image: r/no:1
enabled: { image: true }
pullSecretImage: plain
`;
    expect(listed('helm-values', text)).toEqual([
      ['image', 'r/a:v1'],
      ['web.image', 'r/web:1'],
      ['web.sidecarImage', 'r/side:2'],
      ['jobs[name=one].image', `ghcr.io/acme/one@${digestOf('c')}`],
      ['redis', 'r/redis:7.2'],
    ]);
  });

  it.each([
    ['a path that leads nowhere', 'a: 1\n', 'b.image', 'DESIRED_STATE_NOT_FOUND', 1, /b\.image/],
    [
      'a map that is no image',
      'a: { b: 1 }\n',
      'a',
      'DESIRED_STATE_UNSUPPORTED',
      1,
      /repository, tag and digest/,
    ],
    [
      'a word that is no image',
      'a:\n  mode: fast\n',
      'a.mode',
      'DESIRED_STATE_UNSUPPORTED',
      2,
      /image/,
    ],
    ['a sentence', 'image: two words\n', 'image', 'DESIRED_STATE_UNSUPPORTED', 1, /blanks/],
    ['a list', 'image: [a]\n', 'image', 'DESIRED_STATE_UNSUPPORTED', 1, /image/],
    [
      'two documents with the path',
      'image: a/b:1\n---\nimage: a/b:1\n',
      'image',
      'DESIRED_STATE_AMBIGUOUS',
      3,
      /line 1/,
    ],
    [
      'two items of the name',
      'a:\n- name: x\n  image: a/b:1\n- name: x\n  image: a/b:1\n',
      'a[name=x].image',
      'DESIRED_STATE_AMBIGUOUS',
      5,
      /line 3/,
    ],
    [
      'an alias',
      'a: &i { repository: r/a, tag: v1 }\nb:\n  image: *i\n',
      'b.image',
      'DESIRED_STATE_UNSUPPORTED',
      3,
      /line 1/,
    ],
    [
      'a part behind an alias',
      'v: &v v1\nimage:\n  repository: ghcr.io/acme/app\n  tag: *v\n',
      'image',
      'DESIRED_STATE_UNSUPPORTED',
      4,
      /line 1/,
    ],
    [
      'a key that stands twice',
      'image: a/b:1\nimage: a/b:2\n',
      'image',
      'DESIRED_STATE_UNREADABLE',
      2,
      /YAML/,
    ],
  ])('refuses %s', (_what, text, selector, code, line, message) => {
    expect(() => edit('helm-values', text, imageEdit(selector))).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });
});

const value = (
  selector: string,
  text: string,
): { values: { selector: string; value: string }[] } => ({
  values: [{ selector, value: text }],
});

describe('other values', () => {
  it.each([
    ['a plain text', 'a:\n  b: old # c\n', 'a.b', 'new', 'a:\n  b: new # c\n'],
    ['a number stays one', 'replicas: 3\n', 'replicas', '5', 'replicas: 5\n'],
    ['a number becomes a text', 'port: 3\n', 'port', 'http', 'port: http\n'],
    ['a text that looks like a number', 'v: one\n', 'v', '2', 'v: "2"\n'],
    ['a text that YAML 1.1 reads as a truth', 'v: one\n', 'v', 'yes', 'v: "yes"\n'],
    ['a truth stays one', 'v: true # c\n', 'v', 'false', 'v: false # c\n'],
    [
      'double quotes',
      'v: "a" # c\n',
      'v',
      'say "hi" \\ \u0007',
      'v: "say \\"hi\\" \\\\ \\u0007" # c\n',
    ],
    ['single quotes', "v: 'a'\n", 'v', "it's", "v: 'it''s'\n"],
    ['single quotes and several lines', "v: 'a'\n", 'v', 'a\nb', 'v: "a\\nb"\n'],
    [
      'what needs quotes in a flow map',
      'v: {a: x, b: y}\n',
      'v.a',
      'p, q',
      'v: {a: "p, q", b: y}\n',
    ],
    ['a text that looks like a comment', 'v: x\n', 'v', 'a #b', 'v: "a #b"\n'],
    ['an empty text', 'v: x\n', 'v', '', 'v: ""\n'],
    ['a block scalar', 'v: |\n  a\n  b\n\nw: 1\n', 'v', 'c\nd\n', 'v: |\n  c\n  d\n\nw: 1\n'],
    [
      'a block scalar that loses its end',
      'v: | # c\n    a\nw: 1\n',
      'v',
      'b',
      'v: |- # c\n    b\nw: 1\n',
    ],
    ['a folded scalar', 'v: >-\n  a\n  b\nw: 1\n', 'v', 'c', 'v: >-\n  c\nw: 1\n'],
    [
      'a folded scalar with several lines',
      'v: >-\n  a\nw: 1\n',
      'v',
      'c\nd',
      'v: |-\n  c\n  d\nw: 1\n',
    ],
    ['a kept block scalar', 'v: |+\n  a\n\n\nw: 1\n', 'v', 'b\n', 'v: |\n  b\nw: 1\n'],
    [
      'a block scalar with blank lines',
      'v: |\r\n  a\r\nw: 1\r\n',
      'v',
      'b\n\nc\n',
      'v: |\r\n  b\r\n\r\n  c\r\nw: 1\r\n',
    ],
    ['a block scalar that cannot hold it', 'v: |\n  a\nw: 1\n', 'v', ' b', 'v: " b"\nw: 1\n'],
    ['a plain text of several lines', 'v: a\n  b\nw: 1\n', 'v', 'c', 'v: c\nw: 1\n'],
    ['a key without a value', 'v:\nw: 1\n', 'v', 'x', 'v: x\nw: 1\n'],
    [
      'a key that is missing',
      'a:\n  - b: 1\n    c: 2\nw: 1\n',
      'a[0].d',
      'x',
      'a:\n  - b: 1\n    c: 2\n    d: x\nw: 1\n',
    ],
    ['a key that is missing in a flow map', 'a: {b: 1}\n', 'a.c', 'x', 'a: {b: 1, c: x}\n'],
    [
      'a key that is missing at the end',
      'a:\n  b: |\n    x\n',
      'a.c',
      'z',
      'a:\n  b: |\n    x\n  c: z\n',
    ],
    ['a key with a tag of a text', 'v: !!str 1\n', 'v', '2', 'v: !!str "2"\n'],
    ['a key that is a number', 'a:\n  8080: x\n', 'a.8080', 'z', 'a:\n  8080: z\n'],
  ])('%s', (_what, before, selector, text, after) => {
    expect(edit('yaml', before, value(selector, text))).toBe(after);
  });

  it('change with the images in one edit', () => {
    const before = 'image:\n  repository: r/a\n  tag: v1\nconfig:\n  RELEASE: old\n';
    const edits = {
      images: [{ selector: 'image', repository: 'r/a', tag: 'v2' }],
      values: [
        { selector: 'config.RELEASE', value: 'new' },
        { selector: 'config.COMMIT', value: '12e4' },
      ],
    };
    expect(edit('helm-values', before, edits)).toBe(
      'image:\n  repository: r/a\n  tag: v2\nconfig:\n  RELEASE: new\n  COMMIT: "12e4"\n',
    );
  });

  it.each([
    ['a map', 'a: { b: 1 }\n', 'a', 'DESIRED_STATE_UNSUPPORTED'],
    ['a path that leads nowhere', 'a: 1\n', 'b.c', 'DESIRED_STATE_NOT_FOUND'],
    ['a path below a text', 'a: 1\n', 'a.c', 'DESIRED_STATE_NOT_FOUND'],
    ['an item that is not there', 'a: [1]\n', 'a[3]', 'DESIRED_STATE_NOT_FOUND'],
    ['what is no path', 'a: 1\n', 'a..b', 'DESIRED_STATE_EDIT_INVALID'],
    ['a value with a tag of its own', 'a: !vault y0\n', 'a', 'DESIRED_STATE_UNSUPPORTED'],
  ])('refuse %s', (_what, text, selector, code) => {
    expect(() => edit('yaml', text, value(selector, 'x'))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
