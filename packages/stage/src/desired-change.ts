import type { Environment } from '@waybill/config';
import type { Release } from '@waybill/core';
import { editDesiredState, releaseValues } from '@waybill/desired-state';
import type { Change } from '@waybill/ledger';
import { stageError } from './error-codes.ts';

/** Reads a file of the ops repository at one commit; undefined where it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** What has to be written so that an environment's files name a release. */
export interface DesiredChange {
  /** Only files that differ. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** One entry a changed value. */
  readonly changes: readonly Change[];
}

/**
 * Works out what an environment's files have to say: the *intent* that is applied again whenever the ops
 * repository has moved (law 4).
 * @param environment whose files
 * @param release whose digests
 * @param readFile reads the ops repository at the commit that the change will stand on
 * @throws DESIRED_STATE_* where a file is missing or cannot be edited safely
 */
export async function desiredChange(
  environment: Pick<Environment, 'name' | 'desiredState'>,
  release: Release,
  readFile: ReadFile,
): Promise<DesiredChange> {
  const files = new Map<string, Uint8Array>();
  const changes: Change[] = [];
  for (const { file, format, images, values } of environment.desiredState) {
    const bytes = files.get(file) ?? (await readFile(file));
    if (bytes === undefined) throw fileMissing(file, environment.name);
    const edits = Object.entries(images).map(([name, selector]) => ({
      selector,
      ...imageOf(release, name, environment.name),
    }));
    const edited = editDesiredState(
      format,
      bytes,
      { images: edits, values: releaseValues(values, release) },
      file,
    );
    if (edited.changes.length === 0) continue;
    files.set(file, edited.bytes);
    for (const { selector, before, after } of edited.changes) {
      changes.push({ file, selector, before: before?.text ?? null, after: after.text });
    }
  }
  return { files, changes };
}

/** @returns the release's image of this name @throws DESIRED_STATE_IMAGE_UNKNOWN */
export function imageOf(
  release: Release,
  name: string,
  environment: string,
): { repository: string; tag: string; digest: string } {
  const image = release.images.find((candidate) => candidate.name === name);
  if (image !== undefined)
    return { repository: image.repository, tag: image.tag, digest: image.digest };
  throw stageError('DESIRED_STATE_IMAGE_UNKNOWN', {
    message: `Expected the release of ${release.commit.slice(0, 12)} to have an image ${name}, which desired state of ${environment} names; it has ${release.images.map((other) => other.name).join(', ')}.`,
    remedy: 'Name images of the release under `desired-state` of the environment.',
    facts: { image: name, environment },
  });
}

/** @returns the error for a file that the policy names and the ops repository lacks */
export function fileMissing(file: string, environment: string): Error {
  return stageError('DESIRED_STATE_FILE_MISSING', {
    message: `Expected the file ${file} in the ops repository, which the policy names for ${environment}; found none.`,
    remedy:
      'Commit the file with what the environment runs now (an empty dotenv file will do for the first time).',
    facts: { file, environment },
    location: { file },
  });
}
