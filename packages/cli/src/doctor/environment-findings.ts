import { sameAccount, type Environment } from '@waybill/config';
import { exhausted } from '@waybill/core';
import type { AdmittedRefs, EnvironmentFacts } from '@waybill/forge';
import { admitBranch, restrictEnvironment, settingsPage } from './calls.ts';
import { finding, type Finding, type Fix } from './finding.ts';
import type { RepositoryPlace } from './ports.ts';

type Present = Extract<EnvironmentFacts, { kind: 'present' }>;

/** The environment, and what it has to be. */
export interface EnvironmentSubject {
  readonly name: string;
  readonly branch: string;
  /** The policy's word on it; absent for the environment that holds the credentials of the release. */
  readonly policy?: Environment;
  /** Absent where the forge is no server: then nothing can be set by a call. */
  readonly place?: RepositoryPlace;
}

/**
 * Judges an environment of the forge: it is the boundary around credentials (design, law 3).
 * @param subject the environment, and what it has to be
 * @param facts what the forge says of it
 * @returns what is right and what is not
 */
export function environmentFindings(
  subject: EnvironmentSubject,
  facts: EnvironmentFacts,
): readonly Finding[] {
  const title = `environment ${subject.name}`;
  switch (facts.kind) {
    case 'not-supported':
      return [finding(title, 'ok', `Nothing to set: ${facts.reason}.`)];
    case 'missing':
      return [
        finding(
          title,
          'problem',
          'It does not exist: a job that names it would make it, open to every branch.',
          [...made(subject), ...(needsReviewers(subject) ? reviewersPage(subject) : [])],
        ),
      ];
    case 'present':
      return [
        admission(title, subject, facts),
        ...(needsReviewers(subject) ? reviewers(title, subject, facts) : []),
      ];
    default:
      return exhausted(facts, 'the facts of an environment');
  }
}

function made({ place, name, branch }: EnvironmentSubject): readonly Fix[] {
  if (place === undefined) return [];
  return [restrictEnvironment(place, name), admitBranch(place, name, branch)];
}

function needsReviewers({ policy }: EnvironmentSubject): boolean {
  return policy?.approval.given === 'environment' && policy.approval.required > 0;
}

function admission(
  title: string,
  { branch, name, place }: EnvironmentSubject,
  { admits, reviewers: asked }: Present,
): Finding {
  if (
    admits.kind === 'named' &&
    admits.tags.length === 0 &&
    admits.branches.length === 1 &&
    admits.branches[0] === branch
  ) {
    return finding(title, 'ok', `It admits ${branch} alone.`);
  }
  const message = `It admits ${admitted(admits)}; its credentials are for runs on ${branch} alone.`;
  if (place === undefined) return finding(title, 'problem', message);
  const page = settingsPage(
    place,
    'environments',
    `${name}: deployment branches and tags, ${branch} alone`,
  );
  const adds = admits.kind !== 'named' || !admits.branches.includes(branch);
  const more =
    admits.kind === 'named' &&
    (admits.tags.length > 0 || admits.branches.some((other) => other !== branch));
  // The call replaces all settings, and would take the reviewers away; taking a pattern away needs its number.
  if ((admits.kind !== 'named' && asked.length > 0) || more) {
    return finding(title, 'problem', message, [page]);
  }
  return finding(title, 'problem', message, [
    ...(admits.kind === 'named' ? [] : [restrictEnvironment(place, name)]),
    ...(adds ? [admitBranch(place, name, branch)] : []),
  ]);
}

function admitted(admits: AdmittedRefs): string {
  switch (admits.kind) {
    case 'all':
      return 'every branch and tag';
    case 'protected':
      return 'every branch that has some rule';
    case 'named': {
      const names = [...admits.branches, ...admits.tags.map((tag) => `the tag ${tag}`)];
      return names.length === 0 ? 'nothing' : names.join(', ');
    }
    default:
      return exhausted(admits, 'what an environment admits');
  }
}

function reviewersPage({ place, name }: EnvironmentSubject): readonly Fix[] {
  return place === undefined
    ? []
    : [
        settingsPage(
          place,
          'environments',
          `${name}: required reviewers, and no bypass by administrators`,
        ),
      ];
}

function reviewers(
  title: string,
  subject: EnvironmentSubject,
  { reviewers: asked, adminsMayBypass }: Present,
): readonly Finding[] {
  const { by = [], adminBypass } = subject.policy?.approval ?? {};
  const absent = asked.some((name) => name.startsWith('team:'))
    ? []
    : by.filter((name) => !asked.some((other) => sameAccount(name, other)));
  const page = reviewersPage(subject);
  return [
    asked.length === 0
      ? finding(
          title,
          'problem',
          'It has no required reviewers; the policy takes their review as the approval (where this plan of the forge has none: `approval.given: signed`).',
          page,
        )
      : absent.length > 0
        ? finding(
            title,
            'problem',
            `Its reviewers lack ${absent.join(', ')}, whose approval the policy counts.`,
            page,
          )
        : finding(title, 'ok', `A run waits for ${asked.join(', ')}.`),
    adminsMayBypass && adminBypass !== 'allowed'
      ? finding(
          title,
          'problem',
          'Administrators may let a run through without a review; the policy refuses such a run.',
          page,
        )
      : finding(
          title,
          'ok',
          adminsMayBypass
            ? 'Administrators may let a run through, which the policy allows.'
            : 'Administrators may not let a run through without a review.',
        ),
  ];
}
