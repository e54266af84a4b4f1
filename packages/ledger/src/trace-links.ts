import type { CommitSha } from '@waybill/core';
import type { DeploymentTrace, Trace, TraceRun } from './trace.ts';

/** Where people look at what a trace names: undefined where no page of it is known, never a guess. */
export interface TracePages {
  /** A commit of the application's repository. */
  readonly commit: (commit: CommitSha) => string | undefined;
  /** A commit of the ops repository. */
  readonly opsCommit: (commit: CommitSha) => string | undefined;
  readonly run: (run: TraceRun) => string | undefined;
}

/** The pages of one deployment; what has no known page is absent. */
export interface DeploymentLinks {
  readonly run?: string;
  readonly pullRequest?: string;
  readonly opsCommit?: string;
}

/** A deployment's part of a trace, with where people look at it. */
export interface LinkedDeployment extends DeploymentTrace {
  readonly links: DeploymentLinks;
}

/** A trace with where people look at what it names. */
export interface LinkedTrace extends Omit<Trace, 'deployments'> {
  readonly links: { readonly commit?: string };
  readonly deployments: readonly LinkedDeployment[];
}

/**
 * @param traced what was found
 * @param pages where its commits and runs are shown
 * @returns the same, with links
 */
export function withLinks(traced: Trace, pages: TracePages): LinkedTrace {
  const commit = pageOrNothing(pages.commit(traced.commit));
  return {
    ...traced,
    links: commit === undefined ? {} : { commit },
    deployments: traced.deployments.map((deployment) => ({
      ...deployment,
      links: linksOf(deployment, pages),
    })),
  };
}

function linksOf(deployment: DeploymentTrace, pages: TracePages): DeploymentLinks {
  const { runs, proposal, desired } = deployment;
  // The last one is the run whose log says how it ended.
  const last = runs.at(-1);
  const run = last === undefined ? undefined : pageOrNothing(pages.run(last));
  const pullRequest = pageOrNothing(proposal?.url);
  const opsCommit =
    desired?.kind === 'commit' ? pageOrNothing(pages.opsCommit(desired.commit)) : undefined;
  return {
    ...(run === undefined ? {} : { run }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(opsCommit === undefined ? {} : { opsCommit }),
  };
}

/** Addresses come from records too: only one that cannot be anything else in text, Markdown or a diagram is shown. */
function pageOrNothing(address: string | undefined): string | undefined {
  return address !== undefined &&
    address.length <= 2000 &&
    /^https?:\/\/[A-Za-z0-9.[\]:-]+(?:\/[A-Za-z0-9._~%@+=:/?&-]*)?$/.test(address)
    ? address
    : undefined;
}
