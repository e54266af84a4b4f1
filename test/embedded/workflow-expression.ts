/**
 * As much of GitHub's expressions as our workflows use, so that tests can ask what a condition or an input
 * becomes (https://docs.github.com/en/actions/reference/workflows-and-actions/expressions).
 */

/** A value of an expression; what does not exist is null. */
export type Value = string | number | boolean | null | readonly Value[] | Context;
/** The properties that a name has, such as `inputs` or `steps`. */
export interface Context {
  readonly [name: string]: Value;
}

/** What an expression may ask. */
export interface Evaluation {
  readonly contexts: Context;
  /** Whether a step or job before failed. */
  readonly failed: boolean;
  /** The hash of the files of a pattern; empty where there is none. */
  readonly hashFiles?: (pattern: string) => string;
}

/**
 * @param condition the text after `if:`; undefined where there is none
 * @returns whether the step runs: without a status function, only after success
 */
export function holds(condition: string | undefined, evaluation: Evaluation): boolean {
  if (condition === undefined) return !evaluation.failed;
  const text = /^\$\{\{([^]*)\}\}$/.exec(condition.trim())?.[1] ?? condition;
  const value = truthy(evaluate(text, evaluation));
  return value && (/\b(?:always|success|failure|cancelled)\(\)/.test(text) || !evaluation.failed);
}

/** @returns a text with each `${{ … }}` replaced by its value */
export function interpolate(text: string, evaluation: Evaluation): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    asText(evaluate(expression, evaluation)),
  );
}

/** @throws SyntaxError for what our workflows have never needed */
export function evaluate(text: string, evaluation: Evaluation): Value {
  const tokens = tokensOf(text);
  const value = readOr(tokens, evaluation);
  if (tokens.length > 0) throw new SyntaxError(`${text}: what is \`${tokens.join(' ')}\`?`);
  return value;
}

function tokensOf(text: string): string[] {
  const pattern = /\s*('(?:[^']|'')*'|[A-Za-z_][\w-]*|\d+|&&|\|\||[!=]=|[!().,])/y;
  const tokens: string[] = [];
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const token = pattern.exec(text)?.[1];
    if (token === undefined) throw new SyntaxError(`cannot read the expression: ${text}`);
    tokens.push(token);
  }
  return tokens;
}

function readOr(tokens: string[], evaluation: Evaluation): Value {
  let value = readAnd(tokens, evaluation);
  while (take(tokens, '||')) {
    const right = readAnd(tokens, evaluation);
    value = truthy(value) ? value : right;
  }
  return value;
}

function readAnd(tokens: string[], evaluation: Evaluation): Value {
  let value = readComparison(tokens, evaluation);
  while (take(tokens, '&&')) {
    const right = readComparison(tokens, evaluation);
    value = truthy(value) ? right : value;
  }
  return value;
}

function readComparison(tokens: string[], evaluation: Evaluation): Value {
  const left = readNot(tokens, evaluation);
  if (take(tokens, '==')) return same(left, readNot(tokens, evaluation));
  if (take(tokens, '!=')) return !same(left, readNot(tokens, evaluation));
  return left;
}

function readNot(tokens: string[], evaluation: Evaluation): Value {
  if (take(tokens, '!')) return !truthy(readNot(tokens, evaluation));
  if (take(tokens, '(')) {
    const value = readOr(tokens, evaluation);
    expectToken(tokens, ')');
    return value;
  }
  return readName(tokens, evaluation);
}

function readName(tokens: string[], evaluation: Evaluation): Value {
  const token = tokens.shift() ?? '';
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (/^\d/.test(token)) return Number(token);
  if (token === 'true' || token === 'false') return token === 'true';
  if (take(tokens, '(')) return call(token, readArguments(tokens, evaluation), evaluation);
  let value: Value = property(evaluation.contexts, token);
  while (take(tokens, '.')) value = property(value, tokens.shift() ?? '');
  return value;
}

function readArguments(tokens: string[], evaluation: Evaluation): readonly Value[] {
  const values: Value[] = [];
  while (!take(tokens, ')')) {
    values.push(readOr(tokens, evaluation));
    if (tokens[0] !== ')') expectToken(tokens, ',');
  }
  return values;
}

function call(name: string, values: readonly Value[], evaluation: Evaluation): Value {
  const [first = null, second = null] = values;
  switch (name) {
    case 'always':
      return true;
    case 'success':
      return !evaluation.failed;
    case 'failure':
      return evaluation.failed;
    case 'contains':
      return isList(first)
        ? first.some((item) => same(item, second))
        : asText(first).toLowerCase().includes(asText(second).toLowerCase());
    case 'fromJSON':
      return JSON.parse(asText(first)) as Value;
    case 'hashFiles':
      return evaluation.hashFiles?.(asText(first)) ?? '';
    default:
      throw new SyntaxError(`unknown function ${name}`);
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function property(value: Value, name: string): Value {
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  return value[name] ?? null;
}

/** Texts are compared without regard to case; null is the empty text. */
function same(left: Value, right: Value): boolean {
  return asText(left).toLowerCase() === asText(right).toLowerCase();
}

function truthy(value: Value): boolean {
  return value !== null && value !== false && value !== '' && value !== 0;
}

function asText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function take(tokens: string[], token: string): boolean {
  if (tokens[0] !== token) return false;
  tokens.shift();
  return true;
}

function expectToken(tokens: string[], token: string): void {
  if (!take(tokens, token)) throw new SyntaxError(`expected ${token}, found ${tokens[0] ?? 'end'}`);
}
