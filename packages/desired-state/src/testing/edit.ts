import { expect } from '@jest/globals';
import type { DesiredStateFormat } from '@waybill/config';
import { editDesiredState, listImages, type DesiredStateEdits, type ImageEdit } from '../index.ts';

/** @returns a digest made of one letter */
export const digestOf = (letter: string): string => `sha256:${letter.repeat(64)}`;

/** What tests write where nothing else matters. */
export const newImage = {
  repository: 'ghcr.io/acme/app',
  tag: 'v2',
  digest: digestOf('a'),
} as const;

/** `newImage` in one word. */
export const newReference = `${newImage.repository}:${newImage.tag}@${newImage.digest}`;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns the edit of one image */
export function imageEdit(
  selector: string,
  change: Partial<ImageEdit> = newImage,
): DesiredStateEdits {
  return { images: [{ selector, ...newImage, ...change }] };
}

/**
 * Edits a text, and once more: the second time nothing may change.
 * @returns the new text
 */
export function edit(format: DesiredStateFormat, text: string, edits: DesiredStateEdits): string {
  const once = editDesiredState(format, new TextEncoder().encode(text), edits, 'the-file');
  const again = editDesiredState(format, once.bytes, edits, 'the-file');
  expect(again.changes).toEqual([]);
  expect(again.bytes).toBe(once.bytes);
  return decoder.decode(once.bytes);
}

/** @returns the images of a text: what selects each, and what it says */
export function listed(format: DesiredStateFormat, text: string): [string, string][] {
  return listImages(format, new TextEncoder().encode(text), 'the-file').map(
    ({ selector, stated }) => [selector, stated.text],
  );
}
