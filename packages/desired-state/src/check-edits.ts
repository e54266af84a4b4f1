import type { DesiredStateEdits } from './editor.ts';
import { desiredStateError } from './error-codes.ts';
import { checkEdit } from './image-text.ts';
import type { FileFormat } from './open-file.ts';

/** How many images and values one edit may name. */
const maximumEdits = 1000;

/**
 * Refuses edits that no file of this format can hold: what is about to be written is checked first.
 * @param format the file's format
 * @param edits what is to be written
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID
 */
export function checkEdits(
  format: FileFormat,
  { images = [], values = [] }: DesiredStateEdits,
  file: string,
): void {
  const selectors = [...images, ...values].map(({ selector }) => selector);
  if (selectors.length > maximumEdits)
    throw invalidEdits(file, `it has ${String(selectors.length)} places`);
  checkSelectors(
    format,
    {
      images: images.map(({ selector }) => selector),
      values: values.map(({ selector }) => selector),
    },
    file,
  );
  for (const edit of images) checkEdit(edit, file);
  const twice = selectors.find((selector, index) => selectors.indexOf(selector) !== index);
  if (twice !== undefined) throw invalidEdits(file, `"${twice}" stands twice in one edit`);
}

/**
 * @param format the file's format
 * @param selectors what names places in the file
 * @param file the name of the file, for the message
 * @throws DESIRED_STATE_EDIT_INVALID for a selector that the format cannot have
 */
export function checkSelectors(
  format: FileFormat,
  {
    images = [],
    values = [],
  }: { readonly images?: readonly string[]; readonly values?: readonly string[] },
  file: string,
): void {
  const problems = [
    ...images.map((selector) => [selector, format.imageSelectorProblem(selector)] as const),
    ...values.map((selector) => [selector, format.valueSelectorProblem(selector)] as const),
  ];
  for (const [selector, problem] of problems) {
    if (problem !== undefined)
      throw invalidEdits(file, `${JSON.stringify(selector.slice(0, 200))} ${problem}`);
  }
}

function invalidEdits(file: string, problem: string): Error {
  return desiredStateError('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an edit that ${file} can hold; ${problem}.`,
    remedy: "Correct the environment's desired-state in the policy.",
    facts: { file },
    location: { file },
  });
}
