import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { digestOf, edit } from '../testing/edit.ts';

const app = {
  selector: 'ghcr.io/acme/app',
  repository: 'ghcr.io/acme/app',
  tag: 'sha-1',
  digest: digestOf('a'),
};
const worker = {
  selector: 'worker',
  repository: 'localhost:5000/acme/worker',
  tag: '1.10',
  digest: digestOf('b'),
};

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
      `images:\n- name: 'ghcr.io/acme/app'\n  newTag: "x"\n  digest: '${digestOf('c')}'\n`,
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
    expect(edit('kustomization', before, { images: [app] })).toBe(after);
  });

  it('quotes a tag that YAML would take for a number', () => {
    const text = edit('kustomization', 'images:\n- name: worker\n  newTag: v1\n', {
      images: [worker],
    });
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
    expect(() => edit('kustomization', text, { images: [app] })).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringMatching(message),
        location: expect.objectContaining({ file: 'the-file', line }),
      }),
    );
  });
});
