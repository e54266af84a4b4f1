import type { FormProblem } from './issues.ts';
import { suggestion } from './nearest.ts';
import type { Environment, Policy, ProtectionRule, WrittenPolicy } from './policy-schema.ts';
import type { Path } from './yaml-source.ts';

type Written = WrittenPolicy['environments'][number];

/** What must protect the branch where the policy does not say (law 3). */
const usualProtection: readonly ProtectionRule[] = ['pull-request', 'no-force-push'];

/**
 * Finds names in a policy that lead nowhere, or to the wrong place.
 * @param policy the policy as written
 * @param above where it stands: `policy` in waybill.yaml
 */
export function policyProblems(policy: WrittenPolicy, above: Path): FormProblem[] {
  const holders = (key: 'approvers' | 'signers'): FormProblem[] =>
    repeatedNames(policy[key], [...above, key], key === 'approvers' ? 'approver' : 'signer');
  return [
    ...repeatedNames(policy.environments, [...above, 'environments'], 'environment'),
    ...holders('approvers'),
    ...holders('signers'),
    ...policy.environments.flatMap((environment, index) => [
      ...orderProblems(policy.environments, index, [...above, 'environments', index, 'after']),
      ...approvalProblems(policy, environment, [...above, 'environments', index, 'approval']),
      ...repeatedChecks(environment, [...above, 'environments', index, 'checks']),
      ...fileProblems(environment, [...above, 'environments', index, 'desired-state']),
    ]),
  ];
}

/**
 * @param items what has names
 * @param path where the list stands
 * @param what one of them is called
 * @returns a problem for each name that stands a second time
 */
export function repeatedNames(
  items: readonly { name: string }[],
  path: Path,
  what: string,
): FormProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ name }, index): FormProblem[] => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      {
        path: [...path, index, 'name'],
        part: 'value',
        message: `two of the ${what}s have the name "${name}"`,
      },
    ];
  });
}

function orderProblems(environments: readonly Written[], index: number, path: Path): FormProblem[] {
  const environment = environments[index];
  const after = environment?.after;
  if (environment === undefined || after === undefined || after === 'none') return [];
  const problem = (message: string): FormProblem[] => [{ path, part: 'value', message }];
  if (after === environment.name) return problem(`"${after}" cannot come after itself`);
  const position = environments.findIndex((other) => other.name === after);
  const found = environments[position];
  if (found === undefined) {
    const known = environments.slice(0, index).map((other) => other.name);
    return problem(`there is no environment "${after}"${suggestion(after, [...known, 'none'])}`);
  }
  if (position > index) {
    return problem(
      `"${after}" comes later in the list; environments stand in the order of promotion`,
    );
  }
  if (found.from === 'any' && environment.from === 'protected') {
    return problem(
      `"${after}" takes commits from any branch (from: any), so its acceptance proves nothing for "${environment.name}"`,
    );
  }
  return [];
}

function approvalProblems(policy: WrittenPolicy, environment: Written, path: Path): FormProblem[] {
  return environment.approval.given === 'environment'
    ? reviewProblems(environment, path)
    : signedProblems(policy, environment, path);
}

/**
 * One review of a forge's environment starts its job, however many reviewers it has
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#required-reviewers).
 */
function reviewProblems({ approval: { required } }: Written, path: Path): FormProblem[] {
  if (required <= 1) return [];
  const message = `${String(required)} approvals are required, but a forge's environment takes one review; say "required: 1", or "given: signed" for more`;
  return [{ path: [...path, 'required'], part: 'value', message }];
}

function signedProblems(policy: WrittenPolicy, environment: Written, path: Path): FormProblem[] {
  const known = policy.approvers.map((approver) => approver.name);
  const by = environment.approval.by ?? known;
  const problems = by.flatMap((name, index): FormProblem[] =>
    known.includes(name)
      ? []
      : [
          {
            path: [...path, 'by', index],
            part: 'value',
            message: `there is no approver "${name}"${suggestion(name, known)}`,
          },
        ],
  );
  const count = new Set(by).size;
  if (environment.approval.required > count) {
    const message = `${String(environment.approval.required)} approvals are required, but only ${String(count)} may approve`;
    problems.push({ path: [...path, 'required'], part: 'value', message });
  }
  if (environment.approval.adminBypass !== undefined) {
    const message =
      '"admin-bypass" counts with "given: environment" only: nobody walks around a signed approval';
    problems.push({ path: [...path, 'admin-bypass'], part: 'key', message });
  }
  return problems;
}

function repeatedChecks({ checks }: Written, path: Path): FormProblem[] {
  return checks.flatMap((check, index): FormProblem[] =>
    checks.indexOf(check) === index
      ? []
      : [
          {
            path: [...path, index],
            part: 'value',
            message: `the check ${JSON.stringify(check)} stands twice`,
          },
        ],
  );
}

function fileProblems(environment: Written, path: Path): FormProblem[] {
  const seen = new Set<string>();
  return environment.desiredState.flatMap((entry, index) =>
    Object.entries(entry.images).flatMap(([image, selector]): FormProblem[] => {
      const at: Path = [...path, index, 'images', image];
      const place = `${entry.file}\0${selector}`;
      const problems: FormProblem[] = [];
      if (entry.format === 'dotenv' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(selector)) {
        problems.push({
          path: at,
          part: 'value',
          message: `expected the name of a variable, found ${JSON.stringify(selector)}`,
        });
      }
      if (seen.has(place)) {
        problems.push({
          path: at,
          part: 'value',
          message: `"${selector}" in ${entry.file} stands for two images`,
        });
      }
      seen.add(place);
      return problems;
    }),
  );
}

/**
 * Fills in what depends on the rest of the policy: the environment before, who may approve, protection.
 * @param policy a policy without problems
 */
export function resolvePolicy(policy: WrittenPolicy): Policy {
  return {
    ...policy,
    environments: policy.environments.map((environment, index) =>
      resolveEnvironment(policy, environment, index),
    ),
  };
}

function resolveEnvironment(
  policy: WrittenPolicy,
  environment: Written,
  index: number,
): Environment {
  const { after: written, approval, protection, ...rest } = environment;
  const previous = policy.environments
    .slice(0, index)
    .findLast((other) => other.from === 'protected')?.name;
  const after = written ?? (environment.from === 'protected' ? previous : undefined);
  return {
    ...rest,
    ...(after === undefined || after === 'none' ? {} : { after }),
    protection: {
      ...protection,
      rules: protection.rules ?? (environment.from === 'protected' ? usualProtection : []),
    },
    approval: {
      ...approval,
      adminBypass: approval.adminBypass ?? 'refused',
      by: approval.by ?? everyApprover(policy, environment),
    },
  };
}

/** Who may approve where the policy does not say: with a review of the forge's environment, whom that lists. */
function everyApprover(policy: WrittenPolicy, { approval }: Written): readonly string[] {
  return approval.given === 'environment' ? [] : policy.approvers.map(({ name }) => name);
}
