import { describe, expect, it } from '@jest/globals';
import { effects } from '@waybill/core';
import { promotionLane, pullRequestLane, recoveryLane, releaseLane } from './kill-lanes.ts';
import { nameOfPoint } from './kill-points.ts';

/*
 * SIGKILL before and after every effect of the path (design, laws 4 and 5): release, staging, production,
 * approval, rollback, pull request, the policy's own rollback. The points come from the traces of clean runs, so they are known only
 * once those ran: everything runs while this file is loaded, and the tests below say what came of it.
 * Two lanes of about the same length run beside each other, each in a world of its own.
 */
const played = await Promise.allSettled([
  promotionLane(),
  releaseLane().then(async (released) => [released, await pullRequestLane(), await recoveryLane()]),
]);
const lanes = played.flatMap((lane) => {
  // Thrown only when both have ended, and their worlds are gone.
  if (lane.status === 'rejected') throw lane.reason;
  return lane.value;
});

const points = lanes.flatMap((lane) => lane.points);
const outcomes = lanes.flatMap((lane) => lane.outcomes);
const acts = lanes.flatMap((lane) => lane.acts);

describe('a run that is killed', () => {
  it.each(outcomes.map((outcome) => [nameOfPoint(outcome.point), outcome] as const))(
    '%s',
    (_name, { problem }) => {
      expect(problem).toBeUndefined();
    },
  );
});

describe('the run after the killed ones', () => {
  it.each(acts.map((act) => [act.act, act] as const))('brings %s to its end', (_name, act) => {
    expect(act.converged).toEqual([]);
  });

  it.each(acts.map((act) => [act.act, act] as const))(
    'leaves nothing to do for %s',
    (_name, act) => {
      expect(act.again).toEqual([]);
    },
  );
});

describe('the matrix', () => {
  it('has a kill test for every point that a clean run comes by', () => {
    const killed = new Set(outcomes.map(({ point }) => nameOfPoint(point)));
    expect(points.map(nameOfPoint).filter((name) => !killed.has(name))).toEqual([]);
  });

  // A plain bare repository keeps no list of deployments: github-deployment.test.ts has that effect. It keeps no store of
  // attestations: github-attestations.test.ts has that one. No stage carries out an emergency: emergency.test.ts has that
  // one. The releases of this matrix are signed with a key in the process:
  // what else signs changes nothing that a later run reads, and keyless-signer.test.ts and its neighbours have it.
  // Only a cluster has a migrator's Job to clean up: packages/migration/src/kubernetes has that one.
  // No controller reconciles this environment: packages/rollout/src/controllers has the request to look now.
  const elsewhere = [
    ...['forge.deployment', 'forge.attestation', 'migration.clean-up'],
    ...['target.emergency', 'target.reconcile'],
    ...['signing.certificate', 'signing.command', 'signing.log', 'signing.timestamp'],
  ];
  const reached = Object.keys(effects).filter((effect) => !elsewhere.includes(effect));

  it.each(reached)('reaches %s, before and after', (effect) => {
    const moments = outcomes
      .filter(({ point, problem }) => point.effect === effect && problem === undefined)
      .map(({ point }) => point.moment);
    expect([...new Set(moments)].sort()).toEqual(['after', 'before']);
  });
});
