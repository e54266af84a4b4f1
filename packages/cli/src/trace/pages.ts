import { githubRepositoryOf, type Forge, type GithubRepository } from '@waybill/forge';
import type { GitRepository } from '@waybill/git';
import type { TracePages, TraceRun } from '@waybill/ledger';
import type { Connections } from '@waybill/stage';

/**
 * Tells where the forge shows what a trace names. Only a forge whose addresses are known has pages: nothing is
 * guessed, and a bare repository on this machine has none.
 * @param connections the systems
 */
export async function tracePages(connections: Connections): Promise<TracePages> {
  const [forge, git, opsForge, opsGit] = await Promise.all([
    connections.forge(),
    connections.applicationGit(),
    connections.opsForge(),
    connections.opsGit(),
  ]);
  const [application, ops] = [placeOf(forge, git), placeOf(opsForge, opsGit)];
  return {
    commit: (commit) => forge.commitUrl(commit),
    opsCommit: (commit) => opsForge.commitUrl(commit),
    run: (run) => {
      const place = [application, ops].find((it) => isIn(it, run));
      return pageOf(place, `actions/runs/${run.run}/attempts/${String(run.attempt)}`);
    },
  };
}

function placeOf(forge: Forge, git: GitRepository): GithubRepository | undefined {
  return forge.kind === 'github' ? githubRepositoryOf(git.url) : undefined;
}

function pageOf(place: GithubRepository | undefined, path: string): string | undefined {
  return place === undefined ? undefined : `${place.serverUrl}/${place.repository}/${path}`;
}

/** A run of another repository may be on another server; GitHub numbers its runs. */
function isIn(place: GithubRepository | undefined, run: TraceRun): boolean {
  return (
    place !== undefined &&
    !run.local &&
    run.repository.toLowerCase() === place.repository.toLowerCase() &&
    /^[1-9]\d{0,19}$/.test(run.run)
  );
}
