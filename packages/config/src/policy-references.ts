import { keyHoldersOf } from './trust-schema.ts';
import { exhausted } from '@waybill/core';
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
    ...ledgerProblems(policy, [...above, 'ledger']),
    ...policy.environments.flatMap((environment, index) => [
      ...orderProblems(policy.environments, index, [...above, 'environments', index, 'after']),
      ...soakProblems(policy.environments, index, [...above, 'environments', index, 'soak']),
      ...repeatedNames(environment.freeze, [...above, 'environments', index, 'freeze'], 'window'),
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

function soakProblems(environments: readonly Written[], index: number, path: Path): FormProblem[] {
  const environment = environments[index];
  if (environment?.soakMilliseconds === undefined) return [];
  if (earlierOf(environments, index) !== undefined) return [];
  const message = `nothing comes before "${environment.name}", so a release cannot have been active there`;
  return [{ path, part: 'value', message }];
}

/** Whose signatures count, in the list that counts: a name that stands twice, an environment that there is not. */
function ledgerProblems(policy: WrittenPolicy, path: Path): FormProblem[] {
  const { signatures, signers } = policy.ledger;
  const known = policy.environments.map(({ name }) => name);
  const none: FormProblem[] =
    signatures === 'required' && (signers ?? keyHoldersOf(policy.signers)).length === 0
      ? [
          {
            path: [...path, 'signatures'],
            part: 'value',
            message:
              'records must be signed, but nobody may sign them; add "ledger.signers" or "signers"',
          },
        ]
      : [];
  const strangers = (signers ?? []).flatMap(({ environments = [] }, index) =>
    environments.flatMap((name, place): FormProblem[] =>
      known.includes(name)
        ? []
        : [
            {
              path: [...path, 'signers', index, 'environments', place],
              part: 'value',
              message: `there is no environment "${name}"${suggestion(name, known)}`,
            },
          ],
    ),
  );
  return [...none, ...repeatedNames(signers ?? [], [...path, 'signers'], 'signer'), ...strangers];
}

function approvalProblems(policy: WrittenPolicy, environment: Written, path: Path): FormProblem[] {
  switch (environment.approval.given) {
    case 'signed':
      return [...signedProblems(policy, environment, path), ...bypassProblems(environment, path)];
    case 'environment':
      return reviewProblems(environment, path);
    case 'pull-request':
    case 'ops-pull-request':
      return [...pullRequestProblems(environment, path), ...bypassProblems(environment, path)];
    default:
      return exhausted(environment.approval.given, 'how an approval is given');
  }
}

function pullRequestProblems({ approval, delivery }: Written, path: Path): FormProblem[] {
  const problems: FormProblem[] = [];
  if (approval.given === 'ops-pull-request' && delivery !== 'pull-request') {
    const message = `the approval is a review of the pull request that writes desired state, but delivery is "${delivery}"; say "delivery: pull-request", or another "given"`;
    problems.push({ path: [...path, 'given'], part: 'value', message });
  }
  const { by, required } = approval;
  if (by !== undefined && required > new Set(by.map((it) => it.toLowerCase())).size) {
    const message = `${String(required)} approvals are required, but only ${String(by.length)} may approve`;
    problems.push({ path: [...path, 'required'], part: 'value', message });
  }
  return problems;
}

function bypassProblems({ approval }: Written, path: Path): FormProblem[] {
  if (approval.adminBypass === undefined) return [];
  const message = `"admin-bypass" counts with "given: environment" only: nobody walks around ${approval.given === 'signed' ? 'a signed approval' : 'a review that we count'}`;
  return [{ path: [...path, 'admin-bypass'], part: 'key', message }];
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
  return environment.desiredState.flatMap(({ file, format, images, values }, index) => {
    const places = [
      ...Object.entries(images).map(([image, selector]) => ({
        selector,
        at: ['images', image],
        part: 'value' as const,
      })),
      ...Object.keys(values).map((selector) => ({
        selector,
        at: ['values', selector],
        part: 'key' as const,
      })),
    ];
    return places.flatMap(({ selector, at, part }): FormProblem[] => {
      const place = `${file}\0${selector}`;
      const problems: string[] = [];
      if (environment.delivery === 'external' && at[0] === 'values')
        problems.push(
          'an image automation writes images alone; say "delivery: direct" where other values change with a release',
        );
      if (format === 'dotenv' && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(selector))
        problems.push(`expected the name of a variable, found ${JSON.stringify(selector)}`);
      if (seen.has(place))
        problems.push(`"${selector}" in ${file} stands for two images or values`);
      seen.add(place);
      return problems.map((message) => ({ path: [...path, index, ...at], part, message }));
    });
  });
}

/**
 * Fills in what depends on the rest of the policy: the environment before, who may approve, protection.
 * @param policy a policy without problems
 */
export function resolvePolicy(policy: WrittenPolicy): Policy {
  const signers = policy.ledger.signers ?? keyHoldersOf(policy.signers);
  return {
    ...policy,
    ledger: {
      signatures: policy.ledger.signatures ?? (signers.length > 0 ? 'required' : 'optional'),
      signers,
    },
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
  const { after: _written, approval, protection, ...rest } = environment;
  const after = earlierOf(policy.environments, index);
  return {
    ...rest,
    ...(after === undefined ? {} : { after }),
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

/** The environment that must have accepted a release first. */
function earlierOf(environments: readonly Written[], index: number): string | undefined {
  const environment = environments[index];
  if (environment === undefined || environment.after === 'none') return undefined;
  if (environment.after !== undefined || environment.from === 'any') return environment.after;
  return environments.slice(0, index).findLast((other) => other.from === 'protected')?.name;
}

/** Who may approve where the policy does not say: with a review of the forge, whom the forge lets review. */
function everyApprover(policy: WrittenPolicy, { approval }: Written): readonly string[] {
  return approval.given === 'signed' ? policy.approvers.map(({ name }) => name) : [];
}
