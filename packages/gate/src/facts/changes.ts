import type { DesiredStateFile, DesiredStateFormat, Environment } from '@waybill/config';
import type { CommitSha, Release } from '@waybill/core';
import {
  editDesiredState,
  formatImage,
  readDesiredState,
  readDesiredValues,
  releaseValues,
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
 * @param at the commit of the ops repository; its branch's head where absent
 * @returns every value of the environment's files, also those that say so already
 * @throws DESIRED_STATE_INCOMPLETE, and what the editor throws
 */
export async function readChanges(
  { ops }: Pick<GatePorts, 'ops'>,
  environment: Environment,
  release: Release,
  at?: CommitSha,
): Promise<readonly PlannedChange[]> {
  const head = at ?? (await opsHead(ops));
  const changes: PlannedChange[] = [];
  for (const file of environment.desiredState)
    changes.push(...(await readFile(ops, head, file, release)));
  return changes;
}

async function readFile(
  { repository }: GatePorts['ops'],
  head: CommitSha,
  { file, format, images, values }: DesiredStateFile,
  release: Release,
): Promise<readonly PlannedChange[]> {
  const bytes = await repository.readFile(head, file, { lazy: true, near: true });
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
  const others = releaseValues(values, release);
  const edited = editDesiredState(
    format,
    bytes,
    { images: edits.map(({ edit }) => edit), values: others },
    file,
  );
  const now = statedIn(format, bytes, edits, others, file);
  const then = statedIn(format, edited.bytes, edits, others, file);
  return [
    ...edits.map(({ image, selector, edit }) => ({
      ...{ file, selector, image },
      before: now(selector),
      after: then(selector) ?? formatImage(edit),
    })),
    ...others.map(({ selector, value }) => ({
      ...{ file, selector },
      before: now(selector),
      after: value,
    })),
  ];
}

/** What a file says at each place: an image, or another value. */
function statedIn(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  images: readonly { readonly selector: string }[],
  values: readonly { readonly selector: string }[],
  file: string,
): (selector: string) => string | null {
  const namesOf = (places: typeof images): string[] => places.map(({ selector }) => selector);
  const stated = readDesiredState(format, bytes, namesOf(images), file);
  const others = readDesiredValues(format, bytes, namesOf(values), file);
  return (selector) => stated.get(selector)?.text ?? others.get(selector) ?? null;
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
