/** The rest of a longer text is cut: one line of a list has room for no more. */
const longestLine = 200;

const entities: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

/** @returns the text with everything escaped that Markdown or HTML would read as markup */
export function escapeMarkdown(text: string): string {
  return text.replace(
    /[\\`*_{}[\]<>&|~#]/g,
    (character) => entities.get(character) ?? `\\${character}`,
  );
}

/**
 * @param text any text from outside: the subject of a commit, a value of a file
 * @returns it as code on one line: nothing in it is read as Markdown, and no account is called by it
 */
export function inCode(text: string): string {
  const line = shortened(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  if (line === '') return '` `';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

function shortened(line: string): string {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`;
}

/** @returns the same for a cell of a table, where a bar would begin another one */
export function inCell(text: string): string {
  return inCode(text).replaceAll('|', '\\|');
}

/** @returns a block of code, whatever stands in it */
export function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** @returns a part that is folded away until somebody opens it */
export function folded(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** @returns a link where there is an address, else the text alone */
export function linked(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](${url})`;
}

/**
 * @param text a sentence from an error
 * @returns it on one line, without what Markdown or HTML would take for its own
 */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>]/g, (character) => (character === '<' ? '&lt;' : '&gt;'))
    .replaceAll('@', '@\u200b')
    .trim();
}
