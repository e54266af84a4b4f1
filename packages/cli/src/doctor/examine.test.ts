import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, policyOf } from '@waybill/config';
import { commitShaSchema, errorFactory } from '@waybill/core';
import type { BranchFacts, EnvironmentFacts, NameRules } from '@waybill/forge';
import type { TagRules } from '@waybill/oci/tag-rules';
import { smallestApplication } from '../init/smallest-application.ts';
import { findingsJson, findingsText } from './doctor.ts';
import { examine } from './examine.ts';
import { exitCodeOf, findingStates, fixText, type Finding } from './finding.ts';
import type { DoctorPorts, DoctorSubject, SecretNames } from './ports.ts';

const config = parseApplicationConfig(smallestApplication, 'waybill.yaml');
const policy = policyOf(config);
if (policy === undefined) throw new Error('The example has no policy.');
const subject: DoctorSubject = { config, policy };

type Present = Extract<EnvironmentFacts, { kind: 'present' }>;
const good: Present = {
  kind: 'present',
  admits: { kind: 'named', branches: ['main'], tags: [] },
  reviewers: ['dana'],
  preventsSelfReview: false,
  adminsMayBypass: false,
};
const branch = (name: string, rules: BranchFacts['rules']): BranchFacts => ({
  name,
  head: commitShaSchema.parse('a'.repeat(40)),
  protected: rules.length > 0,
  rules,
});

const keptTags: TagRules = { product: 'harbor', immutable: 'yes', reason: 'a rule says so' };

/** A forge where everything is as it should be, but for what a test says. */
interface World {
  readonly environments?: Readonly<Record<string, EnvironmentFacts>>;
  readonly main?: BranchFacts | undefined;
  readonly ledger?: BranchFacts | undefined;
  /** What rulesets keep for the branches of records. */
  readonly named?: Partial<NameRules>;
  readonly secrets?: SecretNames;
  readonly serverUrl?: string;
  readonly tags?: TagRules;
  readonly subject?: DoctorSubject;
}

async function look(world: World = {}): Promise<readonly Finding[]> {
  const serverUrl = world.serverUrl ?? 'https://github.com';
  const main = 'main' in world ? world.main : branch('main', ['no-force-push', 'pull-request']);
  const ledger =
    'ledger' in world ? world.ledger : branch('waybill/ledger', ['no-deletion', 'no-force-push']);
  const ports: DoctorPorts = {
    application: {
      forge: {
        kind: 'github',
        environment: (name) => Promise.resolve(world.environments?.[name] ?? good),
        branch: () => Promise.resolve(main),
      },
      place: { serverUrl, repository: 'acme/plans' },
      secretNames: () =>
        Promise.resolve(world.secrets ?? { kind: 'names', names: ['OPS_READ_TOKEN'] }),
    },
    ops: {
      forge: () =>
        Promise.resolve({
          kind: 'github',
          branch: (name) => Promise.resolve(ledger?.name === name ? ledger : undefined),
          nameRules: () =>
            Promise.resolve({
              ...{ rules: ['no-deletion', 'no-force-push'], bypassable: [] },
              ...world.named,
            }),
        }),
      place: { serverUrl, repository: 'acme/ops' },
    },
    tagRules: () => Promise.resolve(world.tags ?? keptTags),
    signal: new AbortController().signal,
  };
  return await examine(ports, world.subject ?? subject);
}

/** What is not right, in one text: states, subjects, sentences, and what puts it right. */
const wrong = (findings: readonly Finding[]): string =>
  findings
    .filter(({ state }) => state !== 'ok')
    .map((one) => [one.state, one.subject, one.message, ...one.fixes.map(fixText)].join('\n'))
    .join('\n\n');

