import { describe, expect, it } from '@jest/globals';
import { tagRuleSchema, type TagRule } from '@waybill/config';
import { commitShaSchema, isWaybillError } from '@waybill/core';
import fc from 'fast-check';
import { extraTags } from './extra-tags.ts';
import { parsePep440 } from './pep440.ts';
import { compareVersions, formatVersion, parseVersion } from './version.ts';

const commit = commitShaSchema.parse('0123456789abcdef0123456789abcdef01234567');

function rules(...texts: readonly string[]): TagRule[] {
  return texts.map((text) => tagRuleSchema.parse(text));
}

function tagsOf(ref: string | undefined, ...texts: readonly string[]): string[] {
  const facts = { commit, defaultBranch: 'main', ...(ref === undefined ? {} : { ref }) };
  return extraTags(rules(...texts), facts).map(({ tag }) => tag);
}

describe('further tags', () => {
  // docker/metadata-action, README, "type=semver" and "tags input".
  it.each([
    ['refs/tags/v1.2.3', 'type=semver,pattern={{version}}', ['1.2.3']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{raw}}', ['v1.2.3']],
    ['refs/tags/v1.2.3', 'type=semver,pattern={{major}}.{{minor}}', ['1.2']],
    ['refs/tags/v1.2.3', 'type=semver,pattern=v{{major}}', ['v1']],
    ['refs/tags/v2.0.8-beta.67', 'type=semver,pattern={{version}}', ['2.0.8-beta.67']],
    ['refs/tags/v2.0.8-beta.67', 'type=semver,pattern={{major}}.{{minor}}', ['2.0.8-beta.67']],
    ['refs/tags/v1.2.3+build.5', 'type=semver,pattern={{version}}', ['1.2.3']],
    ['refs/tags/latest-build', 'type=semver,pattern={{version}}', []],
    ['refs/heads/main', 'type=semver,pattern={{version}}', []],
    ['refs/heads/main', 'type=semver,pattern={{version}},value=v1.0.0', ['1.0.0']],
    ['refs/tags/v1.2.3', 'type=pep440,pattern={{version}}', ['1.2.3']],
    ['refs/tags/1.2.3', 'type=pep440,pattern={{major}}.{{minor}}', ['1.2']],
    ['refs/tags/v1.2.3rc2', 'type=pep440,pattern={{raw}}', ['v1.2.3rc2']],
    ['refs/tags/v1.2.3rc2', 'type=pep440,pattern={{version}}', ['1.2.3rc2']],
    ['refs/tags/1.2.3rc2', 'type=pep440,pattern={{major}}.{{minor}}', ['1.2.3rc2']],
    ['refs/tags/1.0.post1', 'type=pep440,pattern={{major}}', ['1.0.post1']],
    ['refs/tags/2!1.0', 'type=pep440,pattern={{version}}', ['2-1.0']],
    ['refs/tags/v1.2.3-beta.67', 'type=pep440,pattern={{version}}', ['1.2.3b67']],
    ['refs/tags/1.2.x', 'type=pep440,pattern={{version}}', []],
    ['refs/tags/p1/v2.3.4', 'type=match,pattern=v(\\d+)\\.(\\d+),group=1', ['2']],
    ['refs/tags/p1/v2.3.4', '"type=match,pattern=\\d{1,3}.\\d{1,3}.\\d{1,3}"', []],
    ['refs/tags/v1.2.3', 'type=ref,event=tag', ['v1.2.3']],
    ['refs/heads/feature/x y', 'type=ref,event=branch', ['feature-x-y']],
    ['refs/heads/main', 'type=ref,event=branch,prefix=b-,suffix=-{{sha}}', ['b-main-0123456']],
    ['refs/heads/main', 'type=edge', ['edge']],
    ['refs/heads/other', 'type=edge', []],
    ['refs/heads/other', 'type=edge,branch=other', ['edge']],
    ['refs/heads/main', 'type=raw,value=nightly', ['nightly']],
    ['refs/heads/main', 'nightly', ['nightly']],
    ['refs/heads/main', 'type=raw,value=latest,enable={{is_default_branch}}', ['latest']],
    ['refs/heads/other', 'type=raw,value=latest,enable={{is_default_branch}}', []],
    ['refs/heads/main', 'type=raw,value=x,enable=false', []],
    ['refs/heads/main', 'type=sha', ['sha-0123456']],
    ['refs/heads/main', 'type=sha,prefix=', ['0123456']],
    ['refs/heads/main', 'type=sha,format=long', []],
    ['refs/pull/2/merge', 'type=ref,event=pr', ['pr-2']],
    ['refs/pull/2/head', 'type=ref,event=pr', ['pr-2']],
    ['refs/pull/2/merge', 'type=ref,event=pr,prefix=,suffix=-x', ['2-x']],
    ['refs/pull/2/merge', 'type=ref,event=branch', []],
    ['refs/heads/main', 'type=ref,event=pr', []],
    ['refs/heads/main', 'type=schedule', []],
    [undefined, 'type=ref,event=branch', []],
  ] as const)('%s, %s', (ref, rule, expected) => {
    // Quotes stand around a field, not around the whole rule.
    if (rule.startsWith('"')) expect(tagRuleSchema.safeParse(rule).success).toBe(false);
    else expect(tagsOf(ref, rule)).toEqual(expected);
  });

  // docker/metadata-action, README, "type=schedule" and "{{date '<format>' tz='<timezone>'}}".
  it.each([
    ['type=schedule', 'nightly'],
    ['type=schedule,pattern=weekly', 'weekly'],
    ["type=schedule,pattern={{date 'YYYYMMDD'}}", '20200110'],
    ["type=schedule,pattern={{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}", '20200111-013000'],
    ['type=schedule,prefix={{branch}}-,pattern={{date "YYYY.MM"}}', 'main-2020.01'],
    ["type=raw,value=at-{{ date 'HHmm' }}", 'at-1630'],
  ])('on a schedule: %s', (rule, tag) => {
    const clock = { now: () => Date.parse('2020-01-10T16:30:00Z') };
    const facts = {
      commit,
      defaultBranch: 'main',
      ref: 'refs/heads/main',
      event: 'schedule',
      clock,
    };
    expect(extraTags(rules(rule), facts)).toEqual([{ tag, kind: 'moving' }]);
  });

  it('reads a quoted field, so that a pattern may hold a comma', () => {
    const rule = 'type=match,"pattern=\\d{1,3}\\.\\d{1,3}"';
    expect(tagsOf('refs/tags/p/v12.7', rule)).toEqual(['12.7']);
  });

  it('gives latest only where it is written, and each tag once', () => {
    const semver = ['{{version}}', '{{major}}.{{minor}}', '{{major}}'].map(
      (pattern) => `type=semver,pattern=${pattern}`,
    );
    expect(tagsOf('refs/tags/v1.2.3', ...semver, 'type=ref,event=tag,prefix=', '1.2')).toEqual([
      ...['1.2.3', '1.2', '1', 'v1.2.3'],
    ]);
  });

  it('tells what names one version from what moves on', () => {
    const found = extraTags(
      rules('type=semver,pattern={{version}}', 'type=semver,pattern={{major}}', 'type=edge'),
      { commit, defaultBranch: 'main', ref: 'refs/tags/v1.2.3' },
    );
    expect(found.map(({ tag, kind }) => [tag, kind])).toEqual([
      ['1.2.3', 'once'],
      ['1', 'moving'],
    ]);
    expect(found[1]?.version?.rivalIn('1.9.0')).toMatchObject({ minor: 9 });
    expect(found[1]?.version?.rivalIn('2.0.0')).toBeUndefined();
    expect(found[1]?.version?.rivalIn('1.9.0-rc.1')).toBeUndefined();
  });

  it('orders the versions of Python packages where three numbers do', () => {
    const moving = (ref: string): ReturnType<typeof extraTags>[number] | undefined =>
      extraTags(rules('type=pep440,pattern={{major}}'), { commit, defaultBranch: 'main', ref })[0];
    const found = moving('refs/tags/v1.2');
    expect(found).toMatchObject({ tag: '1', kind: 'moving', version: { own: { minor: 2 } } });
    expect(found?.version?.rivalIn('1.10.1')).toMatchObject({ minor: 10, patch: 1 });
    expect(found?.version?.rivalIn('1.10rc1')).toBeUndefined();
    expect(found?.version?.rivalIn('2.0')).toBeUndefined();
    expect(moving('refs/tags/1.2.3.4')).toEqual({ tag: '1', kind: 'moving' });
  });

  it.each([`sha-${'b'.repeat(40)}`, `sha256-${'c'.repeat(64)}`, '-x'.padEnd(140, 'y')])(
    'refuses %s, which is reserved or no tag',
    (value) => {
      const act = (): unknown => tagsOf('refs/heads/main', `type=raw,value=${value}`);
      expect(act).toThrow(expect.objectContaining({ code: 'IMAGE_EXTRA_TAG_INVALID' }));
    },
  );

  it.each([
    ['type=semver', /needs "pattern"/],
    ['type=pep440', /type=pep440 needs "pattern"/],
    ['type=semver,pattern={{versoin}}', /"\{\{versoin\}\}" is not known/],
    ['type=ref,event=pull', /event=branch, event=tag or event=pr/],
    ['type=schedule,value=x', /has no "value"/],
    ["type=schedule,pattern={{date 'dddd'}}", /is not known/],
    ["type=schedule,pattern={{date 'YYYY' tz='Nowhere'}}", /is not known/],
    ["type=semver,pattern={{date 'YYYY'}}", /is not known/],
    ['type=raw,value=x,value=y', /twice/],
    ['type=raw,values=y', /has no "values"/],
    ['type=raw,value={{date YYYY}}', /is not known/],
    ['type=match,pattern=(', /regular expression/],
    ['type=raw,value=x,enable=yes', /enable=true/],
  ])('says what is wrong with the rule %s', (rule, message) => {
    const parsed = tagRuleSchema.safeParse(rule);
    expect(parsed.error?.issues[0]?.message).toMatch(message);
  });

  it('never gives what a registry would not take, whatever the ref is', () => {
    const patterns = [
      'type=ref,event=branch',
      'type=edge',
      'type=ref,event=branch,prefix={{sha}}-',
    ];
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), (branch) => {
        try {
          const found = tagsOf(`refs/heads/${branch}`, ...patterns);
          for (const tag of found) expect(tag).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);
        } catch (error) {
          expect(isWaybillError(error, 'IMAGE_EXTRA_TAG_INVALID')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

// PEP 440, "Normalization", and what its appendix B takes.
describe('versions of Python packages', () => {
  it.each([
    ['1.0', '1.0', true],
    ['v1.0', '1.0', true],
    ['01.02.003', '1.2.3', true],
    ['1.1RC1', '1.1rc1', false],
    ['1.1.a1', '1.1a1', false],
    ['1.1-a1', '1.1a1', false],
    ['1.1a', '1.1a0', false],
    ['1.1alpha1', '1.1a1', false],
    ['1.1beta2', '1.1b2', false],
    ['1.1c3', '1.1rc3', false],
    ['1.1preview4', '1.1rc4', false],
    ['1.2-post2', '1.2.post2', false],
    ['1.2post2', '1.2.post2', false],
    ['1.2.post', '1.2.post0', false],
    ['1.0-r4', '1.0.post4', false],
    ['1.0-1', '1.0.post1', false],
    ['1.2-dev2', '1.2.dev2', false],
    ['1.2.dev', '1.2.dev0', false],
    ['1.0a5.post3.dev7', '1.0a5.post3.dev7', false],
    ['1!2.0', '1!2.0', true],
    ['1.0+ubuntu-1', '1.0', true],
  ])('%s is %s', (written, text, isFinal) => {
    expect(parsePep440(written)).toMatchObject({ text, isFinal });
  });

  it.each(['', 'x', '1.', '1.0.x', '1.0-', '1.0+', '1.0+a!', '1.0 2'])('%j is none', (text) => {
    expect(parsePep440(text)).toBeUndefined();
  });
});

describe('versions', () => {
  it('are ordered as Semantic Versioning 2.0.0 says, item 11', () => {
    const ordered = [
      ...['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2'],
      ...['1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.2.0', '1.10.0', '2.0.0'],
    ].map((text) => parseVersion(text));
    for (const [index, one] of ordered.entries()) {
      for (const [against, other] of ordered.entries()) {
        if (one === undefined || other === undefined) throw new TypeError('a version');
        expect(Math.sign(compareVersions(one, other))).toBe(Math.sign(index - against));
      }
    }
  });

  it.each(['1.2', '01.2.3', 'v1.2.3.4', '1.2.3-', 'x'])('does not take %s for one', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });

  it('are written without build metadata', () => {
    const version = parseVersion('v1.2.3-rc.1+abc');
    expect(version === undefined ? '' : formatVersion(version)).toBe('1.2.3-rc.1');
  });
});
