import { exhausted, redact, type CommitSha, type WaybillError } from '@waybill/core';
import type { ProcessResult } from '@waybill/process';
import { gitError } from './error-codes.ts';
import { gitFailure } from './failure.ts';
import type { Git } from './git-command.ts';
import { sortOf } from './rejection.ts';

/** One ref of a push: where it was read, and where it shall point (undefined: it shall not exist). */
export interface RefPush {
  readonly ref: string;
  readonly base: CommitSha | undefined;
  readonly target: CommitSha | undefined;
}

/**
 * Why a push failed. `moved`: git saw that a ref is elsewhere than where it was read, and sent nothing. The others say
 * why where the refs did not move meanwhile: `rule` is permanent; `declined` is a hook's no without a known reason, which is asked again a few times;
 * `passing` may succeed by itself; `failed` is what its error says.
 */
export type Rejection =
  | {
      readonly kind: 'moved' | 'rule' | 'declined' | 'passing';
      readonly reason: string;
      readonly said: string;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly error: WaybillError };

/**
 * Pushes with compare-and-set on each ref, all or none (git-push, --force-with-lease and --atomic).
 * @param git the cache repository
 * @param refs what shall change
 * @param url for messages
 * @param signal cancels it
 * @returns undefined where everything landed, else why not as far as the answer tells
 */
export async function push(
  git: Git,
  refs: readonly RefPush[],
  url: string,
  signal: AbortSignal,
): Promise<Rejection | undefined> {
  const args = [
    'push',
    '--porcelain',
    ...(refs.length > 1 ? ['--atomic'] : []),
    ...refs.map(({ ref, base }) => `--force-with-lease=${ref}:${base ?? ''}`),
    'origin',
    ...refs.map(({ ref, target }) => `${target ?? ''}:${ref}`),
  ] as const;
  // What a push sends is here. git would also look through the trees of the remote's other refs, and fetch one by one
  // those that are not (a lazily read commit has few); only where something to send is missing it has to.
  let result = await git.run({ args, signal, remote: 'as-it-is' });
  if (result.exitCode !== 0 && lacksObject.test(result.stderr.toString('utf8')))
    result = await git.run({ args, signal, remote: 'fetching' });
  return result.exitCode === 0 ? undefined : rejectionOf(result, url, git.secrets);
}

/** What git says of an object that is not in this repository, before anything was sent. */
const lacksObject =
  /^(?:error|fatal): (?:bad (?:tree|blob|object)|unable to (?:read|parse|get)|missing (?:tree|blob|object)|could not (?:read|parse|get)|pack-objects died)/im;

/** Reads the porcelain answer: `!`, TAB, from:to, TAB, `[remote rejected] (reason)` for each ref that was refused. */
export function rejectionOf(
  result: ProcessResult,
  url: string,
  secrets: readonly string[],
): Rejection {
  const refused = result.stdout
    .toString('utf8')
    .split('\n')
    .flatMap(
      (line) =>
        /^!\t[^\t]*\t\[?([^\]]*)\]?(?: \((.*)\))?$/.exec(line)?.slice(1, 3).filter(Boolean) ?? [],
    );
  const said = redact(result.stderr.toString('utf8'), secrets).trim().slice(-1500);
  const answer = refused.join(' ');
  if (answer === '' || /remote failure|no match/.test(answer)) {
    const error = gitFailure('push', result, url, secrets);
    return { kind: 'failed', reason: `${error.code}: ${firstLine(said)}`, error };
  }
  const remoteText = said
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .join('\n');
  const text = `${answer}\n${remoteText}`;
  const reason =
    [...new Set(refused)].join(' ') + (remoteText === '' ? '' : `: ${firstLine(remoteText)}`);
  // Only git itself says this of a lease, before it sends anything; what a server says is `remote rejected`.
  if (/^!\t[^\t]*\t\[rejected\] \(stale info\)$/m.test(result.stdout.toString('utf8')))
    return { kind: 'moved', reason, said };
  const sort = sortOf(text);
  switch (sort) {
    case 'read-only':
      return { kind: 'failed', reason, error: readOnlyError(url, said) };
    case 'rule':
    case 'passing':
      return { kind: sort, reason, said };
    case 'unknown':
      // A hook may say anything: it is asked again a few times. What the server itself says is its own trouble.
      return { kind: answer.includes('declined') ? 'declined' : 'passing', reason, said };
    default:
      return exhausted(sort, 'the sort of a rejection');
  }
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 200);
}

function readOnlyError(url: string, said: string): WaybillError {
  return gitError('GIT_READ_ONLY', {
    message: `Expected ${url} to store the push; it cannot write: ${said}`,
    remedy:
      'Make room on the disk of the server, or give it back the right to write to its repository.',
    facts: { url },
  });
}

/**
 * @param refs what was pushed
 * @param said what git and the server said
 * @param url the repository
 * @returns GIT_PUSH_DECLINED
 */
export function declinedError(refs: readonly RefPush[], said: string, url: string): WaybillError {
  const names = refs.map(({ ref }) => ref);
  return gitError('GIT_PUSH_DECLINED', {
    message: `Expected ${url} to accept a push to ${names.join(' and ')}; a rule or hook declined it, and the refs had not moved: ${said}`,
    remedy:
      "Allow this token to push there (the branch's protection: allowed actors, or a bypass for this app), or deliver by pull request.",
    facts: { url, refs: names },
  });
}
