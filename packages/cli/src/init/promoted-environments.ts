import type { Policy } from '@waybill/config';
import { scalar } from './workflow-text.ts';

/** An environment as a job that calls for it. */
export interface PromotedEnvironment {
  readonly id: string;
  readonly name: string;
  /** The environment that must have accepted the release first. */
  readonly after: string | undefined;
}

/**
 * @param policy the policy
 * @returns the environments that only commits of the protected branch reach, in the policy's order
 */
export function promotedEnvironments(policy: Policy): readonly PromotedEnvironment[] {
  return policy.environments
    .filter((environment) => environment.from === 'protected')
    .map(({ name, after }) => ({ id: jobId(name), name, after }));
}

/**
 * @param policy the policy
 * @returns the names of the environments among them whose workloads run in a cluster
 */
export function clusterEnvironments(policy: Policy): readonly string[] {
  return policy.environments.flatMap(({ name, from, target }) =>
    from === 'protected' && target.kind === 'kubernetes' ? [name] : [],
  );
}

/** An id starts with a letter or `_`; a name may start with a digit, or be a word of YAML's own (`on`, `null`). */
function jobId(name: string): string {
  return scalar(name) === name ? name : `_${name}`;
}
