import type { ApplicationConfig } from './application-schema.ts';
import { configError } from './error-codes.ts';
import { suggestion } from './nearest.ts';
import type { Environment, Policy } from './policy-schema.ts';

/** The policy as a file of its own, in the ops repository. */
export const policyFile = 'waybill-policy.yaml';

/**
 * @param config waybill.yaml of the protected branch's head (law 3: never of the deployed commit)
 * @returns the policy in it, where the ops repository has none
 */
export function policyOf(config: ApplicationConfig): Policy | undefined {
  return config.policy;
}

/**
 * @param policy the policy
 * @param name the name of an environment
 * @returns the environment
 * @throws ENVIRONMENT_UNKNOWN with what was probably meant
 */
export function environmentOf(policy: Policy, name: string): Environment {
  const found = policy.environments.find((environment) => environment.name === name);
  if (found !== undefined) return found;
  const known = policy.environments.map((environment) => environment.name);
  throw configError('ENVIRONMENT_UNKNOWN', {
    message: `Expected an environment of the policy, found ${JSON.stringify(name.slice(0, 100))}${suggestion(name, known)}.`,
    remedy: 'Name an environment that the policy lists, or add it there.',
    facts: { environment: name.slice(0, 100), known },
  });
}

/** When a deployment's database is migrated. */
export type MigrationMoment = 'before' | 'after' | 'startup' | 'none';

/**
 * @param environment an environment
 * @param config the application
 * @returns when its database is migrated: before desired state is written; after it, where a controller starts the
 *   migration and we follow; at the start of the application itself; or not by this deployment at all
 */
export function migrationsFor(
  environment: Pick<Environment, 'migrations'>,
  { migrations }: Pick<ApplicationConfig, 'migrations'>,
): MigrationMoment {
  if (environment.migrations === 'none') return 'none';
  if (migrations?.engine === 'startup') return 'startup';
  if (migrations?.engine === 'kubernetes-job' && migrations.startedBy !== 'waybill') return 'after';
  return environment.migrations ?? (migrations === undefined ? 'none' : 'before');
}
