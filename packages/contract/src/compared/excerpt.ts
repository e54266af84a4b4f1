import type { SourceFile } from '../model/source.ts';

/** How much of a file a finding shows. */
export const excerptLimits = { lines: 3, characters: 160 } as const;

const starts = new WeakMap<SourceFile, readonly number[]>();

/**
 * @param file a file of a contract
 * @param line counts from 1
 * @param column where it matters on that line, from 1: a long line is shown from there
 * @returns a few lines of it, each cut; undefined where it has no such line
 */
export function excerptOf(file: SourceFile, line: number, column: number): string | undefined {
  let offsets = starts.get(file);
  if (offsets === undefined) starts.set(file, (offsets = lineStarts(file.text)));
  const lines: string[] = [];
  for (let index = line - 1; index < line - 1 + excerptLimits.lines; index += 1) {
    const start = offsets[index];
    if (start === undefined) break;
    const end = offsets[index + 1] ?? file.text.length;
    const first = index === line - 1 && end - start > excerptLimits.characters;
    const from = first ? Math.min(end, start + column - 1) : start;
    const text = file.text.slice(from, Math.min(end, from + excerptLimits.characters));
    const cut = from + excerptLimits.characters < end;
    lines.push(`${from > start ? '…' : ''}${text.replace(/\r?\n$/, '')}${cut ? '…' : ''}`);
    // A line that is cut already fills the place of several.
    if (first) break;
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}

function lineStarts(text: string): readonly number[] {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}
