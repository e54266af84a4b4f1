import { placeholderType, type PlaceholderSyntax, type PlaceholderUse } from './message.ts';
import type { PlaceholderType } from './catalog.ts';

/** Which dialect of printf a text is written for. */
export type PrintfDialect = 'c' | 'apple' | 'java' | 'python' | 'loose';

interface Dialect {
  /** Position, flags, width and precision, length, conversion. */
  readonly expression: RegExp;
  /** Whether a length such as `ll` changes what is read from the arguments. */
  readonly lengths: boolean;
}

// No space among the flags, but in C where a flag says that the text is for printf: "100% done" has no placeholder.
const dialects: Readonly<Record<PrintfDialect, Dialect>> = {
  c: {
    expression:
      /%(?:(\d{1,3})\$)?([-+ #0']*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?(hh|h|ll|l|j|z|t|L)?([diouxXeEfFgGaAcCsSpn%m])/g,
    lengths: true,
  },
  apple: {
    expression:
      /%(?:(\d{1,3})\$)?([-+#0']*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?(hh|h|ll|l|q|j|z|t|L)?([@diouxXeEfFgGaAcCsSpD%])/g,
    lengths: true,
  },
  java: {
    expression:
      /%(?:(\d{1,3})\$)?([-#+0,(]*)(\d{1,6})?(?:\.(\d{1,6}))?()((?:[tT][A-Za-z])|[bBhHsScCdoxXeEfgGaAn%])/g,
    lengths: false,
  },
  python: {
    expression:
      /%(?:\(([^)\n]{1,200})\))?([-#0+ ]*)(\*|\d{1,6})?(?:\.(\*|\d{1,6}))?([hlL])?([diouxXeEfFgGcrsa%])/g,
    lengths: false,
  },
  loose: {
    expression:
      /%(?:(\d{1,3})\$|\(([^)\n]{1,200})\))?([-#0+]*)(\d{1,6})?(?:\.(\d{1,6}))?(?:hh|h|ll|l)?([@diuxXeEfFgGcs%])(?![A-Za-z])/g,
    lengths: false,
  },
};

/**
 * Makes the finder of printf's placeholders.
 * @param dialect which printf
 * @returns each placeholder, by its name or its number
 */
export function printfSyntax(dialect: PrintfDialect): PlaceholderSyntax {
  const { expression, lengths } = dialects[dialect];
  return (text) => {
    if (!text.includes('%')) return [];
    const uses: PlaceholderUse[] = [];
    let next = 1;
    const take = (): string => String(next++);
    for (const found of text.matchAll(expression)) {
      const parts = found.slice(1).map((part): string | undefined => part);
      const conversion = parts.at(-1) ?? '';
      if (conversion === '%' || conversion === 'm' || (dialect === 'java' && conversion === 'n'))
        continue;
      // A width or precision that is given as an argument is one, before what it is for.
      for (const part of parts.slice(1, 4))
        if (part === '*') uses.push({ name: take(), type: placeholderType('integer') });
      const [position, named] = dialect === 'loose' ? parts : [parts[0], undefined];
      const length = lengths ? (parts[4] ?? '') : '';
      uses.push({ name: named ?? position ?? take(), type: typeOf(conversion, length, dialect) });
    }
    return uses;
  };
}

function typeOf(conversion: string, length: string, dialect: PrintfDialect): PlaceholderType {
  if (/^[tT][A-Za-z]$/.test(conversion)) return placeholderType('date');
  switch (conversion) {
    case '@':
      return placeholderType('object');
    case 'd':
    case 'i':
    case 'o':
    case 'u':
    case 'x':
    case 'X':
    case 'D':
      return placeholderType('integer', length);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case 'a':
    case 'A':
      return conversion.toLowerCase() === 'a' && dialect === 'python'
        ? placeholderType('any')
        : placeholderType('float', length);
    case 'c':
    case 'C':
      return placeholderType('character');
    case 'b':
    case 'B':
      return placeholderType('boolean');
    case 'p':
    case 'n':
    case 'h':
    case 'H':
      return placeholderType('pointer');
    default:
      // Java and Python write any value with %s; C reads a pointer.
      return placeholderType(
        dialect === 'c' || dialect === 'apple' ? 'string' : 'any',
        dialect === 'c' || dialect === 'apple' ? length : '',
      );
  }
}
