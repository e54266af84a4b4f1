import type { Policy } from './policy-schema.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Where a policy was read from; lets a later check name line and column. */
export interface PolicyOrigin {
  readonly source: YamlSource;
  readonly path: Path;
}

/** Beside the policy and not in it: a policy is compared and hashed by what it says. */
const origins = new WeakMap<Policy, PolicyOrigin>();

/** Keeps where `policy` was read from, for as long as it lives. */
export function rememberOrigin(policy: Policy, origin: PolicyOrigin): void {
  origins.set(policy, origin);
}

/** @returns where `policy` was read from; undefined for one that was made otherwise */
export function originOf(policy: Policy): PolicyOrigin | undefined {
  return origins.get(policy);
}
