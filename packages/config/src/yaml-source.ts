import { Buffer } from 'node:buffer';
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { configError } from './error-codes.ts';
import { invalid, type Problem } from './problem.ts';

/** The largest configuration file that is read. */
const maximumBytes = 1024 * 1024;

/** How much aliases may multiply what is written (the yaml package's count; design, section 6). */
const maximumAliases = 100;

/** Keys and indices from the top of a document to a value. */
export type Path = readonly (string | number)[];

/** A YAML file: its value, and where each part of it stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** @returns line and column of the key or value at this path, or of the nearest part that is there */
  locate(path: Path, part: 'key' | 'value'): { readonly line: number; readonly column: number };
}

/**
 * Reads one YAML document.
 * @param text the content; undefined where the file does not exist
 * @param file its name, for messages
 * @throws CONFIG_MISSING, CONFIG_TOO_LARGE, CONFIG_INVALID
 */
export function readYaml(text: string | undefined, file: string): YamlSource {
  checkSize(text, file);
  const lines = new LineCounter();
  const position = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseOrRefuse(text, file, lines);
  if (document.errors.some((found) => found.message.includes('call stack'))) throw tooDeep(file);
  const problems = syntaxErrors(document).map((found): Problem => ({
    ...position(found.pos[0]),
    message: syntaxMessage(found.code, found.message),
  }));
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return;
      const message = `the alias "*${alias.source}" has no anchor before it`;
      problems.push({ ...position(alias.range?.[0] ?? 0), message });
    },
  });
  if (problems.length > 0) throw invalid(file, problems);
  if (document.contents === null) throw missing(file, 'it is empty');
  return {
    file,
    value: plainValue(document, file, position),
    locate: (path, part) => position(offsetOf(document, path, part)),
  };
}

function checkSize(text: string | undefined, file: string): asserts text is string {
  if (text === undefined) throw missing(file, 'it does not exist');
  const bytes = Buffer.byteLength(text);
  if (bytes > maximumBytes) {
    throw configError('CONFIG_TOO_LARGE', {
      message: `Expected ${file} to have at most ${String(maximumBytes)} bytes; it has ${String(bytes)}.`,
      remedy: 'Check that this is the right file; a configuration is a few kilobytes.',
      facts: { file, bytes, maximumBytes },
      location: { file },
    });
  }
}

function missing(file: string, found: string): Error {
  return configError('CONFIG_MISSING', {
    message: `Expected ${file} to hold a configuration; ${found}.`,
    remedy: `Add ${file}${/waybill(?:-policy)?\.ya?ml$/.test(file) ? ' (waybill init writes a first one)' : ''}, or name the right file.`,
    facts: { file },
    location: { file },
  });
}

/** The parser calls itself for each level; a file that is nothing but brackets exhausts the stack. */
function parseOrRefuse(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      version: '1.2',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw tooDeep(file);
  }
}

function tooDeep(file: string): Error {
  return invalid(file, [{ line: 1, column: 1, message: 'the YAML is nested too deeply' }]);
}

/** What comes after the first place that cannot be read is the parser's guess, and would bury it. */
function syntaxErrors(document: Document.Parsed): readonly YAMLError[] {
  const found: YAMLError[] = [...document.errors, ...document.warnings];
  const first = found.find((error) => error.code !== 'DUPLICATE_KEY');
  return first === undefined ? found : [first];
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'expected one YAML document, found a second one';
  if (code === 'DUPLICATE_KEY') return 'this key stands twice in one map';
  return `the YAML cannot be read: ${message.split('\n')[0] ?? message}`;
}

function plainValue(
  document: Document.Parsed,
  file: string,
  position: (offset: number) => { line: number; column: number },
): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: maximumAliases });
    return value;
  } catch (error) {
    if (!(error instanceof ReferenceError) && !(error instanceof RangeError)) throw error;
    const message = 'aliases multiply the content too often; write the values out';
    throw invalid(file, [{ ...position(firstAlias(document)), message }]);
  }
}

function firstAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Follows the path as far as the document goes. */
function offsetOf(document: Document.Parsed, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let key = startOf(node) ?? 0;
  let value = key;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next = child(node, step);
    if (next === undefined) break;
    node = next.value;
    value = startOf(next.value) ?? startOf(next.key) ?? value;
    key = startOf(next.key) ?? value;
  }
  return part === 'key' ? key : value;
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: item, value: item };
  }
  if (!isMap(node)) return undefined;
  for (const pair of node.items) {
    if (!isPair(pair)) continue;
    const written = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (written === String(step)) return { key: pair.key, value: pair.value };
  }
  return undefined;
}

/** A value that is not written (`key:`) has a range too, after the colon: then the key is the better place. */
function startOf(node: unknown): number | undefined {
  if (node === null || typeof node !== 'object' || !('range' in node)) return undefined;
  if (isScalar(node) && node.value === null && node.source === '') return undefined;
  const { range } = node satisfies { range: unknown };
  return isRange(range) ? range[0] : undefined;
}

function isRange(range: unknown): range is NonNullable<Node['range']> {
  return Array.isArray(range) && typeof range[0] === 'number';
}
