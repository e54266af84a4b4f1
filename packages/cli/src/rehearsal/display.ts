import { formatDuration } from '@waybill/core';
import type { StepEnd } from './action-process.ts';

/** Where a rehearsal shows itself. */
export interface Display {
  act(number: number, title: string): void;
  note(text: string): void;
  start(name: string): void;
  /** A line of a running step's log: shown only as the passing last line of a terminal. */
  passing(text: string): void;
  end(
    name: string,
    end: Pick<StepEnd, 'decision' | 'code' | 'message' | 'remedy' | 'milliseconds'>,
    expected: boolean,
  ): void;
  block(text: string): void;
}

const marks = {
  done: '✓',
  unchanged: '=',
  refused: '⊘',
  failed: '✗',
  cancelled: '■',
  killed: '■',
} as const;

/**
 * Shows a rehearsal on a terminal, or line by line where there is none.
 * @param out where to write
 * @returns the display
 */
export function terminalDisplay(out: NodeJS.WriteStream): Display {
  const startedAt = Date.now();
  const width = (): number => Math.max(60, Math.min(out.columns > 0 ? out.columns : 120, 160));
  let running = '';
  const clear = (): void => {
    if (out.isTTY) out.write('\r\u001b[2K');
  };
  const line = (text: string): void => {
    clear();
    out.write(`${text}\n`);
  };
  const passing = (text: string): void => {
    if (!out.isTTY) return;
    clear();
    const elapsed = formatDuration(Date.now() - startedAt).padStart(7);
    out.write(`${elapsed}    … ${running} ${text.trim()}`.slice(0, width() - 1));
  };
  return {
    act: (number, title) => {
      line('');
      line(`${formatDuration(Date.now() - startedAt).padStart(7)}  ${String(number)}. ${title}`);
    },
    note: (text) => {
      for (const part of text.split('\n')) line(`${' '.repeat(11)}${part}`);
    },
    start: (name) => {
      running = name;
      passing('');
    },
    passing,
    end: (name, end, expected) => {
      const mark = expected ? marks[end.decision] : '✗';
      line(
        `${' '.repeat(9)}${mark} ${name.padEnd(24)} ${formatDuration(end.milliseconds).padStart(6)}  ${firstLine(end.message)}`,
      );
      if (end.code !== '') {
        line(`${' '.repeat(11)}${end.code} → ${firstLine(end.remedy)}`);
      }
    },
    block: (text) => {
      for (const part of text.trimEnd().split('\n')) line(`${' '.repeat(11)}│ ${part}`);
    },
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
