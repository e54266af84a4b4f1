import type { ListedImage } from '@waybill/desired-state';
import type { Call, Command } from '../command.ts';
import { readFileToEdit } from '../desired-state/edited-file.ts';
import { readingOf } from '../desired-state/targets.ts';
import { parseFormat, usage } from '../desired-state/words.ts';
import { columns, jsonText } from '../records.ts';

const name = 'desired-state images';

/** `waybill desired-state images`: what a file names, as `desired-state set` takes it. */
export const desiredStateImages: Command = {
  name,
  about: 'The images that one file names, and how `desired-state set` calls them.',
  positionals: [],
  options: {
    file: { about: 'The file.', value: 'FILE' },
    format: { about: 'The format, where the file does not tell.', value: 'FORMAT' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Lists each image that can be edited: its place, its selector and what stands there. Text that only looks like an image (an argument, an annotation, configuration in a block of text) is none.',
  ],
  examples: [
    `waybill ${name} --file kustomization.yaml`,
    `waybill ${name} --file values.yaml --format helm-values --json`,
  ],
  run: async (call) => {
    const { file: path, format: word } = optionsOf(call);
    const file = await readFileToEdit(path);
    const format = word === undefined ? undefined : parseFormat(word, name);
    const reading = readingOf(file, format, undefined);
    const [as, listed] = [reading.format, reading.listed()];
    if (call.given('json'))
      process.stdout.write(jsonText({ file: path, format: as, images: listed }));
    else if (listed.length === 0)
      process.stderr.write(`${path}: the format ${as} finds no image.\n`);
    else process.stdout.write(`${columns(rowsOf(path, listed))}\n`);
    return 0;
  },
};

function optionsOf(call: Call): { readonly file: string; readonly format: string | undefined } {
  const file = call.text('file');
  if (file === undefined || file === '') throw usage(name, '--file is missing');
  return { file, format: call.text('format') };
}

function rowsOf(path: string, listed: readonly ListedImage[]): string[][] {
  return listed.map(({ selector, stated, line, column }) => [
    `${path}:${String(line)}:${String(column)}`,
    selector,
    stated.text,
  ]);
}
