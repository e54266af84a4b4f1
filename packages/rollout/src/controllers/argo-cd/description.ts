import { conditionsIn, objectAt, textAt, type KubernetesObject } from '@waybill/kubernetes/object';
import type { RevisionFacts } from '../revision.ts';
import { nameOf, shorten, words } from '../wording.ts';
import { hasFailed, nearestRevision, operationOf, resourceName } from './operation.ts';

/**
 * @param application an Application
 * @param facts our commit
 * @returns what the diagnosis shows of it: comparison, health, the last sync with what failed in it, conditions
 */
export function describeApplication(
  application: KubernetesObject,
  facts: RevisionFacts,
): readonly string[] {
  const subject = nameOf(application);
  const status = textAt(application.status, 'sync', 'status') ?? 'not compared';
  const compared = nearestRevision(objectAt(application.status, 'sync'), facts).revision;
  const health = textAt(application.status, 'health', 'status') ?? 'Unknown';
  const operation = operationOf(application, facts);
  return [
    `${subject}: ${status} with ${shorten(compared ?? 'nothing')}, ${health}`,
    ...(operation === undefined
      ? []
      : [
          `${subject}: last sync, to ${shorten(operation.revision ?? 'nothing')}: ${operation.phase}, ${words(operation.message)}`,
          ...operation.resources
            .filter((one) => hasFailed(one) || (operation.isRunning && one.hookPhase === 'Running'))
            .slice(0, 10)
            .map(
              (one) =>
                `${resourceName(one)}: ${one.hookPhase || one.status}, ${words(one.message)}`,
            ),
        ]),
    ...conditionsIn(application.status).map(
      ({ type, message }) => `${subject}: ${type}, ${words(message)}`,
    ),
  ];
}
