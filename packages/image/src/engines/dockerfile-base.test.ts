import { describe, expect, it } from '@jest/globals';
import { dockerfileBase, withPinnedTag } from './dockerfile-base.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const base = (text: string, target?: string, given: Record<string, string> = {}): unknown =>
  dockerfileBase(text, { target, arguments: given });

describe('the base of a Dockerfile', () => {
  it.each([
    ['the only stage', `FROM a/b:1@${digest}\nRUN x`, undefined, { name: 'a/b:1', digest }],
    [
      'the last stage',
      `FROM x@${other} AS one\nFROM y@${digest}`,
      undefined,
      { name: 'y', digest },
    ],
    ['a target', `FROM x@${digest} AS one\nFROM y@${other}`, 'ONE', { name: 'x', digest }],
    ['a stage on a stage', `FROM x@${digest} AS one\nFROM one`, undefined, { name: 'x', digest }],
    ['a platform', `FROM --platform=$BUILDPLATFORM x@${digest}`, undefined, { name: 'x', digest }],
    [
      'a line that goes on',
      `FROM \\\n# why\n x@${digest} \\\n AS one`,
      'one',
      { name: 'x', digest },
    ],
    ['a tag alone', 'FROM alpine:3.22', undefined, undefined],
    ['scratch', 'FROM scratch', undefined, undefined],
    ['an unknown target', `FROM x@${digest} AS one`, 'two', undefined],
    ['a stage that names itself', 'FROM one AS one', undefined, undefined],
    ['no Dockerfile', '', undefined, undefined],
  ])('%s', (_name, text, target, expected) => {
    expect(base(text, target)).toEqual(expected);
  });

  it('fills in arguments: those that were given before those of the Dockerfile', () => {
    const text = `ARG BASE=x@${other}\nARG OTHER\nFROM \${BASE}`;
    expect(base(text)).toEqual({ name: 'x', digest: other });
    expect(base(text, undefined, { BASE: `y@${digest}` })).toEqual({ name: 'y', digest });
    expect(base('ARG OTHER\nFROM $OTHER')).toBeUndefined();
    expect(base(`FROM \${NONE:-z@${digest}}`)).toEqual({ name: 'z', digest });
  });
});

describe('a Dockerfile with a digest in the place of a tag', () => {
  const tag = { written: 'a/b:1', pinned: `docker.io/a/b@${digest}` };
  const pin = (text: string, given: Record<string, string> = {}): unknown =>
    withPinnedTag(text, given, tag);

  it.each([
    ['a stage', 'FROM a/b:1', `FROM ${tag.pinned}`],
    [
      'every stage on it, and no other',
      '# syntax=x\nFROM a/b:1 AS one\nRUN a/b:1\nfrom  --platform=$P  a/b:1\tas two \nFROM a/b:10\r\n',
      `# syntax=x\nFROM ${tag.pinned} AS one\nRUN a/b:1\nfrom  --platform=$P  ${tag.pinned}\tas two \nFROM a/b:10\r\n`,
    ],
    ['an argument', 'ARG V=1\nFROM a/b:$V', `ARG V=1\nFROM ${tag.pinned}`],
    ['no stage', 'FROM a/b:2', 'FROM a/b:2'],
    ['a line that goes on', 'FROM \\\n a/b:1', undefined],
  ])('names it for %s', (_name, text, expected) => {
    expect(pin(text)).toBe(expected);
  });
});
