import fc from 'fast-check';
import { timestamp } from '@waybill/core';
import { isWaybillError } from '@waybill/core';
import { newDeploymentId } from '../layout.ts';
import { deploymentKinds, deploymentPhases, releasePhases } from '../phases.ts';
import {
  newDeploymentRecord,
  newReleaseRecord,
  transition,
  type DeploymentRecord,
  type ReleaseRecord,
} from '../record.ts';
import { deliveryModes } from '../transition-table.ts';
import { commit, deploymentSamples, owner, releaseOf, releaseSamples } from './samples.ts';

const start = Date.parse('2026-11-21T12:00:00.000Z');
const moment = (step: number): string => timestamp({ now: () => start + step * 1000 });

/** A release's record after a random walk: steps that the table lacks are tried and refused. */
export const releaseWalk: fc.Arbitrary<ReleaseRecord> = fc
  .array(fc.constantFrom(...releasePhases), { minLength: 1, maxLength: 40 })
  .map((tries) => {
    const release = releaseOf(commit('a'));
    const samples = releaseSamples(release);
    let record = newReleaseRecord('shop', commit('a'));
    tries.forEach((to, step) => {
      try {
        record = transition(record, to, samples[to], { by: owner(), at: moment(step) });
      } catch (error) {
        if (!isWaybillError(error, 'LEDGER_TRANSITION_ILLEGAL')) throw error;
      }
    });
    return record;
  })
  .filter((record) => record.transitions.length > 0);

/** A deployment's record after a random walk, for any delivery and kind. */
export const deploymentWalk: fc.Arbitrary<DeploymentRecord> = fc
  .record({
    delivery: fc.constantFrom(...deliveryModes),
    kind: fc.constantFrom(...deploymentKinds),
    skipApproval: fc.boolean(),
    tries: fc.array(fc.constantFrom(...deploymentPhases), { maxLength: 60 }),
  })
  .map(({ delivery, kind, skipApproval, tries }) => {
    const release = releaseOf(commit('a'));
    const samples = deploymentSamples({ release, delivery }, kind);
    const id = newDeploymentId(moment(0), release.commit, 'c0de');
    let record = newDeploymentRecord({ id, environment: 'production', delivery, release });
    const all = ['requested' as const, ...tries];
    all.forEach((to, step) => {
      const evidence =
        to === 'approved' && skipApproval
          ? { phase: to, skipped: 'the policy asks for none' }
          : samples[to];
      try {
        record = transition(record, to, evidence, { by: owner(), at: moment(step) });
      } catch (error) {
        if (!isWaybillError(error, 'LEDGER_TRANSITION_ILLEGAL')) throw error;
      }
    });
    return record;
  });
