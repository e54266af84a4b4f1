import type { DesiredStateFormat } from '@waybill/config';
import { dotenvEditor } from './dotenv.ts';
import type {
  DesiredStateEdits,
  EditedFile,
  ImageEdit,
  ListedImage,
  StatedChange,
  StatedImage,
  TextFile,
} from './editor.ts';
import type { DesiredStateEditor } from './format-editor.ts';
import { desiredStateError } from './error-codes.ts';
import { checkEdit } from './image-text.ts';
import { kustomizationEditor } from './kustomization.ts';
import { decode, errorAt, positionOf } from './text-file.ts';

/** The editor of each format; a format without one does not compile. */
const editors = {
  kustomization: kustomizationEditor,
  dotenv: dotenvEditor,
} as const satisfies Partial<Record<DesiredStateFormat, DesiredStateEditor>>;

function editorOf(format: DesiredStateFormat): DesiredStateEditor {
  if (format === 'dotenv' || format === 'kustomization') return editors[format];
  throw desiredStateError('DESIRED_STATE_UNSUPPORTED', {
    message: `Expected a format that is edited; ${format} is not yet.`,
    remedy: 'Use a kustomization.',
    facts: {},
  });
}

/** How many images one file may name in one edit. */
const maximumEdits = 1000;

/**
 * Makes a file say which images run. Only the bytes of the values change; an image that the file does not name
 * yet is added in the file's own style; a file that says the same already comes back as it is.
 * @param format the file's format
 * @param bytes the file
 * @param edits what it is to say
 * @param file its name, for messages
 * @returns the new file and what is different in it
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_EDIT_INVALID for edits that do not fit
 */
export function editDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  { images: edits = [] }: DesiredStateEdits,
  file: string,
): EditedFile {
  const editor = editorOf(format);
  const original = decode(bytes, file);
  checkEdits(editor, edits, file);
  const befores = edits.map((edit) => editor.find(original, edit.selector));
  const edited = edits.reduce<TextFile>(
    (source, edit) => applyEdit(editor, source, edit),
    original,
  );
  const changes = edits.flatMap((edit, index): StatedChange[] => {
    const before = befores[index]?.stated;
    const after = editor.find(edited, edit.selector);
    if (after === undefined || !says(after.stated, edit))
      throw notApplied(edited, edit, after?.offset);
    if (before !== undefined && says(before, edit)) return [];
    const { line } = positionOf(edited.text, after.offset);
    return [{ kind: 'image', selector: edit.selector, before, after: after.stated, line }];
  });
  return edited.text === original.text
    ? { bytes, changes: [] }
    : { bytes: new TextEncoder().encode(edited.text), changes };
}

/**
 * Reads what a file says: the *from* values of a deployment's plan.
 * @param format the file's format
 * @param bytes the file
 * @param selectors the images, as the file calls them
 * @param file its name, for messages
 * @returns for each selector what the file says; undefined where it does not name the image
 * @throws DESIRED_STATE_UNREADABLE, DESIRED_STATE_UNSUPPORTED, DESIRED_STATE_AMBIGUOUS with file, line and
 *   column; DESIRED_STATE_EDIT_INVALID for a selector that the format cannot have
 */
export function readDesiredState(
  format: DesiredStateFormat,
  bytes: Uint8Array,
  selectors: readonly string[],
  file: string,
): ReadonlyMap<string, StatedImage | undefined> {
  const editor = editorOf(format);
  const source = decode(bytes, file);
  return new Map(
    selectors.map((selector) => {
      checkSelector(editor, selector, file);
      return [selector, editor.find(source, selector)?.stated];
    }),
  );
}

/** The values that a file has at these places. */
export function readDesiredValues(
  _format: DesiredStateFormat,
  _bytes: Uint8Array,
  selectors: readonly string[],
  _file: string,
): ReadonlyMap<string, string | undefined> {
  return new Map(selectors.map((selector) => [selector, undefined]));
}

/** Every image that a file names and that this format can edit. */
export function listImages(
  _format: DesiredStateFormat,
  _bytes: Uint8Array,
  _file: string,
): readonly ListedImage[] {
  return [];
}

function applyEdit(editor: DesiredStateEditor, source: TextFile, edit: ImageEdit): TextFile {
  return { ...source, text: editor.edit(source, edit) };
}

function says(stated: StatedImage, edit: ImageEdit): boolean {
  return (
    stated.repository === edit.repository &&
    stated.tag === edit.tag &&
    stated.digest === edit.digest
  );
}

/** The last net: what was written is read again, as the reader of the file will. */
function notApplied(source: TextFile, edit: ImageEdit, offset = 0): Error {
  return errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    source,
    offset,
    `"${edit.selector}" cannot be changed here by its bytes alone`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}

function checkEdits(editor: DesiredStateEditor, edits: readonly ImageEdit[], file: string): void {
  const selectors = new Set<string>();
  for (const edit of edits) {
    checkSelector(editor, edit.selector, file);
    checkEdit(edit, file);
    if (selectors.has(edit.selector))
      throw invalidEdits(file, `"${edit.selector}" stands twice in one edit`);
    selectors.add(edit.selector);
  }
  if (edits.length > maximumEdits)
    throw invalidEdits(file, `it has ${String(edits.length)} images`);
}

function checkSelector(editor: DesiredStateEditor, selector: string, file: string): void {
  const problem = editor.selectorProblem(selector);
  if (problem !== undefined)
    throw invalidEdits(file, `${JSON.stringify(selector.slice(0, 200))} ${problem}`);
}

function invalidEdits(file: string, problem: string): Error {
  return desiredStateError('DESIRED_STATE_EDIT_INVALID', {
    message: `Expected an edit that ${file} can hold; ${problem}.`,
    remedy: "Correct the environment's desired-state in the policy.",
    facts: { file },
    location: { file },
  });
}
