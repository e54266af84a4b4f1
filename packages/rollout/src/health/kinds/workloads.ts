import {
  failed,
  progressing,
  ready,
  suspended,
  type Health,
  type HealthReason,
} from '../health.ts';
import {
  conditionOf,
  countAt,
  textAt,
  valueIn,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { HealthRule } from './rule.ts';

const number = (object: KubernetesObject, name: string): number =>
  countAt(object.status, name) ?? 0;
const wanted = (object: KubernetesObject): number => countAt(object.spec, 'replicas') ?? 1;

/** One count that must be reached: why not, in which words, what is there, what is expected. */
type Count = readonly [reason: HealthReason, words: string, found: number, expected: number];

function firstShortage(counts: readonly Count[]): Health | undefined {
  const short = counts.find(([, , found, expected]) => found < expected);
  if (short === undefined) return undefined;
  const [reason, words, found, expected] = short;
  return progressing(reason, `${String(found)} of ${String(expected)} pods are ${words}.`);
}

function surplus(found: number, expected: number): Health | undefined {
  return found > expected
    ? progressing(
        'TooManyReplicas',
        `${String(found - expected)} pods of an older revision, or too many, have not ended yet.`,
      )
    : undefined;
}

function allReady(expected: number): Health {
  return expected === 0
    ? ready('ScaledToZero', 'No pods are asked for, and none are there.')
    : ready('Ready', `All ${String(expected)} pods are updated and available.`);
}

/** The controllers of workloads always write which generation they saw; without it they saw none. */
function unobserved(object: KubernetesObject): Health | undefined {
  return number(object, 'observedGeneration') === 0 && object.status?.['observedGeneration'] !== 0
    ? progressing('GenerationNotObserved', `No controller has looked at this ${object.kind} yet.`)
    : undefined;
}

/** A Deployment: its newest revision alone, as many pods as asked for, all of them available. */
export const deploymentRule: HealthRule = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const progress = conditionOf(object, 'Progressing');
  if (progress?.reason === 'ProgressDeadlineExceeded')
    return failed(
      'ProgressDeadlineExceeded',
      sentence(progress.message, 'Its progress deadline has passed.'),
    );
  const failure = conditionOf(object, 'ReplicaFailure');
  const expected = wanted(object);
  const [replicas, updated] = [number(object, 'replicas'), number(object, 'updatedReplicas')];
  const counted =
    firstShortage([['TooFewUpdated', 'of the newest revision', updated, expected]]) ??
    surplus(replicas, updated) ??
    surplus(updated, expected) ??
    firstShortage([
      ['TooFewAvailable', 'available', number(object, 'availableReplicas'), expected],
    ]);
  if (failure?.status === 'True' && counted !== undefined)
    return failed('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  if (object.spec['paused'] === true && counted !== undefined)
    return suspended('Paused', `The Deployment is paused; ${lower(counted.message)}`);
  if (counted !== undefined) return counted;
  const available = conditionOf(object, 'Available');
  if (available !== undefined && available.status !== 'True')
    return progressing('NotAvailable', sentence(available.message, 'It is not available.'));
  // With a deadline the controller says when the newest revision has arrived.
  if (progress !== undefined && progress.status !== 'True')
    return progressing(
      'NotReady',
      sentence(progress.message, 'The newest revision has not arrived.'),
    );
  return allReady(expected);
};

/** A StatefulSet: all pods ready and of the update revision, or as many as its partition lets through. */
export const statefulSetRule: HealthRule = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const expected = wanted(object);
  const replicas = number(object, 'replicas');
  const updated = number(object, 'updatedReplicas');
  const revision = textAt(object.status, 'currentRevision');
  const next = textAt(object.status, 'updateRevision');
  if (textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete' && revision !== next)
    return suspended(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const counted =
    firstShortage([
      ['TooFewReady', 'there', replicas, expected],
      ['TooFewReady', 'ready', number(object, 'readyReplicas'), expected],
      [
        'TooFewAvailable',
        'available',
        countAt(object.status, 'availableReplicas') ?? expected,
        expected,
      ],
    ]) ?? surplus(replicas, expected);
  if (counted !== undefined) return counted;
  const partition = countAt(object.spec, 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  if (partition > 0) {
    return (
      firstShortage([
        ['TooFewUpdated', 'of the newest revision', updated, Math.max(0, expected - partition)],
      ]) ??
      ready(
        'PartitionReached',
        `${String(updated)} of ${String(expected)} pods are of the newest revision, as the partition ${String(partition)} asks.`,
      )
    );
  }
  if (revision !== next)
    return progressing(
      'RevisionNotReached',
      `${String(updated)} of ${String(expected)} pods are of revision ${next ?? 'unknown'}.`,
    );
  return allReady(expected);
};

/** A DaemonSet: a pod of the newest revision, available, on every node that it is for. */
export const daemonSetRule: HealthRule = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const expected = countAt(object.status, 'desiredNumberScheduled');
  if (expected === undefined)
    return progressing('NoStatus', 'It is not known on how many nodes it is to run.');
  const updated = number(object, 'updatedNumberScheduled');
  // Where nothing runs and nothing is replaced by itself, nothing is proved.
  const isByHand = textAt(object.spec, 'updateStrategy', 'type') === 'OnDelete';
  if (isByHand && (updated < expected || expected === 0))
    return suspended(
      'WaitsForDeletion',
      `${String(updated)} of ${String(expected)} pods are of the newest revision; OnDelete replaces the others only when they are deleted.`,
    );
  const scheduled = countAt(object.status, 'currentNumberScheduled') ?? expected;
  const readyPods = countAt(object.status, 'numberReady') ?? expected;
  return (
    firstShortage([
      ['TooFewReady', 'scheduled', scheduled, expected],
      ['TooFewUpdated', 'of the newest revision', updated, expected],
      ['TooFewReady', 'ready', readyPods, expected],
      ['TooFewAvailable', 'available', number(object, 'numberAvailable'), expected],
    ]) ?? allReady(expected)
  );
};

/** A ReplicaSet that stands by itself. */
export const replicaSetRule: HealthRule = (object) => {
  const early = unobserved(object);
  if (early !== undefined) return early;
  const failure = conditionOf(object, 'ReplicaFailure');
  if (failure?.status === 'True')
    return failed('ReplicaFailure', sentence(failure.message, 'Its pods cannot be created.'));
  const expected = wanted(object);
  return (
    firstShortage([
      ['TooFewReady', 'ready', number(object, 'readyReplicas'), expected],
      ['TooFewAvailable', 'available', number(object, 'availableReplicas'), expected],
    ]) ??
    surplus(number(object, 'replicas'), expected) ??
    allReady(expected)
  );
};

/** @returns the controller's words, or ours where it has none */
export function sentence(found: string, instead: string): string {
  return found.trim() === '' ? instead : found.trim();
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** @returns whether the object says `suspend: true` */
export function isSuspended(object: KubernetesObject): boolean {
  return valueIn(object.spec, 'suspend') === true;
}
