import { escapeMarkdown } from '@waybill/core/markdown';

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
        `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll(/\r\n?|\n/g, '<br>')).join(' | ')} |\n`;
      return `${row(part.head)}|${part.head.map(() => ' --- |').join('')}\n${part.rows.map(row).join('')}\n`;
    }
    case 'code': {
      let longestFence = 2;
      for (const [run] of part.text.matchAll(/`+/g))
        longestFence = Math.max(longestFence, run.length);
      const fence = '`'.repeat(longestFence + 1);
      return `${fence}${part.language ?? ''}\n${part.text}\n${fence}\n\n`;
    }
  }
}

/**
 * Takes secrets out of a part. Afterwards is too late: a token's `_` would be escaped by then, and the token
 * not found.
 * @param part the part
 * @param clean takes the secrets out of a text
 * @returns the part without them
 */
export function redactPart(part: SummaryPart, clean: (text: string) => string): SummaryPart {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'code':
      return { ...part, text: clean(part.text) };
    case 'markdown':
      return { ...part, markdown: clean(part.markdown) };
    case 'table':
      return { ...part, head: part.head.map(clean), rows: part.rows.map((row) => row.map(clean)) };
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
