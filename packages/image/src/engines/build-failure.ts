import type { BuildRequest } from '../engine.ts';
import { imageError } from '../error-codes.ts';

/** What a builder said of its failure. */
export interface FailedBuild {
  /** The tool: `buildx`, `buildah`. */
  readonly builder: string;
  /** The instruction (or the builder's own step) that failed, where it is known. */
  readonly instruction?: string | undefined;
  /** What the builder says went wrong. */
  readonly problem: string;
  /** The last lines that the instruction wrote. */
  readonly lines: readonly string[];
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

/** A push that a registry refuses is another kind of failure than a Dockerfile's. */
const pushing = /^(?:exporting to|pushing) /;

/**
 * @param request what was built
 * @param failed what the builder said
 * @returns IMAGE_PUSH_REFUSED where the image was built and could not be pushed, else IMAGE_BUILD_FAILED with the
 *   failing instruction and its last lines
 */
export function buildFailure(request: BuildRequest, failed: FailedBuild): Error {
  const { builder, instruction, lines, file, line } = failed;
  const { name, repository } = request.image;
  const problem = failed.problem.trim().slice(0, 1000);
  const said = lines.slice(-10).join('\n').slice(-1500);
  const facts = {
    image: name,
    builder,
    ...(instruction === undefined ? {} : { instruction: instruction.slice(0, 500) }),
  };
  if (instruction !== undefined && pushing.test(instruction)) {
    return imageError('IMAGE_PUSH_REFUSED', {
      message: `Expected ${builder} to push ${name} to ${repository} by digest; it said: ${problem}`,
      remedy: pushRemedy(problem),
      facts: { ...facts, repository },
    });
  }
  const at = file === undefined ? '' : ` at ${file}${line === undefined ? '' : `:${String(line)}`}`;
  const what = instruction === undefined ? '' : ` \`${instruction.slice(0, 500)}\` failed${at}.`;
  return imageError('IMAGE_BUILD_FAILED', {
    message: `Expected ${builder} to build the image ${name};${what} It said: ${problem}${said === '' ? '' : `\n${said}`}`,
    remedy:
      instruction === undefined
        ? `Read what ${builder} said; the log has all of it.`
        : 'Correct that instruction; its last lines are above, and the log has all of them.',
    facts,
    ...(file === undefined ? {} : { location: { file, ...(line === undefined ? {} : { line }) } }),
  });
}

function pushRemedy(problem: string): string {
  if (/\b(?:413|too large|quota|no space)\b/i.test(problem)) {
    return 'The registry takes no more: delete old images, raise its quota, or the limit of the proxy before it.';
  }
  if (/\b(?:401|403|denied|unauthorized|insufficient_scope)\b/i.test(problem)) {
    return 'Give an account that may push there: log in with docker login before this step, or set registry-username and registry-password.';
  }
  return 'Look at the registry; then run it again: what was pushed is not pushed a second time.';
}