describe('waybill doctor', () => {
  it('finds nothing where all is as the policy asks', async () => {
    const findings = await look();
    expect(wrong(findings)).toBe('');
    expect(exitCodeOf(findings)).toBe(0);
    expect(new Set(findings.map((one) => one.subject))).toEqual(
      new Set([
        'environment release',
        'environment staging',
        'environment production',
        'branch main',
        'secrets of the repository',
        'ledger waybill/ledger of the ops repository',
        'archive waybill/archive/plans of the ops repository',
        'tags of ghcr.io/your-org/plans-app',
      ]),
    );
  });

  it('gives the calls that make a missing environment', async () => {
    const findings = await look({ environments: { release: { kind: 'missing' } } });
    expect(wrong(findings)).toBe(
      [
        'problem\nenvironment release\nIt does not exist: a job that names it would make it, open to every branch.',
        `echo '{"deployment_branch_policy":{"protected_branches":false,"custom_branch_policies":true}}' | gh api --method PUT repos/acme/plans/environments/release --input -`,
        `echo '{"name":"main","type":"branch"}' | gh api --method POST repos/acme/plans/environments/release/deployment-branch-policies --input -`,
      ].join('\n'),
    );
    expect(exitCodeOf(findings)).toBe(1);
  });

  it.each<[string, Present['admits'], readonly string[], RegExp]>([
    [
      'every branch',
      { kind: 'all' },
      [],
      /admits every branch and tag[\s\S]*--method PUT[\s\S]*--method POST/,
    ],
    [
      'every branch with a rule',
      { kind: 'protected' },
      [],
      /admits every branch that has some rule[\s\S]*--method PUT/,
    ],
    [
      'nothing',
      { kind: 'named', branches: [], tags: [] },
      [],
      /admits nothing[\s\S]*--method POST(?![\s\S]*--method PUT)/,
    ],
    [
      'another branch too',
      { kind: 'named', branches: ['main', 'dev/*'], tags: [] },
      [],
      /admits main, dev\/\*[\s\S]*settings\/environments/,
    ],
    [
      'tags',
      { kind: 'named', branches: ['main'], tags: ['v*'] },
      [],
      /admits main, the tag v\*[\s\S]*settings\/environments/,
    ],
    // The call would take its reviewers away.
    [
      'every branch, with reviewers',
      { kind: 'all' },
      ['dana'],
      /settings\/environments(?![\s\S]*--method)/,
    ],
  ])('refuses an environment that admits %s', async (_case, admits, reviewers, expected) => {
    const findings = await look({ environments: { staging: { ...good, admits, reviewers } } });
    expect(wrong(findings)).toMatch(expected);
    expect(wrong(findings)).toContain('environment staging');
    expect(exitCodeOf(findings)).toBe(1);
  });

  it('leaves an environment open that takes any branch: its ledger is its own', async () => {
    const [first, ...others] = policy.environments;
    if (first === undefined) throw new Error('The example has no environment.');
    const dev = { ...first, name: 'dev', from: 'any' as const };
    const environments = { dev: { ...good, admits: { kind: 'all' as const } } };
    const of = (...list: DoctorSubject['policy']['environments']): DoctorSubject => ({
      config,
      policy: { ...policy, environments: list },
    });
    for (const subject of [of(dev, first, ...others), of(dev)]) {
      const findings = await look({ environments, subject });
      expect(findings.map((one) => one.subject)).not.toContain('environment dev');
    }
  });

  it('wants reviewers, and no bypass, where their review is the approval', async () => {
    const open = { ...good, reviewers: [], adminsMayBypass: true };
    const findings = await look({ environments: { production: open, staging: open } });
    expect(wrong(findings)).toContain('It has no required reviewers');
    expect(wrong(findings)).toContain('Administrators may let a run through');
    expect(wrong(findings)).not.toContain('staging');
  });

  it('wants the reviewers whose approval counts, in any case; a team may hold them', async () => {
    const by = (names: readonly string[]): DoctorSubject => ({
      config,
      policy: {
        ...policy,
        environments: policy.environments.map((one) => ({
          ...one,
          approval: { ...one.approval, by: names },
        })),
      },
    });
    const production = { ...good, reviewers: ['Dana', 'kim'] };
    expect(
      wrong(await look({ environments: { production }, subject: by(['dana', 'lee']) })),
    ).toContain('lack lee,');
    expect(wrong(await look({ environments: { production }, subject: by(['dana']) }))).toBe('');
    const team = { ...good, reviewers: ['team:release'] };
    expect(wrong(await look({ environments: { production: team }, subject: by(['lee']) }))).toBe(
      '',
    );
  });

  it('gives the call that adds the rules that are missing', async () => {
    const findings = await look({ main: branch('main', ['pull-request']) });
    expect(wrong(findings)).toContain('It lacks no-force-push');
    expect(wrong(findings)).toContain(
      `echo '{"name":"waybill: main","target":"branch","enforcement":"active","conditions":{"ref_name":{"include":["refs/heads/main"],"exclude":[]}},"rules":[{"type":"non_fast_forward"}]}' | gh api --method POST repos/acme/plans/rulesets --input -`,
    );
  });

  it('says that a ruleset is not enforced, and that a branch was renamed', async () => {
    const idle = { ...branch('main', []), notEnforced: ['main rules'] };
    expect(wrong(await look({ main: idle }))).toMatch(
      /The ruleset main rules names it and is not enforced[\s\S]*settings\/rules/,
    );
    expect(
      wrong(await look({ main: branch('trunk', ['pull-request', 'no-force-push']) })),
    ).toContain('another branch, trunk: it was renamed');
  });

  it('wants records to be kept from force-pushes and deletion, also before there are any', async () => {
    const call = (rules: string): RegExp =>
      new RegExp(
        String.raw`"include":\["refs/heads/waybill/\*\*/\*"\],"exclude":\["refs/heads/waybill/propose/\*\*/\*"\][^']*"rules":\[${rules}\][\s\S]*repos/acme/ops/rulesets`,
      );
    const named = { rules: ['no-force-push'] as const };
    const open = await look({ ledger: branch('waybill/ledger', ['no-force-push']), named });
    expect(wrong(open)).toMatch(call('{"type":"deletion"}'));
    expect(exitCodeOf(open)).toBe(1);
    const none = await look({ ledger: undefined, named: { rules: [], remark: 'none here' } });
    expect(wrong(none)).toMatch(call('{"type":"non_fast_forward"},{"type":"deletion"}'));
    expect(wrong(none)).toContain('Whoever may push can take records back');
    expect(wrong(none)).toContain('(none here)');
    expect(none.filter(({ state }) => state === 'problem').map((one) => one.subject)).toEqual([
      'ledger waybill/ledger of the ops repository',
      'archive waybill/archive/plans of the ops repository',
    ]);
    expect(wrong(await look({ ledger: undefined }))).toBe('');
  });

  it('takes the classic protection of a branch that is there, and nobody may walk around a ruleset', async () => {
    const rules = ['no-deletion', 'no-force-push'] as const;
    const classic = await look({ ledger: branch('waybill/ledger', rules), named: { rules: [] } });
    expect(wrong(classic)).not.toContain('ledger waybill/ledger');
    expect(wrong(classic)).toContain('archive waybill/archive/plans');
    const passed = await look({ named: { bypassable: ['no-force-push'] } });
    expect(wrong(passed)).toContain('may walk around no-force-push');
    expect(wrong(passed)).toContain('https://github.com/acme/ops/settings/rules');
    expect(exitCodeOf(passed)).toBe(1);
  });

  it.each(['OPS_TOKEN', 'SIGNING_KEY', 'registry_password', 'OPS_APP_KEY'])(
    'calls %s among the secrets of the repository an error',
    async (name) => {
      const findings = await look({ secrets: { kind: 'names', names: ['OPS_READ_TOKEN', name] } });
      expect(wrong(findings)).toContain(
        `problem\nsecrets of the repository\n${name}: every branch's`,
      );
      expect(wrong(findings)).toContain('https://github.com/acme/plans/settings/secrets/actions');
    },
  );

  it('says so where the names of secrets cannot be seen', async () => {
    const findings = await look({ secrets: { kind: 'unseen', reason: 'no permission' } });
    expect(wrong(findings)).toContain('gh api --method GET repos/acme/plans/actions/secrets');
    expect(exitCodeOf(findings)).toBe(2);
  });

  it('makes what the forge does not tell a finding with its remedy', async () => {
    const error = errorFactory({ FORGE_HIDDEN: 'a test' });
    const environment = (): Promise<never> =>
      Promise.reject(
        error('FORGE_HIDDEN', {
          message: 'Expected the environment.',
          remedy: 'Add `actions: read`.',
        }),
      );
    const ports: DoctorPorts = {
      application: {
        forge: {
          kind: 'github',
          environment,
          branch: () => Promise.reject(new TypeError('a fault')),
        },
        secretNames: () => Promise.resolve({ kind: 'names', names: [] }),
      },
      ops: { forge: environment },
      tagRules: () => Promise.resolve(keptTags),
      signal: new AbortController().signal,
    };
    // A fault of ours is none of the forge's.
    await expect(examine(ports, subject)).rejects.toThrow('a fault');
    const kept = { ...ports.application.forge, branch: environment };
    const findings = await examine(
      { ...ports, application: { ...ports.application, forge: kept } },
      subject,
    );
    expect(findings.filter(({ state }) => state === 'unknown')).toHaveLength(6);
    expect(wrong(findings)).toContain(
      'Expected the environment. [FORGE_HIDDEN]\nAdd `actions: read`.',
    );
    expect(exitCodeOf(findings)).toBe(2);
  });

  it('names the server where it is not github.com', async () => {
    const findings = await look({
      serverUrl: 'https://git.example.com',
      environments: { release: { kind: 'missing' } },
    });
    expect(wrong(findings)).toContain('gh api --hostname git.example.com --method PUT repos/');
  });

  it('prints a table with every state, and each fix on a line of its own', async () => {
    const findings = await look({
      environments: { release: { kind: 'missing' } },
      secrets: { kind: 'unseen', reason: 'no\u001b[2Jpermission' },
    });
    const text = findingsText(findings);
    expect(text).toMatch(/^PROBLEM {2}environment release +It does not exist/m);
    expect(text).toMatch(/^ok +environment staging +It admits main alone\.$/m);
    expect(text).toMatch(/^ {2}→ echo '.*' \| gh api --method PUT .* --input -$/m);
    expect(text).not.toContain('\u001b');
    expect(text).toMatch(/\d+ ok, 1 to put right, 1 not learned\.\n$/);
    const json = JSON.parse(findingsJson(findings)) as readonly Finding[];
    expect(json.map(({ state }) => state)).toEqual(findings.map(({ state }) => state));
    expect(new Set(json.map(({ state }) => state))).toEqual(new Set(findingStates));
  });
});
