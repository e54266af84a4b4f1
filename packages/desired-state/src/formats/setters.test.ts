import { describe, expect, it } from '@jest/globals';
import { digestOf, edit, imageEdit, listed, newImage, newReference } from '../testing/edit.ts';

const { tag, digest } = newImage;
const text = `spec:
  values:
    image:
      repository: r/app # {"$imagepolicy": "flux-system:app:name"}
      tag: v1 # {"$imagepolicy": "flux-system:app:tag"}
      digest: ${digestOf('b')} # {"$imagepolicy": "flux-system:app:digest"}
    other: { image: "r/app:v1" } # {"$imagepolicy": "flux-system:other"}
---
containers:
  - image: 'r/app:v1' # {"$imagepolicy": "flux-system:app"}
  - r/worker:v1 #{ "$imagepolicy":"flux-system:worker" }
  - image: r/plain:v1 # {"$imagepolicy": not JSON}
`;

describe('setter comments', () => {
  it('list each place that has one', () => {
    expect(listed('setters', text)).toEqual([
      ['spec.values.image.repository', 'r/app'],
      ['spec.values.image.tag', 'v1'],
      ['spec.values.image.digest', digestOf('b')],
      ['containers[0].image', 'r/app:v1'],
      ['flux-system:worker', 'r/worker:v1'],
    ]);
  });

  it('change every place of a policy', () => {
    expect(edit('setters', text, imageEdit('flux-system:app'))).toBe(
      text
        .replace('repository: r/app', 'repository: ghcr.io/acme/app')
        .replace('tag: v1', `tag: ${tag}`)
        .replace(digestOf('b'), digest)
        .replace("'r/app:v1'", `'${newReference}'`),
    );
  });

  it('write into a tag what it held, and no digest where there was none', () => {
    const marker = '# {"$imagepolicy": "ns:p:tag"}';
    expect(edit('setters', `tag: v1 ${marker}\n`, imageEdit('ns:p'))).toBe(`tag: v2 ${marker}\n`);
    expect(edit('setters', `tag: v1@${digestOf('b')} ${marker}`, imageEdit('ns:p'))).toBe(
      `tag: v2@${digest} ${marker}`,
    );
  });

  it.each([
    ['a tag for a place of a digest', { tag: 'v2' }, 'DESIRED_STATE_EDIT_INVALID'],
    ['a digest for a place of a tag', { digest }, 'DESIRED_STATE_EDIT_INVALID'],
  ])('refuse %s alone', (_what, parts, code) => {
    const edits = { images: [{ selector: 'flux-system:app', repository: 'r/app', ...parts }] };
    expect(() => edit('setters', text, edits)).toThrow(expect.objectContaining({ code }));
  });

  it('refuse a policy that has no place', () => {
    expect(() => edit('setters', text, imageEdit('flux-system:nobody'))).toThrow(
      expect.objectContaining({ code: 'DESIRED_STATE_NOT_FOUND' }),
    );
  });
});
