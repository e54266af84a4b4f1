import { isScalar, parse, type Scalar } from 'yaml';
import { lineEnding } from '../text-file.ts';
import type { Splice } from '../splice.ts';
import { refuseShared, type Spot } from './spot.ts';
import { rangeOf, spliceIn, yamlError, type YamlFile } from './yaml-file.ts';

/** What a text is to be read as: always a text, or what the old value was where the new one can be that. */
export type ScalarKind = 'text' | 'as-before';

/**
 * Replaces one value by another, in the form that it has: quotes, block scalar, or plain.
 * @param spot where it stands
 * @param text the new value
 * @param kind whether `5` may stay a number
 * @param what names the place in messages
 * @returns the change; nothing where the value says so already
 * @throws DESIRED_STATE_UNSUPPORTED for what is shared, no scalar, or has a tag of its own
 */
export function replaceScalar(
  spot: Spot,
  text: string,
  kind: ScalarKind,
  what: string,
): readonly Splice[] {
  refuseShared(spot, what);
  const { file, node } = spot;
  if (isScalar(node) && says(node, text, kind)) return [];
  if (node === null || (isScalar(node) && node.source === '' && node.type === 'PLAIN'))
    return [fillEmpty(spot, text, what)];
  if (!isScalar(node) || (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str')) {
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      rangeOf(node).start,
      `expected one text for ${what}, found ${isScalar(node) ? `the tag ${node.tag ?? ''}` : 'a map or a list'}`,
      'Write the value as one plain or quoted text.',
    );
  }
  const { start, end } = rangeOf(node);
  switch (node.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return [replaceBlock(file, node, text)];
    case 'QUOTE_DOUBLE':
      return [spliceIn(file, start, end, doubleQuoted(text))];
    case 'QUOTE_SINGLE':
      return [spliceIn(file, start, end, singleQuoted(text))];
    default: {
      const before = typeof node.value;
      const keep = kind === 'as-before' && before !== 'string' && readsAs(text, before);
      return [spliceIn(file, start, end, keep ? text : plainText(text, spot.flow))];
    }
  }
}

function says(node: Scalar, text: string, kind: ScalarKind): boolean {
  return (
    node.value === text || (kind === 'as-before' && node.value !== null && node.source === text)
  );
}

/**
 * @param text a text
 * @param flow whether it stands in `{…}` or `[…]`
 * @returns it as YAML; quoted where it would be read as something else without
 */
export function plainText(text: string, flow: boolean): string {
  if (text === '' || (flow && /[,[\]{}]/.test(text))) return doubleQuoted(text);
  // YAML 1.1 readers (Go's among them) take more words for numbers and booleans than YAML 1.2 does.
  return [read(text, '1.2'), read(text, '1.1')].every((value) => value === text) &&
    !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)
    ? text
    : doubleQuoted(text);
}

/** @returns the text in double quotes; what some reader takes for the end of a line is escaped */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function singleQuoted(text: string): string {
  return /[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)
    ? doubleQuoted(text)
    : `'${text.replaceAll("'", "''")}'`;
}

function read(text: string, version: '1.1' | '1.2'): unknown {
  try {
    return parse(text, { version, logLevel: 'error' });
  } catch {
    return undefined;
  }
}

/** Whether every reader takes the word for the kind of value that stood there, and for the same one. */
function readsAs(text: string, kind: string): boolean {
  const value = read(text, '1.2');
  return typeof value === kind && value === read(text, '1.1');
}

/** `key:` without a value. */
function fillEmpty(spot: Spot, text: string, what: string): Splice {
  const { file, node, pair } = spot;
  const key = pair?.key;
  const bare =
    node === null || (isScalar(node) && node.anchor === undefined && node.tag === undefined);
  const end = isScalar(key) ? rangeOf(key).end : (node?.range?.[0] ?? 0);
  const colon = /^[ \t]*:/.exec(file.text.slice(end, end + 200));
  if (!bare || !isScalar(key) || colon === null) {
    throw yamlError(
      'DESIRED_STATE_UNSUPPORTED',
      file,
      end,
      `expected ":" and a value for ${what}, found an empty one`,
      'Write the key and its value in one line.',
    );
  }
  const at = end + colon[0].length;
  const quoted = spot.flow && key.type === 'QUOTE_DOUBLE';
  return spliceIn(file, at, at, ` ${quoted ? doubleQuoted(text) : plainText(text, spot.flow)}`);
}

/** Puts other lines into a block scalar; the header changes only where the text's end needs it. */
function replaceBlock(file: YamlFile, node: Scalar, text: string): Splice {
  const { start, end } = rangeOf(node);
  const block = file.text.slice(start, end);
  const header = /^([|>])([0-9+-]*)([^\r\n]*)(\r?\n)?/.exec(block);
  const [head = '', style = '', indicators = '', rest = ''] = header ?? [];
  const content = block.slice(head.length);
  const indentation = /^(?:[ \t]*\r?\n)*( +)/.exec(content)?.[1] ?? '';
  const lastLine = /(?:[ \t]*(?:\r?\n|$))*$/.exec(content)?.index ?? content.length;
  const body = text.replace(/\n+$/, '');
  const newlines = text.length - body.length;
  const digit = indicators.replace(/[+-]/g, '');
  if (
    indentation === '' ||
    digit !== '' ||
    body === '' ||
    // Blank lines behind a scalar that did not keep them would become a part of it.
    (newlines > 1 && !indicators.includes('+')) ||
    /^[ \t\n]/.test(body) ||
    /[^\P{Cc}\n\t]|[\u2028\u2029\uFEFF]/u.test(text)
  ) {
    return spliceIn(file, start, start + head.length + lastLine, doubleQuoted(text));
  }
  const ending = lineEnding(file.text);
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${indentation}${line}`));
  const chomp = newlines === 0 ? '-' : newlines > 1 ? '+' : '';
  const first = `${body.includes('\n') ? '|' : style}${chomp}${rest}`;
  // What follows the last line of a scalar that keeps its blank lines is a part of it.
  const whole = indicators.includes('+');
  const tail = whole ? ending.repeat(Math.max(newlines, 1)) : '';
  const until = whole ? end : start + head.length + lastLine;
  return spliceIn(file, start, until, [first, ...lines].join(ending) + tail);
}
