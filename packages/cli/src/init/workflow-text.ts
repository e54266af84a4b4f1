/** One entry of a mapping that is written between braces: its value is YAML already. */
export type Entry = readonly [key: string, value: string];

/** Texts that YAML, or one of its readers, takes for something else than a text. */
const otherMeanings = /^(?:true|false|null|yes|no|on|off|y|n|~|)$/i;

/**
 * @param text a text, such as the name of an environment or a branch
 * @returns the text as a YAML scalar: plain where it can only be read as that text, else in single quotes
 */
export function scalar(text: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9_/-]*$/.test(text) && !otherMeanings.test(text);
  return plain ? text : `'${text.replaceAll("'", "''")}'`;
}

/** @returns an expression as a YAML scalar that is safe inside braces */
export function expression(inside: string): string {
  return `'\${{ ${inside} }}'`;
}

/** How mappings are written: an entry a line, or between braces, in lines of at most so many characters. */
export type Layout = 'block' | number;

/**
 * Writes a mapping.
 * @param start what stands before it: indentation and key, `  with:`
 * @param entries its entries
 * @param layout one entry a line, or as many on a line as fit
 * @returns the lines; those after the first are indented once more than `start`
 */
export function mapping(start: string, entries: readonly Entry[], layout: Layout): string[] {
  const indentation = `${/^ */.exec(start)?.[0] ?? ''}  `;
  if (layout === 'block') {
    return [start, ...entries.map(([key, value]) => `${indentation}${key}: ${unquoted(value)}`)];
  }
  const texts = entries.map(([key, value]) => `${key}: ${value}`);
  const lines: string[] = [];
  let line = `${start} {`;
  for (const [index, entry] of texts.entries()) {
    const text = `${entry}${index === texts.length - 1 ? ' }' : ','}`;
    if (index > 0 && line.length + 1 + text.length > layout) {
      lines.push(line);
      line = `${indentation}${text}`;
    } else line += ` ${text}`;
  }
  return [...lines, line];
}

/** An expression needs its quotes between braces only. */
function unquoted(value: string): string {
  return /^'(\$\{\{ [^']* \}\})'$/.exec(value)?.[1] ?? value;
}

/** @returns a mapping on one line, between braces */
export function inline(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}
