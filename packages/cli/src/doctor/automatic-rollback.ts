import type { Environment, ProtectionRule } from '@waybill/config';
import type { BranchFacts } from '@waybill/forge';
import { finding, type Finding } from './finding.ts';
import { learn } from './learn.ts';
import type { DoctorPorts, DoctorSubject } from './ports.ts';

/** What stops a write that nobody attends, by how the environment is delivered. */
const stoppingRules: Readonly<Record<'direct' | 'pull-request', readonly ProtectionRule[]>> = {
  // A direct commit is refused where the branch takes pull requests only.
  direct: ['pull-request', 'required-checks'],
  // A pull request of the policy's own is merged at once: checks have not run yet.
  'pull-request': ['required-checks'],
};

/**
 * Whether the ops repository's branch lets the policy's own rollback through (`rollback: automatic`): nobody is there
 * to merge it or to wait for a check.
 * @param ports where facts are learned
 * @param subject the application and its policy
 * @returns a finding for each environment that goes back by itself
 */
export async function automaticRollbackFindings(
  { ops, signal }: DoctorPorts,
  { config, policy }: DoctorSubject,
): Promise<readonly Finding[]> {
  const automatic = policy.environments.filter(({ rollback }) => rollback === 'automatic');
  if (automatic.length === 0) return [];
  const { branch } = config.ops;
  return await learn(`automatic rollback by branch ${branch}`, signal, async () => {
    const facts = await (await ops.forge()).branch(branch);
    return automatic.map((environment) => findingOf(environment, branch, facts));
  });
}

function findingOf(
  { name, delivery }: Environment,
  branch: string,
  facts: BranchFacts | undefined,
): Finding {
  const title = `automatic rollback of ${name}`;
  if (facts === undefined) {
    return finding(title, 'unknown', `The branch ${branch} of the ops repository is not there.`);
  }
  if (delivery !== 'direct' && delivery !== 'pull-request') {
    return finding(title, 'problem', `No step writes by delivery \`${delivery}\`.`);
  }
  const stopping = stoppingRules[delivery].filter((rule) => facts.rules.includes(rule));
  if (stopping.length > 0) {
    return finding(
      title,
      'problem',
      `The branch ${branch} of the ops repository has ${stopping.join(', ')}: what nobody attends is refused there.`,
      [
        {
          kind: 'advice',
          about:
            delivery === 'direct'
              ? 'Let the account of OPS_TOKEN past these rules, or deliver by pull request.'
              : 'Let the account of OPS_TOKEN past these rules, or roll back by hand (`rollback: manual`).',
        },
      ],
    );
  }
  if (delivery === 'pull-request' && facts.rules.includes('pull-request')) {
    return finding(
      title,
      'unknown',
      `It merges its own pull request; whether ${branch} asks for a review first cannot be seen here.`,
      [
        {
          kind: 'advice',
          about: 'Let the account of OPS_TOKEN merge without one, or roll back by hand.',
        },
      ],
    );
  }
  return finding(title, 'ok', `The branch ${branch} of the ops repository lets it through.`);
}
