import type { LedgerReader } from '@waybill/ledger';
import type { GatePorts } from '../ports.ts';

/**
 * Asks each question once in one check: facts that stand on the same branch, file or record stand on the same
 * answer, and nothing is fetched twice.
 * @param ports where facts are learned
 * @returns the same, with a memory
 */
export function remembered(ports: GatePorts): GatePorts {
  const { forge, ops } = ports;
  return {
    ...ports,
    forge: {
      kind: forge.kind,
      keepsReviews: forge.keepsReviews,
      defaultBranch: () => forge.defaultBranch(),
      branch: memory((name) => forge.branch(name)),
      ancestry: (commit, branch) => forge.ancestry(commit, branch),
      compare: (commit, other) => forge.compare(commit, other),
      commit: memory((sha) => forge.commit(sha)),
      readFile: (commit, path) => forge.readFile(commit, path),
      environment: (name) => forge.environment(name),
      bypass: (branch, commit) => forge.bypass(branch, commit),
      checks: memory((commit) => forge.checks(commit)),
      mergedPullRequests: memory((commit) => forge.mergedPullRequests(commit)),
      pullRequestReviews: (number) => forge.pullRequestReviews(number),
      mayWrite: memory((account) => forge.mayWrite(account)),
      run: (owner) => forge.run(owner),
      environmentReviews: (owner, environment) => forge.environmentReviews(owner, environment),
      runState: (owner, since) => forge.runState(owner, since),
    },
    ops: {
      branch: ops.branch,
      repository: {
        url: ops.repository.url,
        readRef: memory((ref) => ops.repository.readRef(ref)),
        readFile: (commit, path, options) => ops.repository.readFile(commit, path, options),
      },
    },
    ledger: rememberedLedger(ports.ledger),
  };
}

function rememberedLedger(ledger: LedgerReader): LedgerReader {
  return {
    application: ledger.application,
    branch: ledger.branch,
    trust: ledger.trust,
    head: () => ledger.head(),
    now: () => ledger.now(),
    release: memory((commit) => ledger.release(commit)),
    releases: () => ledger.releases(),
    deployment: memory((id) => ledger.deployment(id)),
    deployments: (filter) => ledger.deployments(filter),
    find: (word) => ledger.find(word),
    exportRecords: () => ledger.exportRecords(),
    environment: memory((name) => ledger.environment(name)),
    environments: () => ledger.environments(),
    lock: memory((environment) => ledger.lock(environment)),
  };
}

function memory<K, V>(ask: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const answers = new Map<K, Promise<V>>();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
