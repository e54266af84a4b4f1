import { describe, expect, it } from '@jest/globals';
import { commitShaSchema, digestSchema, type Release } from '@waybill/core';
import { desiredChange } from './desired-change.ts';

const commit = commitShaSchema.parse('c'.repeat(40));
const digest = digestSchema.parse(`sha256:${'a'.repeat(64)}`);
const release: Release = {
  application: 'shop',
  commit,
  images: [
    {
      ...{ name: 'app', repository: 'ghcr.io/acme/app', tag: `sha-${commit}`, digest },
      ...{ mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 1 },
    },
  ],
};
type Environment = Parameters<typeof desiredChange>[0];

/** What desiredChange needs of an environment. */
function environment(
  files: Environment['desiredState'],
): Pick<Environment, 'name' | 'desiredState'> {
  return { name: 'production', desiredState: files };
}

describe('what an environment is to say', () => {
  it('is worked out for several files, images and values at once; again it is nothing', async () => {
    const files = new Map([
      ['values.yaml', 'image: { repository: r/app, tag: v1 }\nconfig:\n  RELEASE: old\n'],
      ['deploy.env', 'APP_IMAGE=r/app:v1\nCOMMIT=old\n'],
    ]);
    const target = environment([
      {
        ...{ file: 'values.yaml', format: 'helm-values' },
        images: { app: 'image' },
        values: { 'config.RELEASE': '{application} {short-commit}' },
      },
      {
        ...{ file: 'deploy.env', format: 'dotenv' },
        images: { app: 'APP_IMAGE' },
        values: { COMMIT: '{commit}' },
      },
    ]);
    const read = (path: string): Promise<Uint8Array | undefined> =>
      Promise.resolve(Buffer.from(files.get(path) ?? ''));
    const { files: changed, changes } = await desiredChange(target, release, read);
    const reference = `ghcr.io/acme/app:sha-${commit}@${digest}`;
    expect(changes).toEqual([
      { file: 'values.yaml', selector: 'image', before: 'r/app:v1', after: reference },
      ...[
        {
          file: 'values.yaml',
          selector: 'config.RELEASE',
          before: 'old',
          after: 'shop cccccccccccc',
        },
      ],
      { file: 'deploy.env', selector: 'APP_IMAGE', before: 'r/app:v1', after: reference },
      { file: 'deploy.env', selector: 'COMMIT', before: 'old', after: commit },
    ]);
    for (const [path, bytes] of changed) files.set(path, Buffer.from(bytes).toString());
    expect(files.get('deploy.env')).toBe(`APP_IMAGE=${reference}\nCOMMIT=${commit}\n`);
    expect(await desiredChange(target, release, read)).toEqual({ files: new Map(), changes: [] });
  });
});
