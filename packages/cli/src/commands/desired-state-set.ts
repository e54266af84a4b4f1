import { editDesiredState, type EditedFile, type ImageEdit } from '@waybill/desired-state';
import type { Call, Command } from '../command.ts';
import {
  readFileToEdit,
  replaceFile,
  requireWritable,
  type FileToEdit,
} from '../desired-state/edited-file.ts';
import {
  editOf,
  readingOf,
  readingOfNames,
  requirePaths,
  type Reading,
} from '../desired-state/targets.ts';
import { unifiedDiff } from '@waybill/desired-state/unified-diff';
import { parseFormat, parseImageWords, parseValueWords, usage } from '../desired-state/words.ts';
import { jsonText, printable } from '../records.ts';

const name = 'desired-state set';

/** `waybill desired-state set`: one file says another image; only the bytes of the values change. */
export const desiredStateSet: Command = {
  name,
  about: 'Edit images and values of one file, only their bytes; print the diff, or write it.',
  positionals: [],
  options: {
    file: { about: 'The file.', value: 'FILE' },
    image: {
      about:
        'An image; NAME is what the file calls it. Tag or digest may be left out. May be repeated.',
      value: 'NAME=REPO:TAG@DIGEST',
      several: true,
    },
    value: {
      about: 'Any other value: a dot path, in a dotenv the variable. May be repeated.',
      value: 'PATH=TEXT',
      several: true,
    },
    selector: {
      about: 'Where the image stands, where its name does not tell: `image`, `spec.values.image`.',
      value: 'PATH',
    },
    format: { about: 'The format, where the file does not tell.', value: 'FORMAT' },
    add: {
      about: 'Add what is not there: a path, or a name that is nearly that of another image.',
    },
    write: { about: 'Write the file.' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'NAME is the `name` of an entry (kustomization), the repository or container=NAME (a manifest), the variable (dotenv), namespace:policy (setter comments), the repository or path of an image in Flux and Argo CD resources. An image that stands several times in a manifest changes everywhere.',
    'What the file is follows from itself. Helm values say nothing of themselves: give --selector with the path of the map (repository, tag, digest) or of the text. Keys are divided by dots; a key that has dots is ["a.b"], items of a list are [0] or [name=web].',
    'Comments, quotes, line ends and order stay. An image that a kustomization or dotenv does not name yet is added, unless its name is nearly that of another one; a path that leads nowhere is refused: --add says that it is meant. What cannot be changed safely is refused, with its place: an alias, an image that is said twice. Without --write nothing is written; with it the file is replaced whole, or not at all.',
  ],
  examples: [
    `waybill ${name} --file kustomization.yaml --image a=ghcr.io/a/b:2@sha256:…`,
    `waybill ${name} --file values.yaml --selector image --image a=ghcr.io/a/b:2`,
    `waybill ${name} --file deploy.env --image IMAGE=ghcr.io/a/b:2 --write`,
  ],
  run: async (call) => {
    const wanted = parseWanted(call);
    const file = await readFileToEdit(wanted.file);
    const reading = readingOfWanted(file, wanted);
    const mayAdd = call.given('add');
    if (!mayAdd) {
      const values = wanted.values.map(({ selector }) => selector);
      requirePaths(file, reading.format, { image: wanted.selector, values });
    }
    const images = imagesOf(wanted, reading, file.name, mayAdd);
    const edited = editDesiredState(
      reading.format,
      file.bytes,
      { images, values: wanted.values },
      file.name,
    );
    const write = call.given('write') && edited.bytes !== file.bytes;
    if (call.given('write')) requireWritable(file);
    if (write) await replaceFile(file, edited.bytes);
    show(call, { file, edited, reading, written: write });
    warnOfDigests(images, edited);
    return 0;
  },
};

function readingOfWanted(file: FileToEdit, wanted: Wanted): Reading {
  const reading = readingOf(file, wanted.format, wanted.selector);
  if (wanted.format !== undefined || wanted.selector !== undefined) return reading;
  return readingOfNames(
    file,
    reading,
    wanted.images.map((image) => image.name),
  );
}

interface Wanted {
  readonly file: string;
  readonly images: readonly ReturnType<typeof parseImageWords>[];
  readonly values: readonly ReturnType<typeof parseValueWords>[];
  readonly selector: string | undefined;
  readonly format: ReturnType<typeof parseFormat> | undefined;
}

function parseWanted(call: Call): Wanted {
  const [file, selector, format] = [call.text('file'), call.text('selector'), call.text('format')];
  if (file === undefined || file === '') throw usage(name, '--file is missing');
  const images = call.texts('image').map((text) => parseImageWords(text, name));
  const values = call.texts('value').map((text) => parseValueWords(text, name));
  if (images.length + values.length === 0)
    throw usage(name, 'neither --image nor --value says what to change');
  if (selector !== undefined && images.length !== 1)
    throw usage(
      name,
      `--selector says where one image stands, found ${String(images.length)} images`,
    );
  return {
    ...{ file, images, values, selector },
    format: format === undefined ? undefined : parseFormat(format, name),
  };
}

function imagesOf(
  wanted: Wanted,
  reading: Reading,
  file: string,
  mayAdd: boolean,
): readonly ImageEdit[] {
  const { selector } = wanted;
  if (selector === undefined)
    return wanted.images.map((image) => editOf(image, reading, file, mayAdd));
  return wanted.images.map(({ name: _label, ...image }) => ({ selector, ...image }));
}

/** Some places hold a tag and nothing else: people who gave a digest have to know that it is not there. */
function warnOfDigests(images: readonly ImageEdit[], { changes }: EditedFile): void {
  for (const { kind, selector, after } of changes) {
    const wanted = images.find((image) => kind === 'image' && image.selector === selector)?.digest;
    if (wanted === undefined || after.text.includes(wanted)) continue;
    process.stderr.write(`${selector}: this place holds no digest; only the rest was said.\n`);
  }
}

interface Outcome {
  readonly file: FileToEdit;
  readonly edited: EditedFile;
  readonly reading: Reading;
  readonly written: boolean;
}

/** The diff goes to standard output as it is, for `git apply`; what was done is said beside it. */
function show(call: Call, { file, edited, reading, written }: Outcome): void {
  const decode = (bytes: Uint8Array): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const diff = unifiedDiff(file.name, decode(file.bytes), decode(edited.bytes));
  if (call.given('json')) {
    const { format } = reading;
    const { changes } = edited;
    const answer = { file: file.name, format, changed: diff !== '', written, changes, diff };
    process.stdout.write(jsonText(answer));
    return;
  }
  // A file may hold escape sequences: a terminal does not get them.
  process.stdout.write(process.stdout.isTTY ? printable(diff) : diff);
  const end =
    diff === ''
      ? 'it says so already; nothing to change'
      : written
        ? 'written'
        : 'not written; --write does';
  process.stderr.write(`${file.name}: ${end}.\n`);
}
