import type { CheckRun, RepositoryState, Status } from './state.ts';

/** @returns the newest status of each context of a commit, in the order in which they were made */
export function latestStatuses(repository: RepositoryState, sha: string): readonly Status[] {
  const latest = new Map<string, Status>();
  for (const status of repository.statuses) {
    if (status.sha !== sha) continue;
    latest.delete(status.context);
    latest.set(status.context, status);
  }
  return [...latest.values()];
}

/** @returns the newest check run of each name of a commit */
export function latestCheckRuns(repository: RepositoryState, sha: string): readonly CheckRun[] {
  const latest = new Map<string, CheckRun>();
  for (const check of repository.checkRuns) {
    if (check.sha !== sha) continue;
    latest.delete(check.name);
    latest.set(check.name, check);
  }
  return [...latest.values()];
}

/**
 * Whether a required check is green: skipped and neutral ones are.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks
 */
export function checkIsGreen(repository: RepositoryState, sha: string, name: string): boolean {
  const status = latestStatuses(repository, sha).find(({ context }) => context === name);
  const check = latestCheckRuns(repository, sha).find((run) => run.name === name);
  const green = ['success', 'neutral', 'skipped'];
  const answers = [
    ...(status === undefined ? [] : [status.state]),
    ...(check === undefined ? [] : [check.conclusion ?? check.status]),
  ];
  return answers.length > 0 && answers.every((answer) => green.includes(answer));
}
