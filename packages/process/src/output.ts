import { StringDecoder } from 'node:string_decoder';
import { redact, type Secret } from '@waybill/core';

const longestLine = 16_384;

/** What a command writes on one stream: kept within a limit, and shown line by line. */
export interface OutputCollector {
  /** Takes a chunk. @returns false where the limit is passed and nothing may be dropped */
  add(chunk: Buffer): boolean;
  /** Shows a last line without line end. */
  end(): void;
  bytes(): Buffer;
  truncated(): boolean;
}

/** How output is kept and shown. */
export interface OutputLimits {
  readonly maximumBytes: number;
  readonly overflow: 'fail' | 'truncate';
  readonly secrets: readonly (Secret | string)[];
  readonly onLine?: ((line: string) => void) | undefined;
  /** Where a line is cut that has no end; 16 KiB where absent. */
  readonly longestLine?: number | undefined;
}

/**
 * @param limits how much is kept, and who sees the lines
 * @returns a collector for one stream
 */
export function collectOutput(limits: OutputLimits): OutputCollector {
  const chunks: Buffer[] = [];
  let size = 0;
  let truncated = false;
  const lines =
    limits.onLine === undefined
      ? undefined
      : splitLines(limits.onLine, limits.secrets, limits.longestLine ?? longestLine);
  return {
    add: (chunk) => {
      lines?.add(chunk);
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limits.maximumBytes) return true;
      if (limits.overflow === 'fail') return false;
      truncated = true;
      // The end says why something failed, so the beginning goes.
      for (
        let first = chunks[0];
        first && size - first.length >= limits.maximumBytes;
        first = chunks[0]
      ) {
        size -= first.length;
        chunks.shift();
      }
      return true;
    },
    end: () => lines?.end(),
    bytes: () => {
      const all = Buffer.concat(chunks);
      return all.subarray(Math.max(0, all.length - limits.maximumBytes));
    },
    truncated: () => truncated,
  };
}

/** Cuts a stream into lines; one that is endless is cut at a limit. */
function splitLines(
  onLine: (line: string) => void,
  secrets: readonly (Secret | string)[],
  longest: number,
): { add(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const show = (line: string): void => {
    const plain = line.endsWith('\r') ? line.slice(0, -1) : line;
    onLine(redact(plain, secrets));
  };
  return {
    add: (chunk) => {
      const parts = (rest + decoder.write(chunk)).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) show(part);
      if (rest.length > longest) {
        show(rest);
        rest = '';
      }
    },
    end: () => {
      rest += decoder.end();
      if (rest !== '') show(rest);
      rest = '';
    },
  };
}

/**
 * @param output what a command wrote
 * @param secrets what must not be shown
 * @returns its last lines, short enough for a message; empty where it wrote nothing
 */
export function lastLines(output: Buffer, secrets: readonly (Secret | string)[]): string {
  const text = redact(output.subarray(-longestLine).toString('utf8'), secrets).trim();
  return text.split(/\r?\n/).slice(-8).join('\n').slice(-1500);
}
