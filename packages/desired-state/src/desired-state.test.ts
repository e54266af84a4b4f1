import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DesiredStateFormat } from '@waybill/config';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { editDesiredState, readDesiredState, type EditedFile, type ImageEdit } from './index.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const variable: ImageEdit = {
  selector: 'APP_IMAGE',
  repository: 'ghcr.io/acme/app',
  tag: 'sha-1',
  digest: digest('a'),
};
const worker: ImageEdit = {
  selector: 'worker',
  repository: 'localhost:5000/acme/worker',
  tag: '1.10',
  digest: digest('b'),
};
const said = (image: ImageEdit): string => `${image.repository}:${image.tag}@${image.digest}`;

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
function edit(format: DesiredStateFormat, text: string, edits: readonly ImageEdit[]): string {
  return decode(run(format, text, edits).bytes);
}
function run(format: DesiredStateFormat, text: string, edits: readonly ImageEdit[]): EditedFile {
  return editDesiredState(format, new TextEncoder().encode(text), { images: edits }, 'the-file');
}

describe('every format', () => {
  it('say what was there before, and where', () => {
    const { changes } = run('dotenv', `A=1\nAPP_IMAGE=host:5000/a/b:v1@${digest('c')}\n`, [
      variable,
    ]);
    expect(changes).toEqual([
      {
        kind: 'image',
        selector: 'APP_IMAGE',
        line: 2,
        before: {
          text: `host:5000/a/b:v1@${digest('c')}`,
          repository: 'host:5000/a/b',
          tag: 'v1',
          digest: digest('c'),
        },
        after: {
          text: said(variable),
          repository: variable.repository,
          tag: variable.tag,
          digest: variable.digest,
        },
      },
    ]);
    const read = readDesiredState(
      'dotenv',
      new TextEncoder().encode('A=${R}/x\nB=a/b\n'),
      ['A', 'B', 'C'],
      'f',
    );
    expect([...read]).toEqual([
      ['A', { text: '${R}/x' }],
      ['B', { text: 'a/b', repository: 'a/b' }],
      ['C', undefined],
    ]);
  });

  it('refuse what is no image, no selector, and bytes that are no UTF-8', () => {
    const bad =
      (change: Partial<ImageEdit>): (() => unknown) =>
      () =>
        run('dotenv', '', [{ ...variable, ...change }]);
    for (const change of [
      { tag: 'a b' },
      { digest: 'sha256:1' },
      { repository: 'A/../b' },
      { selector: 'A B' },
    ]) {
      expect(bad(change)).toThrow(expect.objectContaining({ code: 'DESIRED_STATE_EDIT_INVALID' }));
    }
    expect(() => run('dotenv', '', [variable, variable])).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_EDIT_INVALID' }),
    );
    expect(() =>
      editDesiredState('dotenv', Uint8Array.of(0xff, 0xfe), { images: [variable] }, 'f'),
    ).toThrow(expect.objectContaining({ code: 'DESIRED_STATE_UNREADABLE' }));
  });
});

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const edits = fc
  .record({ tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/), hex })
  .map(({ tag, hex: digits }) => ({ tag, digest: `sha256:${digits}` }));
const ending = fc.constantFrom('\n', '\r\n');

/** Other lines of a dotenv file: comments, blanks, values in every form. */
const dotenvLine = fc.constantFrom(
  '# comment',
  '',
  'A=1',
  'export B="two words" # c',
  "C='#'",
  'D=',
  '  E = x',
  'F=a#b',
  'APP=x',
);

describe('laws', () => {
  it('dotenv: only the value changes, twice is once, and it reads back', () => {
    fc.assert(
      fc.property(
        fc.array(dotenvLine),
        fc.array(dotenvLine),
        ending,
        fc.constantFrom('', '"', "'"),
        fc.boolean(),
        edits,
        (above, below, eol, quote, final, image) => {
          const wrap = (value: string): string =>
            [...above, `X_IMAGE=${quote}${value}${quote} # keep`, ...below].join(eol) +
            (final ? eol : '');
          const wanted: ImageEdit = { selector: 'X_IMAGE', repository: 'r.example/app', ...image };
          const once = run('dotenv', wrap('old/app:1'), [wanted]);
          expect(decode(once.bytes)).toBe(wrap(said(wanted)));
          expect(editDesiredState('dotenv', once.bytes, { images: [wanted] }, 'f')).toEqual({
            bytes: once.bytes,
            changes: [],
          });
        },
      ),
    );
  });

  it('kustomization: everything but the image stays, twice is once, and it reads back', () => {
    const tail = fc.constantFrom(
      '',
      '# end',
      'namespace: x',
      'patches:\n  - path: p.yaml',
      'x: |+\n  keep\n\n',
      'y: >-\n  folded\n  text',
    );
    const entry = fc.constantFrom(
      'images:',
      'images: []',
      'resources:\n  - a',
      'images:\n- name: b\n  newTag: "1" # c',
      'images:\n    - name: worker',
      "images:\n  - name: worker\n    newTag: 'v'\n    digest: x\n\n  - name: c",
      'images: [ {name: worker, newTag: 1} ]',
      '# top\nimages:\n- newTag: 5\n  name: worker # w',
    );
    fc.assert(
      fc.property(entry, tail, ending, fc.boolean(), edits, (head, rest, eol, final, image) => {
        const text = (head + (rest === '' ? '' : `\n${rest}`) + (final ? '\n' : '')).replaceAll(
          '\n',
          eol,
        );
        const wanted: ImageEdit = { selector: 'worker', repository: 'r.example/worker', ...image };
        const once = run('kustomization', text, [wanted]);
        const [before, after] = [without(text), without(decode(once.bytes))];
        expect(after).toEqual(before);
        expect(
          readDesiredState('kustomization', once.bytes, ['worker'], 'f').get('worker')?.text,
        ).toBe(said(wanted));
        expect(editDesiredState('kustomization', once.bytes, { images: [wanted] }, 'f')).toEqual({
          bytes: once.bytes,
          changes: [],
        });
        for (const line of text.split(eol).filter((item) => item.startsWith('#')))
          expect(decode(once.bytes)).toContain(line);
      }),
    );
  });
});

const kustomization = z.looseObject({
  images: z.array(z.looseObject({ name: z.string() })).nullish(),
});

/** The document less what the edit may touch. */
function without(text: string): unknown {
  const { images, ...others } = kustomization.parse(parse(text));
  return { ...others, images: (images ?? []).filter((image) => image.name !== 'worker') };
}

const realFiles = resolve(import.meta.dirname, '../../../../shared/data/ops-repos');
const there = existsSync(realFiles);
(there ? describe : describe.skip)('real ops repositories (../shared/data/ops-repos)', () => {
  const files = there
    ? readdirSync(realFiles, { recursive: true, encoding: 'utf8' })
        .filter((file) => /kustomization\.ya?ml$/.test(file))
        .map((file) => join(realFiles, file))
    : [];

  it('gain an entry and lose nothing, in every kustomization', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const edited = edit('kustomization', text, [worker]);
      const name = relative(realFiles, file);
      expect({ name, others: without(edited) }).toEqual({ name, others: without(text) });
      const added = edited.split('\n').filter((line) => !text.split('\n').includes(line));
      expect(added.length).toBeLessThanOrEqual(5);
      expect(edit('kustomization', edited, [worker])).toBe(edited);
    }
  });
});
