import type { Secret } from '@waybill/core';

/** A program and its arguments; never a shell string. */
export type Command = readonly [string, ...string[]];

/** How a command runs. */
export interface ProcessOptions {
  readonly cwd: string;
  /** Ends the command with all its children. */
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** The complete environment; absent: `toolEnvironment()`. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the command reads on its standard input; absent: nothing. */
  readonly input?: Uint8Array | string;
  /** The limit of stdout and of stderr, each; 16 MiB where absent. */
  readonly maximumOutputBytes?: number;
  /** What happens beyond the limit: stop the command with an error (default), or keep the end of what it wrote. */
  readonly overflow?: 'fail' | 'truncate';
  /** Gets each line as it comes, redacted, without its line end. */
  readonly onLine?: (stream: 'stdout' | 'stderr', line: string) => void;
  /** Where a line without end is cut; 16 KiB where absent. */
  readonly longestLine?: number;
  /** Values that must appear neither in lines nor in messages. */
  readonly secrets?: readonly (Secret | string)[];
  /** Between SIGTERM and SIGKILL; 3 s where absent. */
  readonly graceMilliseconds?: number;
}

/** How a command runs that is asked again and again. */
export interface ConversationOptions extends Pick<
  ProcessOptions,
  'cwd' | 'signal' | 'env' | 'secrets'
> {
  /** How long one answer may take. */
  readonly timeoutMilliseconds: number;
  /** After how long without a question the command ends; 2 s where absent. */
  readonly idleMilliseconds?: number;
}

/** How a command ended. */
export interface ProcessResult {
  /** null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Whether the beginning of the output was dropped (`overflow: 'truncate'`). */
  readonly truncated: boolean;
  readonly durationMilliseconds: number;
}
