import { z } from 'zod';
import { nearest, suggestion } from './nearest.ts';
import type { Path } from './yaml-source.ts';

/** One problem of the form, before its place in the file is looked up. */
export interface FormProblem {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: string;
}

type RawIssue = z.core.$ZodRawIssue;
type Issue = z.core.$ZodIssue;

/**
 * Says in our words what zod found; used as the error map of a parse, because only there the schema
 * with its known keys is at hand.
 * @param issue what zod found
 * @returns the message, or undefined where the schema's own is good
 */
export function describeIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(issue.inst);
      return issue.keys.map((key) => `unknown key "${key}"${suggestion(key, known)}`).join('\n');
    }
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: expected ${typeName(issue.expected)}`
        : `expected ${typeName(issue.expected)}, found ${describeValue(issue.input, issue.expected)}`;
    case 'invalid_value':
      return describeChoice(issue.values, issue.input);
    case 'invalid_union':
      if (issue.input === undefined) return 'is missing: expected a value';
      return Array.isArray(issue.options)
        ? describeChoice(issue.options, discriminatorOf(issue.input, issue.discriminator))
        : undefined;
    case 'too_small':
      return `expected ${bound(issue.minimum, issue.origin, 'least')}`;
    case 'too_big':
      return `expected ${bound(issue.maximum, issue.origin, 'most')}`;
    default:
      return undefined;
  }
}

function knownKeys(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  const keys: unknown = schema instanceof z.ZodRecord ? schema.keyType : undefined;
  return keys instanceof z.ZodEnum ? keys.options.map(String) : [];
}

function discriminatorOf(input: unknown, key: unknown): unknown {
  return typeof input === 'object' && input !== null
    ? Object.entries(input).find(([name]) => name === key)?.[1]
    : undefined;
}

function describeChoice(values: readonly unknown[], input: unknown): string {
  const known = values.map(String);
  const expected = known.length === 1 ? String(known[0]) : `one of ${known.join(', ')}`;
  if (input === undefined) return `is missing: expected ${expected}`;
  const hint = typeof input === 'string' ? suggestion(input, known) : '';
  const found = describeValue(input, typeof values[0]);
  return hint.includes('did you mean')
    ? `expected ${expected}, found ${found}${hint}`
    : `expected ${expected}, found ${found}`;
}

function bound(limit: number | bigint, origin: string, side: 'least' | 'most'): string {
  const unit = { string: ' characters', array: ' entries', tuple: ' entries' }[origin] ?? '';
  return unit === ''
    ? `a number of at ${side} ${String(limit)}`
    : `at ${side} ${String(limit)}${unit}`;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

function describeValue(input: unknown, expected: string): string {
  if (input === null) return 'nothing';
  if (Array.isArray(input)) return 'a list';
  switch (typeof input) {
    case 'string': {
      const found = JSON.stringify(input.slice(0, 60));
      const isList = expected === 'tuple' || expected === 'array';
      return isList
        ? `${found}; write a list: [${input.slice(0, 60).trim().split(/\s+/).join(', ')}]`
        : found;
    }
    case 'number':
    case 'boolean':
      return expected === 'string'
        ? `the ${typeof input === 'number' ? 'number' : 'value'} ${String(input)}; put it in quotes: "${String(input)}"`
        : String(input);
    case 'object':
      return 'a map';
    default:
      return `a ${typeof input}`;
  }
}

/**
 * Turns what zod found into problems, one for each unknown key, and the branch of a union that was meant.
 * @param issues zod's issues
 * @param above the path of the value that was parsed
 */
export function formProblems(issues: readonly Issue[], above: Path = []): FormProblem[] {
  return withoutMisspelt(flattened(issues, above));
}

/** A key that is missing because it stands there misspelt is one problem, not two. */
function withoutMisspelt(problems: readonly FormProblem[]): FormProblem[] {
  const unknown = problems.filter((problem) => problem.part === 'key');
  return problems.filter(({ path, message }) => {
    if (!message.startsWith(`${formatPath(path)}: is missing`)) return true;
    const parent = formatPath(path.slice(0, -1));
    return !unknown.some(
      (other) =>
        formatPath(other.path.slice(0, -1)) === parent &&
        nearest(String(other.path.at(-1)), [String(path.at(-1))]) !== undefined,
    );
  });
}

function flattened(issues: readonly Issue[], above: Path): FormProblem[] {
  return issues.flatMap((issue): FormProblem[] => {
    const path = [
      ...above,
      ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
    ];
    if (issue.code === 'unrecognized_keys') {
      const messages = issue.message.split('\n');
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        part: 'key',
        message: within(path, messages[index] ?? issue.message),
      }));
    }
    if (issue.code === 'invalid_key') {
      const message = issue.issues.map((inner) => inner.message).join('; ');
      return [{ path, part: 'key', message: within(path, message) }];
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0 && !isMissing(issue))
      return unionProblems(issue.errors, path);
    return [{ path, part: 'value', message: within(path, issue.message) }];
  });
}

/** The branch that fits best; where none stands out, what all of them ask for. */
function unionProblems(branches: readonly (readonly Issue[])[], path: Path): FormProblem[] {
  const ofRightType = branches.filter((branch) => !branch.some(isWrongAsAWhole));
  if (ofRightType.length === 0) {
    const messages = branches.flatMap(wholeMessages);
    return [{ path, part: 'value', message: within(path, joinExpectations(messages)) }];
  }
  const scored = ofRightType.map((branch) => ({ branch, misses: misses(branch) }));
  const least = Math.min(...scored.map(({ misses: count }) => count));
  const best = scored.filter(({ misses: count }) => count === least).map(({ branch }) => branch);
  const first = best[0] ?? [];
  if (best.length === 1) return flattened(first, path);
  const keys = [...new Set(ofRightType.flatMap(missingKeys))];
  const unknown = commonUnknownKeys(ofRightType);
  if (keys.length === 0) return flattened(first, path);
  const message = `expected one of the keys ${keys.join(', ')}`;
  if (unknown.length === 0) return [{ path, part: 'value', message: within(path, message) }];
  return unknown.map((key) => ({
    path: [...path, key],
    part: 'key',
    message: within(path, `unknown key "${key}", ${message}${suggestion(key, keys)}`),
  }));
}

function isWrongAsAWhole(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return issue.errors.length > 0 && issue.errors.every((branch) => branch.some(isWrongAsAWhole));
  }
  return issue.code === 'invalid_type';
}

function isMissing(issue: Issue): boolean {
  return issue.message.startsWith('is missing');
}

/** What was expected of the whole, also in unions within unions. */
function wholeMessages(branch: readonly Issue[]): string[] {
  return branch
    .filter(isWrongAsAWhole)
    .flatMap((issue) =>
      issue.code === 'invalid_union' ? issue.errors.flatMap(wholeMessages) : [issue.message],
    );
}

/** How far a branch is from what was written: keys that it does not know or that are missing count most. */
function misses(branch: readonly Issue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length;
    return sum + (issue.path.length <= 1 && isMissing(issue) ? 10 : 1);
  }, 0);
}

function missingKeys(branch: readonly Issue[]): string[] {
  return branch
    .filter((issue) => issue.path.length === 1 && isMissing(issue))
    .map((issue) => String(issue.path[0]));
}

/** The keys that no branch knows. */
function commonUnknownKeys(branches: readonly (readonly Issue[])[]): string[] {
  const sets = branches.map(
    (branch) =>
      new Set(branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))),
  );
  return [...(sets[0] ?? [])].filter((key) => sets.every((set) => set.has(key)));
}

/** `expected a text, found a list` and `expected a map, found a list` become one sentence. */
function joinExpectations(messages: readonly string[]): string {
  const parts = messages.map((message) => /^expected (.+?), (found .+)$/s.exec(message));
  const expected = new Set(parts.flatMap((part) => (part?.[1] === undefined ? [] : [part[1]])));
  const found = parts.find((part) => part?.[2] !== undefined)?.[2];
  return expected.size === 0 || found === undefined
    ? (messages[0] ?? 'the value does not fit')
    : `expected ${[...expected].join(' or ')}, ${found}`;
}

/** Names the place by its keys: `images[0].assemble: …`. */
function within(path: Path, message: string): string {
  return path.length === 0 ? message : `${formatPath(path)}: ${message}`;
}

/**
 * @param path keys and indices
 * @returns them as people write them: `images[0].assemble.layers[1].from`
 */
export function formatPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${String(step)}]`;
    const plain = /^[A-Za-z0-9_-]+$/.test(step) ? step : JSON.stringify(step);
    return text === '' ? plain : `${text}.${plain}`;
  }, '');
}
