import type { ApplicationConfig, StartupMigrations } from './application-schema.ts';
import type { FormProblem } from './issues.ts';
import { suggestion } from './nearest.ts';
import { originOf } from './origin.ts';
import type { Environment, Policy } from './policy-schema.ts';
import { invalid } from './problem.ts';
import type { Path } from './yaml-source.ts';

/**
 * Checks what only both together can tell: that desired state names images of the application and all that
 * run, that a rollout can be proved, and that a signature that is required can be checked.
 * @param policy the policy that counts
 * @param config the application that is deployed
 * @throws POLICY_DOES_NOT_FIT with all problems; line and column are those of the policy
 */
export function checkPolicyFits(policy: Policy, config: ApplicationConfig): void {
  const problems = policy.environments.flatMap((environment, index) => [
    ...imageProblems(environment, config, ['environments', index, 'desired-state']),
    ...proofProblems(environment, config, ['environments', index]),
    ...signatureProblems(policy, environment, ['environments', index]),
    ...workloadProblems(environment, config, ['environments', index, 'target', 'workloads']),
    ...migrationProblems(environment, config, ['environments', index, 'migrations']),
  ]);
  if (problems.length === 0) return;
  const origin = originOf(policy);
  const located = problems.map(({ path, part, message }) => {
    const place = origin?.source.locate([...origin.path, ...path], part) ?? { line: 1, column: 1 };
    return { ...place, message };
  });
  throw invalid(origin?.source.file ?? 'the policy', located, 'POLICY_DOES_NOT_FIT');
}

function imageProblems(
  environment: Environment,
  config: ApplicationConfig,
  path: Path,
): FormProblem[] {
  const names = config.images.map((image) => image.name);
  return environment.desiredState.flatMap((entry, index) =>
    Object.keys(entry.images)
      .filter((image) => !names.includes(image))
      .map((image): FormProblem => ({
        path: [...path, index, 'images', image],
        part: 'key',
        message: `the application "${config.application}" has no image "${image}"${suggestion(image, names)}`,
      })),
  );
}

function workloadProblems(
  { target }: Environment,
  config: ApplicationConfig,
  path: Path,
): FormProblem[] {
  if (target.kind !== 'kubernetes') return [];
  const names = config.images.map((image) => image.name);
  return target.workloads.flatMap(({ containers }, index) =>
    Object.entries(containers)
      .filter(([, image]) => !names.includes(image))
      .map(([container, image]): FormProblem => ({
        path: [...path, index, 'containers', container],
        part: 'value',
        message: `the application "${config.application}" has no image "${image}"${suggestion(image, names)}`,
      })),
  );
}

/**
 * Law 6: an endpoint that only says "ready" may be the old process. A cluster tells which image its pods run; where
 * nothing but HTTP is known, the answer must say it.
 */
function proofProblems(
  environment: Environment,
  config: ApplicationConfig,
  path: Path,
): FormProblem[] {
  if (config.ready?.identity !== undefined) return [];
  // Where the workloads are known, an address need not be asked; where it is, its answer must say who it is.
  if (environment.target.kind === 'kubernetes' && config.ready === undefined) return [];
  const lacking = config.ready === undefined ? '"ready"' : '"ready.identity"';
  const known =
    environment.target.kind === 'http'
      ? 'is known by its HTTP endpoint only'
      : 'is asked by HTTP too';
  const message = `"${environment.name}" ${known}, so waybill.yaml needs ${lacking}: else an old process that answers well would pass`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function signatureProblems(policy: Policy, environment: Environment, path: Path): FormProblem[] {
  if (environment.signature === 'optional' || policy.signers.length > 0) return [];
  const message = `"${environment.name}" requires a signature, but the policy lists no signer; add "signers", or say "signature: optional"`;
  return [{ path: [...path, 'name'], part: 'value', message }];
}

function migrationProblems(
  environment: Environment,
  config: ApplicationConfig,
  path: Path,
): FormProblem[] {
  const written = environment.migrations;
  if (written === 'before' && config.migrations === undefined) {
    const message = `"${environment.name}" says "migrations: before", but waybill.yaml has no "migrations"`;
    return [{ path, part: 'value', message }];
  }
  if (written === 'none' || config.migrations?.engine !== 'startup') return [];
  return startupProblems(environment, config.migrations, path);
}

/** Only run-migrator has a checkout that is made ready, and only a direct delivery has it before desired state. */
function startupProblems(
  { name, delivery }: Environment,
  { version }: StartupMigrations,
  path: Path,
): FormProblem[] {
  if (version.kind === 'answer' || delivery === 'direct') return [];
  const message = `"${name}" is delivered by "${delivery}", where no command can read the schema's version first; let the application answer with it (migrations.version: { path, json } of waybill.yaml)`;
  return [{ path: [...path.slice(0, -1), 'delivery'], part: 'value', message }];
}
