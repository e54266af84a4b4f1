import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { retryAfter } from './answer-fault.ts';
import { parseChallenges } from './challenge.ts';
import { formatReference, isRepositoryPath, parseReference } from './index.ts';

const digest = `sha256:${'0'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['r.example/app', { registry: 'r.example', repository: 'app' }],
    ['localhost/app:v1', { registry: 'localhost', repository: 'app', tag: 'v1' }],
    [`127.0.0.1:5000/a/b@${digest}`, { registry: '127.0.0.1:5000', repository: 'a/b', digest }],
    [
      `r.example:443/a__b/c-d:v1@${digest}`,
      { registry: 'r.example:443', repository: 'a__b/c-d', tag: 'v1', digest },
    ],
    ['[::1]:5000/app', { registry: '[::1]:5000', repository: 'app' }],
  ])('reads %s, and writes it back', (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
    expect(formatReference(parseReference(text))).toBe(text);
  });

  it.each([
    '',
    'app',
    'team/app',
    'r.example/',
    'r.example/App',
    'r.example/a:b/c:d',
    'r.example/app:',
    'r.example/app@sha256:0',
    'r.example:99999/app',
    'r.example/../app',
    '-r.example/app',
    'https://r.example/app',
  ])('refuses %j', (text) => {
    expect(() => parseReference(text)).toThrow(
      expect.objectContaining({ code: 'OCI_REFERENCE_INVALID' }),
    );
  });

  it('never takes a path that could leave its folder', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!isRepositoryPath(text)) return;
        expect(text).not.toMatch(/\.\.|\/\/|^\/|\/$|[\\%?#\s]/);
        expect(text.split('/').every((part) => /^[a-z0-9]/.test(part))).toBe(true);
      }),
    );
    for (const path of ['..', 'a/..', 'a/../b', '_tags', 'a/_blobs', 'a%2f..', 'a\\b']) {
      expect(isRepositoryPath(path)).toBe(false);
    }
  });
});

describe('parseChallenges', () => {
  it('reads several challenges with quoted values', () => {
    const header =
      'Bearer realm="https://t.example/token?a=1,2",service="r.example",scope="repository:a/b:pull,push", Basic realm="x\\"y"';
    const [bearer, basic] = parseChallenges(header);
    expect(bearer?.parameters.get('realm')).toBe('https://t.example/token?a=1,2');
    expect(bearer?.parameters.get('scope')).toBe('repository:a/b:pull,push');
    expect(basic?.scheme).toBe('basic');
    expect(basic?.parameters.get('realm')).toBe('x"y');
  });

  it('ends on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(parseChallenges(text))));
  });
});

describe('retryAfter', () => {
  it('reads seconds and dates', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfter('3', now)).toBe(3000);
    expect(retryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5000);
    expect(retryAfter('soon', now)).toBeUndefined();
    expect(retryAfter(null, now)).toBeUndefined();
  });
});
