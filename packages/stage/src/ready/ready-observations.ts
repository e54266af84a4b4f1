import type { Observation } from '@waybill/ledger';
import type { ReadyStepEvidence } from '../step-evidence.ts';

/** A record holds at most as many of each list. */
export const mostObservations = 100;

/** What the record of a deployment keeps of its readiness. */
export interface ReadyObservations {
  /** How the release said or showed that it is this one. */
  readonly seen: Observation;
  /** What runs the environment: its cluster, or its address. */
  readonly target: string;
  /** What was seen to run: each image as its containers report it, or the answer's identity. */
  readonly observations: Observation[];
  /** What was ready: each workload, and the answer. */
  readonly checks: Observation[];
}

/**
 * @param ready what await-ready observed
 * @param address of the environment
 * @returns the same as observations of the record
 */
export function readyObservations(ready: ReadyStepEvidence, address: string): ReadyObservations {
  const at = ready.firstReadyAt;
  const { cluster, url, lastStatus } = ready;
  const seen = { subject: ready.identity.where, at, value: ready.identity.seen };
  const images = (cluster?.images ?? []).map(({ image, reported, pods }) => ({
    subject: `image ${image} in ${String(pods)} pods`,
    at,
    value: reported,
  }));
  const workloads = (cluster?.workloads ?? []).map(({ workload, generation, ready: count }) => ({
    subject: workload,
    at,
    value: `${String(count)} ready at generation ${String(generation)}`,
  }));
  const answer =
    url === undefined ? [] : [{ subject: `GET ${url}`, at, value: String(lastStatus) }];
  return {
    seen,
    target: cluster?.address ?? address,
    observations: (images.length === 0 ? [seen] : images).slice(0, mostObservations),
    checks: [...answer, ...workloads].slice(0, mostObservations),
  };
}
