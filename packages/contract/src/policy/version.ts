import type { ContractVersionPolicy } from '@waybill/config';
import compare from 'semver/functions/compare.js';
import parse, { type SemanticVersion } from 'semver/functions/parse.js';
import type { BaseOrigin, ContractBase } from '../bases.ts';
import type { PolicyRule } from './rule-ids.ts';

/** What a comparison says that a version must tell. */
export interface VersionedChange {
  /** `info.version` of the base and of the revision, as written. */
  readonly base: string;
  readonly revision: string;
  /** How many findings break. */
  readonly breaking: number;
  /** How many findings add something. */
  readonly additions: number;
}

/** What is wrong with a version, or what it excuses. */
export interface VersionFinding {
  readonly id: PolicyRule;
  readonly message: string;
  readonly remedy: string;
}

/** What the version says. */
export interface VersionJudgement {
  readonly findings: readonly VersionFinding[];
  /** Whether what breaks counts as risky only. */
  readonly excused: boolean;
}

/**
 * Holds a version against what changed (semantic versioning 2.0.0): what breaks needs a major step, what is added a
 * minor one. Before 1.0.0 the specification allows anything; here it is read as ranges such as `^0.4.1` read it: what
 * breaks needs a minor step, what is added any. A pre-release of the base (2.0.0-rc.1) promised nothing yet. Pure.
 * @param change what changed, and the two versions
 * @param policy what is asked
 * @returns what is wrong, and whether the step excuses what breaks
 */
export function judgeVersion(
  change: VersionedChange,
  policy: ContractVersionPolicy,
): VersionJudgement {
  const [base, revision] = [parse(change.base), parse(change.revision)];
  if (revision === null) return wrong(missing(change));
  // An older version that is none asks for nothing, and excuses nothing.
  if (base === null) return { findings: [], excused: false };
  if (compare(revision.version, base.version) < 0) return wrong(decreased(change));
  const step = stepBetween(base, revision);
  const needed = neededStep(change, base);
  if (size(step) < size(needed)) return wrong(tooSmall(change, needed));
  const major = step === 'major' && base.prerelease.length === 0;
  if (!policy.excuses || !major || change.breaking === 0) return { findings: [], excused: false };
  return { findings: [excuse(change)], excused: true };
}

type Step = 'none' | 'patch' | 'minor' | 'major';
const steps: readonly Step[] = ['none', 'patch', 'minor', 'major'];

function size(step: Step): number {
  return steps.indexOf(step);
}

function stepBetween(base: SemanticVersion, revision: SemanticVersion): Step {
  if (revision.major > base.major) return 'major';
  if (revision.minor > base.minor) return 'minor';
  return compare(revision.version, base.version) > 0 ? 'patch' : 'none';
}

function neededStep({ breaking, additions }: VersionedChange, base: SemanticVersion): Step {
  if (breaking === 0 && additions === 0) return 'none';
  if (base.prerelease.length > 0) return 'patch';
  const early = base.major === 0;
  if (breaking > 0) return early ? 'minor' : 'major';
  return early ? 'patch' : 'minor';
}

function wrong(finding: VersionFinding): VersionJudgement {
  return { findings: [finding], excused: false };
}

function missing({ revision }: VersionedChange): VersionFinding {
  return {
    id: 'contract-version-missing',
    message: `info.version must be a semantic version such as 1.4.0; it is ${revision === '' ? 'not there' : JSON.stringify(revision.slice(0, 100))}.`,
    remedy: 'Write a version of three numbers, or remove `version` from the contract.',
  };
}

function decreased({ base, revision }: VersionedChange): VersionFinding {
  return {
    id: 'contract-version-decreased',
    message: `info.version went back from ${base} to ${revision}.`,
    remedy: `Give it a version after ${base}.`,
  };
}

function tooSmall(change: VersionedChange, needed: Step): VersionFinding {
  const { base, revision, breaking, additions } = change;
  const [count, what] =
    breaking > 0
      ? [
          breaking,
          `${breaking === 1 ? 'finding' : 'findings'} that ${breaking === 1 ? 'breaks' : 'break'} clients`,
        ]
      : [additions, additions === 1 ? 'addition' : 'additions'];
  const ids = {
    none: 'contract-version-patch-needed',
    patch: 'contract-version-patch-needed',
    minor: 'contract-version-minor-needed',
    major: 'contract-version-major-needed',
  } as const;
  const found = base === revision ? `it is still ${base}` : `it went from ${base} to ${revision}`;
  return {
    id: ids[needed],
    message: `info.version needs ${needed === 'patch' ? 'a new version' : `a ${needed} step`} for ${String(count)} ${what}; ${found}.`,
    remedy: `Set info.version to ${next(base, needed)}, or make the change without ${breaking > 0 ? 'breaking clients' : 'adding anything'}.`,
  };
}

function next(written: string, step: Step): string {
  const version = parse(written);
  if (version === null) return 'the next version';
  const { major, minor, patch, prerelease } = version;
  if (step === 'major') return `${String(major + 1)}.0.0`;
  if (step === 'minor') return `${String(major)}.${String(minor + 1)}.0`;
  return prerelease.length > 0
    ? `${String(major)}.${String(minor)}.${String(patch)}`
    : `${String(major)}.${String(minor)}.${String(patch + 1)}`;
}

function excuse({ base, revision, breaking }: VersionedChange): VersionFinding {
  return {
    id: 'contract-version-excuses',
    message: `The step from ${base} to ${revision} makes ${String(breaking)} breaking ${breaking === 1 ? 'finding' : 'findings'} risky, because the contract says so; clients of ${base} that are still in use break all the same.`,
    remedy: `Serve ${base} beside ${revision} until no client of it is left.`,
  };
}

/**
 * Chooses the bases against which a version is held: what was released. Changes that are merged one after the other and
 * released together need one step.
 * @param bases all bases
 * @returns the commits of releases and tags; where there are none, of environments; where there are none, of all
 */
export function versionedCommits(bases: readonly ContractBase[]): ReadonlySet<string> {
  const having = (...kinds: readonly BaseOrigin['kind'][]): readonly ContractBase[] =>
    bases.filter(({ origins }) => origins.some(({ kind }) => kinds.includes(kind)));
  const released = having('release', 'tag');
  const running = released.length > 0 ? released : having('environment');
  return new Set((running.length > 0 ? running : bases).map(({ commit }) => commit));
}

/**
 * @param id a rule of the engine
 * @returns whether its findings tell of something that clients may use and could not before
 */
export function isAddition(id: string): boolean {
  if (/^api-(tag|operation-id)-/.test(id)) return false;
  return /^new-optional-|^(endpoint|webhook|callback)-added$|-(property|media-type|status|header|value|parameter|body|callback)-added$|-added-optional$/.test(
    id,
  );
}
