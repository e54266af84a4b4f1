import { parsePolicy, policyFile, policyOf, withTrustedRoots, type Policy } from '@waybill/config';
import { canonicalJson, digestOf, isWaybillError, type CommitSha } from '@waybill/core';
import { isUnreachable } from '@waybill/forge';
import { gateError } from '../error-codes.ts';
import type { GatePorts } from '../ports.ts';
import type { GateRequest, PolicyFacts } from '../promotion-facts.ts';
import { readProtectedHead, type ProtectedHead } from './protected-head.ts';

/**
 * Reads the policy: `waybill-policy.yaml` at the head of the ops repository's branch, or else `policy:` of the
 * description at the protected branch's head (design, "Whose policy?"). Never of the commit that is deployed:
 * its author could weaken it, and a rollback would revive an old one.
 * @param ports the ops repository and the application's forge
 * @param request which application
 * @param protectedHead reads the description; asked only where the ops repository has no policy
 * @returns the policy, where it came from, and its hash
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, DESIRED_STATE_INCOMPLETE (no such ops branch), CONFIG_INVALID
 */
export async function readPolicy(
  ports: Pick<GatePorts, 'forge' | 'ops'>,
  request: Pick<GateRequest, 'branch' | 'configFile'>,
  protectedHead: () => Promise<ProtectedHead> = () => readProtectedHead(ports, request),
): Promise<PolicyFacts> {
  const commit = await opsHead(ports.ops);
  const read = (file: string): Promise<Buffer | undefined> =>
    ports.ops.repository.readFile(commit, file, { lazy: true });
  const bytes = await read(policyFile);
  if (bytes !== undefined) {
    const policy = await withTrustedRoots(parsePolicy(bytes.toString('utf8'), policyFile), read);
    return { policy, source: { kind: 'ops', file: policyFile, commit }, hash: hashOf(policy) };
  }
  const { config, head, file, branch } = await protectedHead().catch((error: unknown) => {
    throw isUnreachable(error) ? policyUnreachable(error) : error;
  });
  const written = policyOf(config);
  if (written === undefined) {
    throw gateError('POLICY_MISSING', {
      message: `Expected ${policyFile} in the ops repository, or \`policy:\` in ${file} at the head of ${branch}; found neither.`,
      remedy: `Write ${policyFile} into the ops repository: its environments, approvers and signers.`,
      facts: { opsCommit: commit, branch, head },
    });
  }
  const policy = await withTrustedRoots(written, read);
  return { policy, source: { kind: 'application', file, commit: head }, hash: hashOf(policy) };
}

/**
 * @param cause why the application's repository cannot be reached
 * @returns the error for a policy that may be there
 */
export function policyUnreachable(cause: unknown): Error {
  const why = isWaybillError(cause) ? ` (${cause.code})` : '';
  return gateError('POLICY_UNREACHABLE', {
    message: `Expected ${policyFile} in the ops repository, since the application's repository cannot be reached${why}; there is none.`,
    remedy: `Commit the policy as ${policyFile} to the ops repository in a reviewed change (the same text as under \`policy:\`, with \`version: 1\`), or make the application's repository reachable again.`,
    ...(cause instanceof Error ? { cause } : {}),
  });
}

/**
 * @param ops the ops repository and its branch
 * @returns the head of the branch
 * @throws DESIRED_STATE_INCOMPLETE where the branch does not exist
 */
export async function opsHead({ repository, branch }: GatePorts['ops']): Promise<CommitSha> {
  const head = await repository.readRef(`refs/heads/${branch}`);
  if (head !== undefined) return head;
  throw gateError('DESIRED_STATE_INCOMPLETE', {
    message: `Expected a branch ${branch} in the ops repository ${repository.url}; there is none.`,
    remedy: 'Push the branch with the desired state, or correct `ops.branch`.',
    facts: { branch },
  });
}

/** What the policy says, not how it is written: a comment changes no approval. */
function hashOf(policy: Policy): PolicyFacts['hash'] {
  return digestOf(canonicalJson(policy));
}
