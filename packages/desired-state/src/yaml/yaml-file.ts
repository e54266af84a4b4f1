import { isMap, isNode, isScalar, isSeq, parseAllDocuments, type Document, type Node } from 'yaml';
import type { WaybillError } from '@waybill/core';
import type { TextFile } from '../editor.ts';
import type { desiredStateErrorCodes } from '../error-codes.ts';
import type { Splice } from '../splice.ts';
import { errorAt, positionOf } from '../text-file.ts';

/**
 * A parsed YAML text. It is a whole file (less its byte-order mark), or a text that stands in a block scalar of
 * one. Offsets of nodes count in `text`; `offsetOf` and `spliceIn` lead to the file.
 */
export interface YamlFile {
  readonly source: TextFile;
  readonly text: string;
  readonly documents: readonly Document.Parsed[];
  /** Where a character of `text` stands in the file. */
  readonly offsetOf: (offset: number) => number;
  /** What every line of `text` is indented by in the file. */
  readonly indentation: string;
}

/** The file that was parsed last: its format, its images and its edit are asked for one after another. */
let latest: WeakRef<YamlFile> | undefined;

/**
 * Parses a file with any number of YAML documents; those without content are left out.
 * @param source the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML
 */
export function parseYaml(source: TextFile): YamlFile {
  const known = latest?.deref();
  if (known?.source.file === source.file && known.source.text === source.text) return known;
  const file = parseSource(source);
  latest = new WeakRef(file);
  return file;
}

function parseSource(source: TextFile): YamlFile {
  const shift = source.text.startsWith('\uFEFF') ? 1 : 0;
  return parseText(source, source.text.slice(shift), (offset) => offset + shift, '');
}

/**
 * @param source the file
 * @param text the YAML in it
 * @param offsetOf where a character of the text stands in the file
 * @param indentation what its lines are indented by in the file
 * @throws DESIRED_STATE_UNREADABLE where it is no YAML
 */
export function parseText(
  source: TextFile,
  text: string,
  offsetOf: (offset: number) => number,
  indentation: string,
): YamlFile {
  // The parser compares each key of a map with each other one: ten thousand of them would take minutes.
  const options = { prettyErrors: false, version: '1.2', uniqueKeys: false } as const;
  const parsed = parsedOrNothing(() => parseAllDocuments(text, options));
  if (parsed === undefined) {
    throw errorAt(
      'DESIRED_STATE_UNREADABLE',
      source,
      0,
      'expected YAML, found too many levels of it',
      'Check that the policy names the right file.',
    );
  }
  const documents = Array.isArray(parsed) ? parsed : [];
  const file: YamlFile = {
    source,
    text,
    documents: documents.filter(({ contents }) => contents !== null),
    offsetOf,
    indentation,
  };
  for (const { errors } of documents) {
    const error = errors[0];
    if (error === undefined) continue;
    const what = error.message.split('\n')[0] ?? error.message;
    throw yamlError(
      'DESIRED_STATE_UNREADABLE',
      file,
      error.pos[0],
      `expected YAML: ${what}`,
      'Correct the file.',
    );
  }
  for (const { contents } of file.documents) refuseSameKeys(file, contents);
  return file;
}

/** Brackets that are never closed lead the parser deeper than the stack is. */
function parsedOrNothing<Result>(parse: () => Result): Result | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function refuseSameKeys(file: YamlFile, node: unknown): void {
  if (isSeq(node)) for (const item of node.items) refuseSameKeys(file, item);
  if (!isMap(node)) return;
  const keys = new Set<unknown>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? key.value : key;
    if (keys.has(name)) {
      throw yamlError(
        'DESIRED_STATE_UNREADABLE',
        file,
        isNode(key) ? rangeOf(key).start : 0,
        `expected YAML: the key ${JSON.stringify(name)} stands twice in one map`,
        'Leave one of them.',
      );
    }
    keys.add(name);
    refuseSameKeys(file, value);
  }
}

/**
 * @param file where the change is made
 * @param start from
 * @param end to, both in the text that was parsed
 * @param text instead; the lines after its first one get the indentation that the file's have
 * @returns the change of the whole file
 */
export function spliceIn(file: YamlFile, start: number, end: number, text: string): Splice {
  return {
    start: file.offsetOf(start),
    end: file.offsetOf(end),
    text: text.replaceAll('\n', `\n${file.indentation}`),
  };
}

/**
 * @param node a parsed node
 * @returns where its value starts and ends in the text that was parsed
 */
export function rangeOf(node: Node): { readonly start: number; readonly end: number } {
  const range = node.range;
  if (!range) throw new TypeError('a parsed node has a range');
  return { start: range[0], end: range[1] };
}

/**
 * @param file the file
 * @param node a node of it
 * @returns the line in which its value starts, from 1, in the whole file
 */
export function lineOf(file: YamlFile, node: Node): number {
  return positionOf(file.source.text, file.offsetOf(rangeOf(node).start)).line;
}

/** Makes an error that names its place; see `errorAt`. The offset counts in the text that was parsed. */
export function yamlError(
  code: keyof typeof desiredStateErrorCodes,
  file: YamlFile,
  offset: number,
  message: string,
  remedy: string,
): WaybillError {
  return errorAt(code, file.source, file.offsetOf(offset), message, remedy);
}
