/**
 * A run as a process of its own, from the sources, that waits for staging: waiting-run-process.ts <JSON of the
 * settings> <commit>. SIGTERM cancels it, as a runner does.
 */
import { cancelOnSignals, commitShaSchema, silentProgress } from '@waybill/core';
import { connect } from '@waybill/stage/connections';
import { startDeployment } from '@waybill/stage/steps/start-deployment';
import { z } from 'zod';

const [given = '', sha = ''] = process.argv.slice(2);
const settings = z
  .object({
    applicationRepository: z.string(),
    opsRepository: z.string(),
    registry: z.string(),
    temporaryFolder: z.string(),
  })
  .parse(JSON.parse(given));
const { signal, release } = cancelOnSignals();
const owner = { repository: 'acme/small', run: 'child', attempt: 1, job: 'deploy', actor: 'ada' };
const connections = connect({
  ...settings,
  config: 'waybill.yaml',
  forge: 'local',
  ref: 'refs/heads/main',
  owner: { ...owner, pid: process.pid },
  signal,
  progress: silentProgress,
});
const question = {
  environment: 'staging',
  kind: 'promote',
  target: '',
  reason: undefined,
} as const;
try {
  await startDeployment(
    connections,
    { ...question, commit: commitShaSchema.parse(sha) },
    { planHash: undefined, reviewsBefore: undefined, waitMilliseconds: 600_000 },
  );
} finally {
  release();
}
