import { parseApplicationConfig, type ApplicationConfig } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import { gateError } from '../error-codes.ts';
import type { GatePorts } from '../ports.ts';
import type { GateRequest } from '../promotion-facts.ts';

/** The application's description where nobody can change it alone. */
export interface ProtectedHead {
  /** The protected branch, as the repository configures it. */
  readonly branch: string;
  readonly head: CommitSha;
  readonly config: ApplicationConfig;
  readonly file: string;
}

/** Where the description lies unless the request says otherwise. */
export const defaultConfigFile = 'waybill.yaml';

/**
 * Finds the protected branch without believing the caller: the head of the repository's default branch says
 * which one it is, and that branch's own head gives the description. So no branch can declare itself the
 * protected one. Where the default branch cannot be seen, the branch that was named must name itself.
 * @param ports the application's forge
 * @param request which branch the caller means
 * @returns branch, head and description
 * @throws POLICY_UNPROTECTED where the forge keeps no rule on that branch, and what reading throws
 */
export async function readProtectedHead(
  { forge }: Pick<GatePorts, 'forge'>,
  request: Pick<GateRequest, 'branch' | 'configFile'>,
): Promise<ProtectedHead> {
  const file = request.configFile ?? defaultConfigFile;
  const first = (await forge.defaultBranch()) ?? request.branch;
  const configured = await readAt(forge, first, file);
  const branch = configured.config.branch;
  const own = branch === first ? configured : await readAt(forge, branch, file);
  if (!own.protected) {
    throw gateError('POLICY_UNPROTECTED', {
      message: `Expected the forge to protect ${branch}, from which the policy would be read; it keeps no rule on it${own.remark}.`,
      remedy:
        'Protect the branch in the forge, or keep the policy in the ops repository (waybill-policy.yaml).',
      facts: { branch },
    });
  }
  return { branch, head: own.head, config: own.config, file };
}

interface ConfiguredBranch {
  readonly head: CommitSha;
  readonly config: ApplicationConfig;
  readonly protected: boolean;
  readonly remark: string;
}

async function readAt(
  forge: GatePorts['forge'],
  branch: string,
  file: string,
): Promise<ConfiguredBranch> {
  const facts = await forge.branch(branch);
  if (facts === undefined) {
    throw gateError('POLICY_MISSING', {
      message: `Expected a branch ${branch} with ${file}; the repository has no such branch.`,
      remedy: 'Correct `branch` in the description on the default branch.',
      facts: { branch },
    });
  }
  const bytes = await forge.readFile(facts.head, file);
  if (bytes === undefined) {
    throw gateError('POLICY_MISSING', {
      message: `Expected ${file} at the head of ${branch} (${facts.head}); it is not there.`,
      remedy: 'Merge the description into the protected branch.',
      facts: { branch, head: facts.head, file },
    });
  }
  const config = parseApplicationConfig(Buffer.from(bytes).toString('utf8'), file);
  const remark = facts.remark === undefined ? '' : ` (${facts.remark})`;
  return { head: facts.head, config, protected: facts.protected, remark };
}
