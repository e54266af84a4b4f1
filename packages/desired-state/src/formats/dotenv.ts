import type { ImageEdit, TextFile } from '../editor.ts';
import { partsOf, sameParts, type ImagePlace, type ValuePlace } from '../image-place.ts';
import { formatImage, parseImageText } from '../image-text.ts';
import type { FileFormat } from '../open-file.ts';
import type { Splice } from '../splice.ts';
import { errorAt, lineEnding, positionOf } from '../text-file.ts';

/** One `KEY=value` of the file, by offsets. */
interface Assignment {
  readonly key: string;
  readonly offset: number;
  readonly exported: boolean;
  /** Where the value starts and ends, quotes left out. */
  readonly start: number;
  readonly end: number;
  /** Where the last line of the assignment ends, its newline left out. */
  readonly lineEnd: number;
  readonly form: 'plain' | 'quoted' | 'several-lines' | 'unclosed';
  readonly quote: Quote;
}
type Quote = '' | '"' | "'";

const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `KEY=value` lines, as Docker Compose and shells read them. */
export const dotenvFormat: FileFormat = {
  imageSelectorProblem: variableProblem,
  valueSelectorProblem: variableProblem,
  open: (source) => ({
    source,
    images: () => imagesOf(source),
    imagesAt: (selector) => {
      const assignment = assignmentOf(source, selector);
      return assignment === undefined ? [] : [imagePlace(source, assignment)];
    },
    addImage: (edit) => [append(source, edit.selector, formatImage(edit))],
    valueAt: (selector) => {
      const assignment = assignmentOf(source, selector);
      return assignment === undefined ? undefined : valuePlace(source, assignment);
    },
    addValue: (selector, value) => [append(source, selector, written(source, value, ''))],
    texts: () => textsOf(source),
  }),
};

function variableProblem(selector: string): string | undefined {
  return variablePattern.test(selector)
    ? undefined
    : 'is not the name of a variable (letters, digits, "_")';
}

/** The variables that hold an image with a tag or a digest. */
function imagesOf(source: TextFile): readonly ImagePlace[] {
  const all = assignments(source.text);
  return all
    .filter(({ key, form }) => {
      const once = all.filter((other) => other.key === key).length === 1;
      return once && (form === 'plain' || form === 'quoted');
    })
    .map((assignment) => imagePlace(source, assignment))
    .filter(({ stated }) => stated.tag !== undefined || stated.digest !== undefined);
}

function imagePlace({ text }: TextFile, { key, offset, start, end }: Assignment): ImagePlace {
  const stated = parseImageText(text.slice(start, end));
  return {
    names: [key],
    offset,
    stated,
    shared: false,
    holds: partsOf,
    change: (edit: ImageEdit): readonly Splice[] =>
      sameParts(stated, edit) ? [] : [{ start, end, text: formatImage(edit) }],
  };
}

function valuePlace(source: TextFile, assignment: Assignment): ValuePlace {
  const { offset, start, end, quote } = assignment;
  const text = read(source.text.slice(start, end), quote);
  return {
    offset,
    text,
    change: (value) => {
      if (value === text) return [];
      const outer = quote.length;
      return [{ start: start - outer, end: end + outer, text: written(source, value, quote) }];
    },
  };
}

