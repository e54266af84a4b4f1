/** What a worker asks for: one command. Its pipes are the next connections to the starter's socket, in this order. */
export interface Request {
  readonly id: number;
  readonly command: string;
  readonly args: readonly string[];
  readonly stdio: readonly [stdin: StdioKind, stdout: StdioKind, stderr: StdioKind];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly detached: boolean;
}

/** What a worker asks for that waits for the end of a command: it has no pipes, its input comes along. */
export interface WholeRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** In base64, as the output in the answer. */
  readonly input: string;
}

/** How a command's stream is given: all that the tests use. */
export type StdioKind = 'pipe' | 'ignore' | 'inherit';

/** What the starter answers at once, one line in its FIFO. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'started'; readonly pid: number }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | null }
  | Whole;

/** A command from its start to its end. */
export interface Whole {
  readonly kind: 'whole';
  readonly pid: number;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What it tells later, one line on the control connection. */
export interface Ended {
  readonly id: number;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The names that a message of each kind has: both ends are of one version, so that is what tells them apart. */
function has(message: unknown, ...names: readonly string[]): message is object {
  return typeof message === 'object' && message !== null && names.every((name) => name in message);
}

export function isRequest(message: unknown): message is Request {
  return has(message, 'id', 'command', 'args', 'stdio', 'cwd', 'env', 'detached');
}

export function isWholeRequest(message: unknown): message is WholeRequest {
  return has(message, 'command', 'args', 'cwd', 'env', 'input');
}

export function isAnswer(message: unknown): message is Answer {
  return has(message, 'kind');
}

export function isEnded(message: unknown): message is Ended {
  return has(message, 'id', 'exitCode', 'signal');
}

/**
 * @param line a line that the other end wrote
 * @param fits which message is expected
 * @throws where it is another one
 */
export function received<Message>(
  line: string,
  fits: (message: unknown) => message is Message,
): Message {
  const message: unknown = JSON.parse(line);
  if (!fits(message)) throw new Error(`the starter of processes does not understand ${line}`);
  return message;
}
