import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { silentProgress, type CommitSha } from '@waybill/core';
import { createForge, type Forge } from '@waybill/forge';
import { openRepository } from '@waybill/git';
import { deploymentEvidence, phaseOf } from '@waybill/ledger';
import { git } from '@waybill/cli/rehearsal/repositories';
import { connect, type Connections } from '@waybill/stage/connections';
import { connectLedger } from '@waybill/stage/ledger-connection';
import { proposeStep, type ProposeStep } from '@waybill/stage/steps/open-ops-pr';
import { startDeployment } from '@waybill/stage/steps/start-deployment';
import { keySigner } from '@waybill/supply-chain';
import { createSmallSystem, tamper, type SmallSystem } from './small-system.ts';
import { writeFiles } from './small-repository.ts';

/*
 * The same on a forge that is a bare repository: whatever a forge lacks (automatic merges, reviewers), the proposal
 * comes and goes all the same.
 */
const minute = 60_000;
const branch = 'waybill/propose/small/proposed';

let system: SmallSystem;
let forge: Forge;
beforeAll(async () => {
  system = await createSmallSystem();
  for (const action of ['build-publish-image', 'sign-and-sbom']) {
    const end = await system.step(action, {}, { commit: system.baseline });
    expect(end.code).toBe('');
  }
  const { opsRepository, folder, signal } = system.world;
  const cacheFolder = join(folder, 'forge-cache');
  const repository = await openRepository({ url: opsRepository, cacheFolder, signal });
  const identity = { name: 'reviewer', email: 'reviewer@example.invalid' };
  forge = await createForge({ kind: 'local', repository, folder: opsRepository, identity, signal });
}, 2 * minute);
afterAll(async () => system.close());

let runs = 0;
function connectRun(): Connections {
  const { applicationRepository, opsRepository, registry, folder, signal, signingKey } =
    system.world;
  runs += 1;
  const run = `local-${String(runs)}`;
  return connect({
    ...{ config: 'waybill.yaml', forge: 'local', applicationRepository, opsRepository, signal },
    registry: registry.host,
    ref: 'refs/heads/main',
    temporaryFolder: join(folder, 'temporary', run),
    owner: {
      ...{ repository: 'rehearsal/small', run: `${String(process.pid)}-${run}`, attempt: 1 },
      ...{ job: 'deploy', actor: 'dev' },
    },
    progress: silentProgress,
    ledgerSigner: keySigner(signingKey.privateKey),
  });
}

async function propose(
  commit: CommitSha,
): Promise<ProposeStep & { readonly connections: Connections; readonly deployment: string }> {
  const connections = connectRun();
  const question = { environment: 'proposed', kind: 'promote', commit, target: '' } as const;
  const { deployment } = await startDeployment(
    connections,
    { ...question, reason: undefined },
    { planHash: undefined, reviewsBefore: undefined },
  );
  const request = { environment: 'proposed', commit, deployment: deployment.id };
  return { ...(await proposeStep(connections, request)), connections, deployment: deployment.id };
}

const refs = async (): Promise<string> => {
  const { opsRepository, signal } = system.world;
  const all = await git(opsRepository, signal, 'for-each-ref', '--format=%(refname) %(objectname)');
  // The lock is taken and freed.
  return all.replaceAll(/^.*ledger.*$/gm, '');
};

describe('an ops pull request on a bare repository', () => {
  it(
    'is proposed, stays as it is, is taken over from people who change its values, and merged',
    async () => {
      const first = await propose(system.baseline);
      expect(first.pullRequest).toMatchObject({ head: branch, state: 'open' });
      const before = await refs();
      const again = await propose(system.baseline);
      expect(again.changed).toBe(false);
      expect(await refs()).toBe(before);

      await tamper(system, branch, (tree) =>
        writeFiles(tree, { 'proposed/deploy.env': 'APP_IMAGE=other\n' }),
      );
      const anew = await propose(system.baseline);
      expect(anew.deployment).toBe(first.deployment);
      expect(anew.pullRequest).toMatchObject({ head: `${branch}.2`, state: 'open' });
      expect(anew.pullRequest?.body).toContain('This is a new pull request');
      const old = await forge.pullRequest(first.pullRequest?.number ?? 0);
      expect(old).toMatchObject({
        state: 'closed',
        reason: expect.stringContaining('Replaced by'),
      });
      expect((await propose(system.baseline)).changed).toBe(false);

      const { number, headSha } = anew.pullRequest ?? { number: 0, headSha: system.baseline };
      const merged = await forge.mergePullRequest(number, { expectedHead: headSha });
      const done = await propose(system.baseline);
      expect(done.opsCommit).toBe(merged.value.mergeCommit);
      const ledger = await connectLedger(done.connections);
      const record = await ledger.deployment(done.deployment);
      expect(record === undefined ? undefined : phaseOf(record)).toBe('desired');
      expect(
        record === undefined ? undefined : deploymentEvidence(record, 'approved'),
      ).toMatchObject({ by: [{ source: 'merge', pullRequest: number, approver: 'reviewer' }] });
    },
    4 * minute,
  );
});
