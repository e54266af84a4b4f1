/** How a commit that a controller names stands to the one that we wrote. */
export type Relation =
  | 'ours'
  /** It has ours among its ancestors. */
  | 'descendant'
  /** An older one, or one of another branch. */
  | 'other'
  /** Not known yet, or it names no commit. */
  | 'unknown';

/** What is known of revisions when objects are judged. */
export interface RevisionFacts {
  /** The commit that we wrote. */
  readonly commit: string;
  /** @returns how a commit stands to ours */
  readonly relation: (commit: string) => Relation;
}

/** A git commit as Flux and Argo CD write it behind a branch, tag or algorithm. */
const commitAtEnd = /(?:^|[@/:])([0-9a-f]{40})$/;

/**
 * @param revision as a controller writes it: `main@sha1:<sha>`, `main/<sha>` (Flux before 2.0), `sha1:<sha>`, `<sha>`
 * @returns the commit in it; undefined where there is none, as in `latest@sha256:<digest>` or a chart's version
 */
export function commitIn(revision: string | undefined): string | undefined {
  return revision === undefined ? undefined : commitAtEnd.exec(revision)?.[1];
}

/**
 * @param revision as a controller writes it
 * @param facts our commit
 * @returns how it stands to ours
 */
export function relationOf(revision: string | undefined, facts: RevisionFacts): Relation {
  const commit = commitIn(revision);
  return commit === undefined ? 'unknown' : facts.relation(commit);
}

/** @returns whether what is there is our commit or descends from it */
export function isReached(relation: Relation): boolean {
  return relation === 'ours' || relation === 'descendant';
}
