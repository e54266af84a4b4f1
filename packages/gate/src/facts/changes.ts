import type { DesiredStateFile, Environment } from '@waybill/config';
import type { CommitSha, Release } from '@waybill/core';
import {
  editDesiredState,
  formatImage,
  readDesiredState,
  type ImageEdit,
} from '@waybill/desired-state';
import { gateError } from '../error-codes.ts';
import type { PlannedChange } from '../plan.ts';
import type { GatePorts } from '../ports.ts';
import { opsHead } from './policy.ts';

/**
 * Reads what desired state says now, and what it is to say: with the very editor that will write it.
 * @param ports the ops repository
 * @param environment the policy's environment
 * @param release what is to come there
 * @returns every value of the environment's files, also those that say so already
 * @throws DESIRED_STATE_INCOMPLETE, and what the editor throws
 */
export async function readChanges(
  { ops }: Pick<GatePorts, 'ops'>,
  environment: Environment,
  release: Release,
): Promise<readonly PlannedChange[]> {
  const head = await opsHead(ops);
  const changes: PlannedChange[] = [];
  for (const file of environment.desiredState)
    changes.push(...(await readFile(ops, head, file, release)));
  return changes;
}

async function readFile(
  { repository }: GatePorts['ops'],
  head: CommitSha,
  { file, format, images }: DesiredStateFile,
  release: Release,
): Promise<readonly PlannedChange[]> {
  const bytes = await repository.readFile(head, file);
  if (bytes === undefined) {
    throw gateError('DESIRED_STATE_INCOMPLETE', {
      message: `Expected ${file} in the ops repository at ${head}; it is not there.`,
      remedy: 'Commit the file, or correct `desired-state` of the environment in the policy.',
      facts: { file, head },
    });
  }
  const edits = Object.entries(images).map(([image, selector]) =>
    editFor(release, image, selector, file),
  );
  const selectors = edits.map(({ selector }) => selector);
  const before = readDesiredState(format, bytes, selectors, file);
  const edited = editDesiredState(format, bytes, { images: edits.map(({ edit }) => edit) }, file);
  const after = readDesiredState(format, edited.bytes, selectors, file);
  return edits.map(({ image, selector, edit }) => ({
    file,
    selector,
    image,
    before: before.get(selector)?.text ?? null,
    after: after.get(selector)?.text ?? formatImage(edit),
  }));
}

function editFor(
  release: Release,
  image: string,
  selector: string,
  file: string,
): { image: string; selector: string; edit: ImageEdit } {
  const found = release.images.find(({ name }) => name === image);
  if (found === undefined) {
    throw gateError('DESIRED_STATE_INCOMPLETE', {
      message: `Expected the release to have the image ${image}, which ${file} is to say; it has ${release.images.map(({ name }) => name).join(', ')}.`,
      remedy:
        'Correct `desired-state` of the environment in the policy, or the images in waybill.yaml.',
      facts: { file, image },
    });
  }
  const { repository, tag, digest } = found;
  return { image, selector, edit: { selector, repository, tag, digest } };
}
