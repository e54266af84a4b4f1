import { redact, type WaybillError } from '@waybill/core';
import type { ProcessResult } from '@waybill/process';
import { gitError, type GitErrorCode } from './error-codes.ts';

interface Wording {
  readonly pattern: RegExp;
  readonly code: GitErrorCode;
  readonly remedy: string;
}

/** What git says, and what it means; the first that fits counts. */
const wordings: readonly Wording[] = [
  {
    pattern:
      /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|returned error: 401|HTTP Basic: Access denied|Permission denied \(publickey|Invalid username or (?:password|token)/i,
    code: 'GIT_UNAUTHORIZED',
    remedy:
      'Give a valid token for this repository (it may have expired, or the secret may be empty in this job).',
  },
  {
    pattern:
      /returned error: 403|Write access to repository not granted|Permission to \S+ denied|insufficient permission|read-only file ?system|unpacker error|unable to create temporary object directory|not allowed to push|deploy key is read.only|service not enabled/i,
    code: 'GIT_READ_ONLY',
    remedy:
      'Give the token write access to the contents of this repository, or unlock the repository (archived, read-only disk).',
  },
  {
    // Redirects are not followed: the credential is for the address that was given.
    pattern: /returned error: 30[1278]|unable to update url base from redirection/i,
    code: 'GIT_REPOSITORY_NOT_FOUND',
    remedy:
      'The repository was renamed or moved: give its present address. What is found under an old one could be another one tomorrow.',
  },
  {
    pattern:
      /repository '[^']*' not found|Repository not found|does not appear to be a git repository|returned error: 404|not found: did you run git update-server-info/i,
    code: 'GIT_REPOSITORY_NOT_FOUND',
    remedy:
      'Check the URL, and that the token may see the repository: forges answer "not found" for private ones.',
  },
  {
    pattern:
      /not our ref|unadvertised object|couldn't find remote ref|upload-pack: not our|no such remote ref/i,
    code: 'GIT_COMMIT_NOT_FOUND',
    remedy: 'Check the commit: it may have been pushed away, or belong to another repository.',
  },
  {
    pattern: /detected dubious ownership/i,
    code: 'GIT_READ_ONLY',
    remedy: 'The repository belongs to another user of this machine: correct its owner.',
  },
  {
    pattern:
      /Could not resolve host|Failed to connect|Connection (?:refused|reset|timed out|closed)|Couldn't connect|unable to access|returned error: (?:408|429|5\d\d)|early EOF|unexpected disconnect|remote end hung up|RPC failed|Empty reply|invalid index-pack output|bad band|protocol error|expected '?flush|SSL|GnuTLS|TLS|timed? ?out|internal server error|the remote end|expected to receive|unexpected response|did not send all necessary objects|unable to read sha1|flush packet|bad line length|Could not read from remote/i,
    code: 'GIT_UNREACHABLE',
    remedy:
      'Check the address, the network, the proxy and the certificates; start the run again when the server is well.',
  },
];

/**
 * A server that forbids to read says 403 too, and GitHub calls that "Write access to repository not granted": the
 * right to write would be the wrong thing to ask for.
 */
const readForbidden: Wording = {
  pattern:
    /returned error: 403|Write access to repository not granted|Permission to \S+ denied|not allowed to/i,
  code: 'GIT_UNAUTHORIZED',
  remedy:
    'Give the token the right to read the contents of this repository (Contents: read), and name the repository among those that it is for.',
};

/**
 * Says what a failed git command means.
 * @param action the subcommand
 * @param result how it ended
 * @param url the repository, which holds no password
 * @param secrets what must not be shown
 * @returns the error; GIT_FAILED where the wording is not known
 */
export function gitFailure(
  action: string,
  result: ProcessResult,
  url: string,
  secrets: readonly string[],
): WaybillError {
  const said = redact(result.stderr.toString('utf8'), secrets).trim().slice(-1500);
  const all = action === 'push' ? wordings : [readForbidden, ...wordings];
  const wording = all.find(({ pattern }) => pattern.test(said));
  return gitError(wording?.code ?? 'GIT_FAILED', {
    message: `Expected git ${action} to work on ${url}; it ended with ${String(result.exitCode ?? result.signal)}: ${said}`,
    remedy: wording?.remedy ?? 'Read the message of git above.',
    facts: { url, action, exitCode: result.exitCode },
  });
}
