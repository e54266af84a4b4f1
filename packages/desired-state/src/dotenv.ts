import type { ImageEdit, TextFile } from './editor.ts';
import type { DesiredStateEditor, FoundImage } from './format-editor.ts';
import { formatImage, parseImageText } from './image-text.ts';
import { errorAt, insertLinesAfter, positionOf } from './text-file.ts';

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
}

const variablePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `KEY=repository:tag@digest` lines, as Docker Compose and shells read them. */
export const dotenvEditor: DesiredStateEditor = {
  selectorProblem: (selector) =>
    variablePattern.test(selector)
      ? undefined
      : 'is not the name of a variable (letters, digits, "_")',
  find: (source, selector) => {
    const assignment = assignmentOf(source, selector);
    return assignment === undefined ? undefined : foundImage(source, assignment);
  },
  edit: (source, edit) => {
    const assignment = assignmentOf(source, edit.selector);
    if (assignment === undefined) return append(source, edit);
    const value = formatImage(edit);
    return `${source.text.slice(0, assignment.start)}${value}${source.text.slice(assignment.end)}`;
  },
};

function foundImage(source: TextFile, assignment: Assignment): FoundImage {
  const text = source.text.slice(assignment.start, assignment.end);
  return { stated: parseImageText(text), offset: assignment.offset };
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

type Value = Pick<Assignment, 'start' | 'end' | 'lineEnd' | 'form'>;

function valueAt(text: string, start: number): Value {
  const lineEnd = endOfLine(text, start);
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(text, start + 1, quote);
    if (close === undefined) return { start: start + 1, end: lineEnd, lineEnd, form: 'unclosed' };
    const form = text.slice(start, close).includes('\n') ? 'several-lines' : 'quoted';
    return { start: start + 1, end: close, lineEnd: endOfLine(text, close), form };
  }
  const line = text.slice(start, lineEnd);
  // A comment starts at "#" behind white space; without it the "#" belongs to the value.
  const comment = /(?:^|[ \t])#/.exec(line);
  const value = (comment === null ? line : line.slice(0, comment.index)).trimEnd();
  return { start, end: start + value.length, lineEnd, form: 'plain' };
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

function append(source: TextFile, edit: ImageEdit): string {
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
  const line = `${exported ? 'export ' : ''}${edit.selector}=${formatImage(edit)}`;
  return insertLinesAfter(source.text, source.text.length, [line]);
}