/** In double quotes a backslash takes the meaning from the character behind it. */
function read(text: string, quote: Quote): string {
  return quote === '"' ? text.replace(/\\(["\\$`])/g, '$1') : text;
}

/** The value in the quotes that it had, or in ones that keep its characters as they are. */
function written(source: TextFile, value: string, quote: Quote): string {
  if (/[\r\n]/.test(value)) {
    throw errorAt(
      'DESIRED_STATE_EDIT_INVALID',
      source,
      0,
      'expected a value of one line for a dotenv file',
      'Write it without line breaks.',
    );
  }
  const bare = /^[^\s#'"\\$`]*$/.test(value);
  if (bare && quote !== "'") return `${quote}${value}${quote}`;
  if (!value.includes("'") && (quote !== '"' || /[$`]/.test(value))) return `'${value}'`;
  return `"${value.replace(/["\\$`]/g, '\\$&')}"`;
}

/** What each line assigns; a variable that stands twice counts as often. */
function textsOf({ text }: TextFile): ReadonlyMap<string, string> {
  return new Map(
    assignments(text).map(({ key, start, end, quote }, index, all) => {
      const before = all.slice(0, index).filter((other) => other.key === key).length;
      return [`${key} ${String(before)}`, `string ${read(text.slice(start, end), quote)}`];
    }),
  );
}

/** The one assignment of the variable; everything that leaves a doubt about which value counts is refused. */
function assignmentOf(source: TextFile, key: string): Assignment | undefined {
  const all = assignments(source.text);
  const mine = all.filter((assignment) => assignment.key === key);
  const [first, second] = mine;
  if (first !== undefined && second !== undefined) {
    const { line } = positionOf(source.text, first.offset);
    throw errorAt(
      'DESIRED_STATE_AMBIGUOUS',
      source,
      second.offset,
      `expected "${key}" once, found it here and in line ${String(line)}`,
      'Delete one of the two lines: readers disagree on which one counts.',
    );
  }
  refuseOtherForms(source, key, all);
  if (first?.form === 'several-lines' || first?.form === 'unclosed') {
    const found =
      first.form === 'unclosed' ? 'a quote that is not closed' : 'a value of several lines';
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      first.start,
      `expected an image in one line for "${key}", found ${found}`,
      'Write the image in one line.',
    );
  }
  return first;
}

/** `KEY` alone, `KEY: value`, and lines within a quoted value of another variable. */
function refuseOtherForms(source: TextFile, key: string, all: readonly Assignment[]): void {
  const pattern = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${key}[ \\t]*(?=[=:\\r\\n#]|$)`, 'gm');
  const right = new Set(all.filter((item) => item.key === key).map((item) => item.offset));
  for (const match of source.text.matchAll(pattern)) {
    if (right.has(match.index)) continue;
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      match.index,
      `expected "${key}=…" on a line of its own; what stands here is read differently by different tools`,
      `Write ${key}=<image> on a line of its own, outside of any quoted value.`,
    );
  }
}

function assignments(text: string): Assignment[] {
  const found: Assignment[] = [];
  const head = /^\uFEFF?([ \t]*(export[ \t]+)?)([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*/gm;
  for (let match = head.exec(text); match !== null; match = head.exec(text)) {
    const valueStart = match.index + match[0].length;
    const bom = match[0].startsWith('\uFEFF') ? 1 : 0;
    const value = valueAt(text, valueStart);
    found.push({
      key: match[3] ?? '',
      offset: match.index + bom,
      exported: match[2] !== undefined,
      ...value,
    });
    head.lastIndex = Math.max(value.lineEnd, valueStart);
  }
  return found;
}

type Value = Pick<Assignment, 'start' | 'end' | 'lineEnd' | 'form' | 'quote'>;

function valueAt(text: string, start: number): Value {
  const lineEnd = endOfLine(text, start);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, start + 1, quote);
    if (close === undefined)
      return { start: start + 1, end: lineEnd, lineEnd, form: 'unclosed', quote };
    const form = text.slice(start, close).includes('\n') ? 'several-lines' : 'quoted';
    return { start: start + 1, end: close, lineEnd: endOfLine(text, close), form, quote };
  }
  const line = text.slice(start, lineEnd);
  // A comment starts at "#" behind white space; without it the "#" belongs to the value.
  const comment = /(?:^|[ \t])#/.exec(line);
  const value = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start, end: start + value.length, lineEnd, form: 'plain', quote: '' };
}

function closingQuote(text: string, from: number, quote: string): number | undefined {
  for (let offset = from; offset < text.length; offset += 1) {
    if (text[offset] === '\\' && quote === '"') offset += 1;
    else if (text[offset] === quote) return offset;
  }
  return undefined;
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' && newline > offset ? newline - 1 : newline;
}

function append(source: TextFile, key: string, value: string): Splice {
  const all = assignments(source.text);
  const open = all.find((assignment) => assignment.form === 'unclosed');
  if (open !== undefined) {
    throw errorAt(
      'DESIRED_STATE_UNSUPPORTED',
      source,
      open.start,
      `expected the quote of "${open.key}" to be closed, found the end of the file`,
      'Close the quote.',
    );
  }
  const exported = all.length > 0 && all.every((assignment) => assignment.exported);
  const line = `${exported ? 'export ' : ''}${key}=${value}`;
  const { text } = source;
  const at = text.length;
  const ending = lineEnding(text);
  // A file without a final newline stays one.
  const complete = text === '' || text === '\uFEFF' || text.endsWith('\n');
  return { start: at, end: at, text: complete ? `${line}${ending}` : `${ending}${line}` };
}
