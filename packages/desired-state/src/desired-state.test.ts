import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DesiredStateFormat } from '@waybill/config';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { editDesiredState, readDesiredState, type EditedFile, type ImageEdit } from './index.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const app: ImageEdit = {
  selector: 'ghcr.io/acme/app',
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
const variable: ImageEdit = { ...app, selector: 'APP_IMAGE' };
const said = (image: ImageEdit): string => `${image.repository}:${image.tag}@${image.digest}`;

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
function edit(format: DesiredStateFormat, text: string, edits: readonly ImageEdit[]): string {
  return decode(run(format, text, edits).bytes);
}
function run(format: DesiredStateFormat, text: string, edits: readonly ImageEdit[]): EditedFile {
  return editDesiredState(format, new TextEncoder().encode(text), { images: edits }, 'the-file');
}

describe('dotenv', () => {
  const now = said(variable);
  it.each([
    [
      'plain, with a comment and others around it',
      '# c\nA=1\nAPP_IMAGE=old:1 # why\n\nB=2\n',
      `# c\nA=1\nAPP_IMAGE=${now} # why\n\nB=2\n`,
    ],
    ['double quotes', 'APP_IMAGE="old"\n', `APP_IMAGE="${now}"\n`],
    [
      'single quotes, export, blanks',
      "  export APP_IMAGE='old'  # x\n",
      `  export APP_IMAGE='${now}'  # x\n`,
    ],
    ['CRLF and no final newline', 'A=1\r\nAPP_IMAGE=old', `A=1\r\nAPP_IMAGE=${now}`],
    ['a byte-order mark', '\uFEFFAPP_IMAGE=old\r\n', `\uFEFFAPP_IMAGE=${now}\r\n`],
    ['an empty value', 'APP_IMAGE=\nB=1\n', `APP_IMAGE=${now}\nB=1\n`],
    ['a missing key', 'A=1\n', `A=1\nAPP_IMAGE=${now}\n`],
    ['a missing key, CRLF, no final newline', 'A=1\r\nB=2', `A=1\r\nB=2\r\nAPP_IMAGE=${now}`],
    [
      'a missing key where every line exports',
      'export A=1\n',
      `export A=1\nexport APP_IMAGE=${now}\n`,
    ],
    ['an empty file', '', `APP_IMAGE=${now}\n`],
    [
      'a name that another one holds',
      'MY_APP_IMAGE=x\n#APP_IMAGE=y\n',
      `MY_APP_IMAGE=x\n#APP_IMAGE=y\nAPP_IMAGE=${now}\n`,
    ],
    [
      'several lines in another value',
      'KEY="a\nb"\nAPP_IMAGE=x\n',
      `KEY="a\nb"\nAPP_IMAGE=${now}\n`,
    ],
  ])('%s', (_what, before, after) => {
    expect(edit('dotenv', before, [variable])).toBe(after);
  });

  it.each([
    ['two lines for one key', 'APP_IMAGE=a\nB=1\nAPP_IMAGE=b\n', 'DESIRED_STATE_AMBIGUOUS', 3],
    ['a value of several lines', 'APP_IMAGE="a\nb"\n', 'DESIRED_STATE_UNSUPPORTED', 1],
    ['a quote that is not closed', "APP_IMAGE='a\n", 'DESIRED_STATE_UNSUPPORTED', 1],
    ['the key within a value', 'K="\nAPP_IMAGE=a\n"\n', 'DESIRED_STATE_UNSUPPORTED', 2],
    ['a key without "="', 'A=1\nAPP_IMAGE\n', 'DESIRED_STATE_UNSUPPORTED', 2],
    ['a YAML-like line', 'APP_IMAGE: a\n', 'DESIRED_STATE_UNSUPPORTED', 1],
    ['an open quote at the end', 'A="x\n', 'DESIRED_STATE_UNSUPPORTED', 1],
  ])('refuses %s', (_what, text, code, line) => {
    expect(() => run('dotenv', text, [variable])).toThrow(
      expect.objectContaining({
        code,
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });
});

describe('kustomization', () => {
  const lines = `newTag: sha-1\n  digest: ${app.digest}`;
  it.each([
    [
      'the tag changes, the digest is added',
      'images:\n- name: ghcr.io/acme/app # c\n  newTag: 1.10 # t\n\n# end',
      `images:\n- name: ghcr.io/acme/app # c\n  newTag: sha-1 # t\n  digest: ${app.digest}\n\n# end`,
    ],
    [
      'quotes are kept',
      `images:\n- name: 'ghcr.io/acme/app'\n  newTag: "x"\n  digest: '${digest('c')}'\n`,
      `images:\n- name: 'ghcr.io/acme/app'\n  newTag: "sha-1"\n  digest: '${app.digest}'\n`,
    ],
    [
      'newName is kept in step',
      `images:\n- newName: other/app\n  newTag: x\n  name: ghcr.io/acme/app\n`,
      `images:\n- newName: ghcr.io/acme/app\n  newTag: sha-1\n  digest: ${app.digest}\n  name: ghcr.io/acme/app\n`,
    ],
    [
      'an entry is missing',
      'images:\n  -   name: b\n      newTag: x\nkind: Kustomization\n',
      `images:\n  -   name: b\n      newTag: x\n  -   name: ghcr.io/acme/app\n      newTag: sha-1\n      digest: ${app.digest}\nkind: Kustomization\n`,
    ],
    [
      'images is missing',
      'resources:\n- a.yaml',
      `resources:\n- a.yaml\nimages:\n- name: ghcr.io/acme/app\n  ${lines}`,
    ],
    [
      'images is empty',
      'images: # later\nnamespace: a\n',
      `images: # later\n- name: ghcr.io/acme/app\n  ${lines}\nnamespace: a\n`,
    ],
    [
      'a flow list',
      'images: [{name: b}]\n',
      `images: [{name: b}, { name: ghcr.io/acme/app, newTag: sha-1, digest: ${app.digest} }]\n`,
    ],
    [
      'a flow entry',
      'images:\n- {name: ghcr.io/acme/app, newTag: x}\n',
      `images:\n- {name: ghcr.io/acme/app, newTag: sha-1, digest: ${app.digest}}\n`,
    ],
    [
      'JSON',
      '{"images": []}',
      `{"images": [{ "name": "ghcr.io/acme/app", "newTag": "sha-1", "digest": "${app.digest}" }]}`,
    ],
    [
      'CRLF and a byte-order mark',
      '\uFEFFimages:\r\n- name: ghcr.io/acme/app\r\n  newTag: x\r\n',
      `\uFEFFimages:\r\n- name: ghcr.io/acme/app\r\n  newTag: sha-1\r\n  digest: ${app.digest}\r\n`,
    ],
    [
      'a tag in a block scalar',
      'images:\n- name: ghcr.io/acme/app\n  newTag: |\n    x\n\nx: y\n',
      `images:\n- name: ghcr.io/acme/app\n  newTag: |-\n    sha-1\n  digest: ${app.digest}\n\nx: y\n`,
    ],
    [
      'a kept block scalar before',
      'x: |+\n  t\n\n',
      `x: |+\n  t\n\nimages:\n- name: ghcr.io/acme/app\n  ${lines}\n`,
    ],
  ])('%s', (_what, before, after) => {
    expect(edit('kustomization', before, [app])).toBe(after);
  });

  it('quotes a tag that YAML would take for a number', () => {
    const text = edit('kustomization', 'images:\n- name: worker\n  newTag: v1\n', [worker]);
    expect(text).toContain('newTag: "1.10"');
    expect(parse(text)).toMatchObject({ images: [{ newTag: '1.10', newName: worker.repository }] });
  });

  it.each([
    [
      'an alias, naming the anchor',
      'a: &t v1\nimages:\n- name: ghcr.io/acme/app\n  newTag: *t\n',
      'DESIRED_STATE_UNSUPPORTED',
      4,
      /line 1/,
    ],
    [
      'an anchor, naming the alias',
      'images:\n- name: ghcr.io/acme/app\n  newTag: &t v1\nb: *t\n',
      'DESIRED_STATE_UNSUPPORTED',
      3,
      /line 4/,
    ],
    [
      'a shared entry',
      'images:\n- &e {name: ghcr.io/acme/app}\nx: *e\n',
      'DESIRED_STATE_UNSUPPORTED',
      2,
      /line 3/,
    ],
    [
      'a merge key',
      'a: &m {newTag: x}\nimages:\n- name: ghcr.io/acme/app\n  <<: *m\n',
      'DESIRED_STATE_UNSUPPORTED',
      4,
      /alias "\*m".*line 1/,
    ],
    ['a second document', 'a: b\n---\nc: d\n', 'DESIRED_STATE_UNSUPPORTED', 3, /second/],
    [
      'two entries of one name',
      'images:\n- name: ghcr.io/acme/app\n- name: ghcr.io/acme/app\n',
      'DESIRED_STATE_AMBIGUOUS',
      3,
      /line 2/,
    ],
    [
      'a tag of its own',
      'images:\n- name: ghcr.io/acme/app\n  newTag: !mine x\n',
      'DESIRED_STATE_UNSUPPORTED',
      3,
      /!mine/,
    ],
    [
      'a suffix of the tag',
      'images:\n- name: ghcr.io/acme/app\n  tagSuffix: x\n',
      'DESIRED_STATE_UNSUPPORTED',
      3,
      /tagSuffix/,
    ],
    [
      "Flux's kind of the same name",
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n',
      'DESIRED_STATE_UNSUPPORTED',
      1,
      /fluxcd/,
    ],
    ['what is no YAML', 'a: [', 'DESIRED_STATE_UNREADABLE', 1, /YAML/],
    ['no list in images', 'images: text\n', 'DESIRED_STATE_UNREADABLE', 1, /list/],
  ])('refuses %s', (_what, text, code, line, message) => {
    expect(() => run('kustomization', text, [app])).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });
});

describe('both formats', () => {
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
