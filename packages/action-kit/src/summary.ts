/** A part of a step summary, as data: rendered late, and cut knowingly. */
export type SummaryPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'markdown'; readonly markdown: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string };

/** A runner takes at most 1 MiB of summary from a step; the rest of the room is for other views of the step. */
const limit = 1000 * 1024;

/** @returns the text with everything escaped that Markdown or HTML would read as markup */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#]/g, (character) =>
    character === '<' ? '&lt;' : character === '>' ? '&gt;' : `\\${character}`,
  );
}

function renderPart(part: SummaryPart): string {
  switch (part.kind) {
    case 'heading':
      return `### ${escapeMarkdown(part.text)}\n\n`;
    case 'text':
      return `${escapeMarkdown(part.text)}\n\n`;
    case 'markdown':
      return `${part.markdown}\n\n`;
    case 'table': {
      const row = (cells: readonly string[]): string =>
        `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('\n', '<br>')).join(' | ')} |\n`;
      return `${row(part.head)}|${part.head.map(() => ' --- |').join('')}\n${part.rows.map(row).join('')}\n`;
    }
    case 'code': {
      const longestFence = Math.max(
        2,
        ...[...part.text.matchAll(/`+/g)].map((match) => match[0].length),
      );
      const fence = '`'.repeat(longestFence + 1);
      return `${fence}${part.language ?? ''}\n${part.text}\n${fence}\n\n`;
    }
  }
}

/**
 * Renders a summary and keeps it within the runner's limit.
 * @param parts in order; the first ones matter most
 * @returns Markdown; where parts did not fit, its last line says how many were left out
 */
export function renderSummary(parts: readonly SummaryPart[]): string {
  let text = '';
  for (const [index, part] of parts.entries()) {
    const rendered = renderPart(part);
    if (Buffer.byteLength(text) + Buffer.byteLength(rendered) > limit) {
      return `${text}_${String(parts.length - index)} more parts did not fit into the summary; the log has them._\n`;
    }
    text += rendered;
  }
  return text;
}
