/** A part of an expression of gettext, ready to be computed. */
type Compute = (number: number) => number;

const tokens = /\s*(\d{1,9}|n|\|\||&&|[=!<>]=|[<>?:()%*/+!-])/y;
const limits = { characters: 2000, depth: 50 } as const;

/** The operators of C that bind two values, the loosest first. */
const levels: readonly Readonly<Record<string, (left: number, right: number) => number>>[] = [
  { '||': (left, right) => Number(left !== 0 || right !== 0) },
  { '&&': (left, right) => Number(left !== 0 && right !== 0) },
  {
    '==': (left, right) => Number(left === right),
    '!=': (left, right) => Number(left !== right),
  },
  {
    '<': (left, right) => Number(left < right),
    '>': (left, right) => Number(left > right),
    '<=': (left, right) => Number(left <= right),
    '>=': (left, right) => Number(left >= right),
  },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  {
    '*': (left, right) => left * right,
    '/': (left, right) => (right === 0 ? Number.NaN : Math.trunc(left / right)),
    '%': (left, right) => (right === 0 ? Number.NaN : left % right),
  },
];

/**
 * Reads the expression that chooses a form by a number (GNU gettext, "Plural forms"): C's, with the variable n.
 * @param written what stands after `plural=`
 * @returns the form for a number; undefined where it is no such expression
 */
export function pluralExpression(written: string): Compute | undefined {
  if (written.length > limits.characters) return undefined;
  const words: string[] = [];
  tokens.lastIndex = 0;
  const text = written.trim().replace(/;$/, '').trimEnd();
  for (let at = 0; at < text.length; at = tokens.lastIndex) {
    tokens.lastIndex = at;
    const word = tokens.exec(text)?.[1];
    if (word === undefined) return undefined;
    words.push(word);
  }
  const parser = new ExpressionParser(words);
  return parser.parse();
}

class ExpressionParser {
  readonly #words: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  parse(): Compute | undefined {
    const found = this.#conditional();
    return this.#at === this.#words.length ? found : undefined;
  }

  #conditional(): Compute | undefined {
    this.#depth += 1;
    if (this.#depth > limits.depth) return undefined;
    const condition = this.#binary(0);
    let result = condition;
    if (condition !== undefined && this.#taken('?')) {
      const yes = this.#conditional();
      const no = this.#taken(':') ? this.#conditional() : undefined;
      result =
        yes === undefined || no === undefined
          ? undefined
          : (number) => (condition(number) !== 0 ? yes(number) : no(number));
    }
    this.#depth -= 1;
    return result;
  }

  #binary(level: number): Compute | undefined {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const word = this.#words[this.#at];
      const operator =
        word !== undefined && Object.hasOwn(operators, word) ? operators[word] : undefined;
      if (operator === undefined || left === undefined) return left;
      this.#at += 1;
      const [before, after] = [left, this.#binary(level + 1)];
      left = after === undefined ? undefined : (number) => operator(before(number), after(number));
    }
  }

  #unary(): Compute | undefined {
    const word = this.#words[this.#at];
    this.#at += 1;
    if (word === 'n') return (number) => number;
    if (word === '!') {
      if (this.#depth > limits.depth) return undefined;
      this.#depth += 1;
      const negated = this.#unary();
      this.#depth -= 1;
      return negated === undefined ? undefined : (number) => Number(negated(number) === 0);
    }
    if (word === '(') {
      const inner = this.#conditional();
      return this.#taken(')') ? inner : undefined;
    }
    if (word === undefined || !/^\d+$/.test(word)) return undefined;
    const constant = Number(word);
    return () => constant;
  }

  #taken(word: string): boolean {
    if (this.#words[this.#at] !== word) return false;
    this.#at += 1;
    return true;
  }
}
