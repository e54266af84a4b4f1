import { checkPolicyFits } from '@waybill/config';
import { readPolicy, type PolicyFacts } from '@waybill/gate';
import type { GitRepository } from '@waybill/git';
import type { Connections } from './connections.ts';

/**
 * Reads the policy of now: from the ops repository, or else from the protected branch's head; never from the
 * deployed commit (design, "Whose policy?").
 * @param connections the systems of the deployment
 * @returns the policy and where it came from
 * @throws POLICY_MISSING, POLICY_UNREACHABLE, POLICY_UNPROTECTED, CONFIG_*, POLICY_DOES_NOT_FIT
 */
export async function connectPolicy(connections: Connections): Promise<PolicyFacts> {
  const [{ branch, config, ops }, forge, repository] = await Promise.all([
    connections.home.names(),
    connections.forge(),
    connections.home.opsGit(),
  ]);
  const facts = await readPolicy(
    { forge, ops: { repository: atHead(repository, connections), branch: ops.branch } },
    { branch, configFile: connections.settings.config },
  );
  // Without the application's own word the release's images are held against desired state when it is written.
  if (config !== undefined) checkPolicyFits(facts.policy, config);
  return facts;
}

/** The policy is read where the step has read it before, whatever was pushed since. */
function atHead(
  repository: GitRepository,
  { home }: Connections,
): Pick<GitRepository, 'url' | 'readFile' | 'readRef'> {
  return {
    url: repository.url,
    readFile: async (commit, path, options) => await repository.readFile(commit, path, options),
    readRef: async () => await home.opsHead(),
  };
}
