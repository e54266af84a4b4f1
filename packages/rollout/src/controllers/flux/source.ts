import {
  conditionOf,
  textAt,
  valueIn,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import { objectOf, type Known } from '../known-objects.ts';
import { commitIn, isReached, relationOf, type RevisionFacts } from '../revision.ts';
import type { Finding } from '../standing.ts';
import type { NamespacedName } from '../target.ts';
import { isSilent, wasLookedAt, type Watching } from '../watching.ts';
import { nameOf, naming, saying, shorten, words } from '../wording.ts';

/** What a Kustomization reads from. */
export interface SourceReference extends NamespacedName {
  readonly kind: string;
}

/** The annotation in which an OCI artifact says from which commit it was made (OCI image specification). */
const originAnnotation = 'org.opencontainers.image.revision';

/** What the source says of our revision. */
export type SourceStanding =
  | { readonly kind: 'seen'; readonly message: string }
  | { readonly kind: 'waiting'; readonly message: string; readonly findings: readonly Finding[] };

/** @returns the revision of the artifact that a source holds, as a Kustomization names it */
export function artifactRevision(source: KubernetesObject | undefined): string | undefined {
  return textAt(source?.status, 'artifact', 'revision');
}

/** @returns from which git revision the artifact was made: its own, or what an OCI artifact is annotated with */
export function artifactOrigin(source: KubernetesObject | undefined): string | undefined {
  const revision = artifactRevision(source);
  if (commitIn(revision) !== undefined) return revision;
  return textAt(source?.status, 'artifact', 'metadata', originAnnotation);
}

/**
 * @param reference the source that a Kustomization names
 * @param known what is known of it
 * @returns whether it has fetched our commit, or one that descends from it, and what stands in the way
 */
export function sourceStanding(
  reference: SourceReference,
  known: Known,
  facts: RevisionFacts,
  watching: Watching,
): SourceStanding {
  const name = naming(reference.kind, reference);
  const source = objectOf(known);
  if (source === undefined) return notThere(name, known);
  const origin = artifactOrigin(source);
  if (isReached(relationOf(origin, facts)))
    return { kind: 'seen', message: `${name} has fetched ${shorten(origin ?? '')}` };
  const held = holding(source, origin);
  const message = `${name} ${held}; waits for ${shorten(facts.commit)}`;
  return { kind: 'waiting', message, findings: obstacles(source, held, facts, watching) };
}

function notThere(name: string, known: Known): SourceStanding {
  if (known === 'unknown')
    return { kind: 'waiting', message: `${name} was not read yet`, findings: [] };
  const message = `${name} does not exist`;
  return {
    kind: 'waiting',
    message,
    findings: [{ reason: 'SourceFailed', subject: name, message }],
  };
}

function holding(source: KubernetesObject, origin: string | undefined): string {
  const revision = artifactRevision(source);
  if (revision === undefined) return 'has fetched nothing yet';
  if (commitIn(origin) !== undefined) return `has fetched ${shorten(origin ?? '')}`;
  return `has fetched ${shorten(revision)}, which does not say from which commit it was made (annotation ${originAnnotation})`;
}

function obstacles(
  source: KubernetesObject,
  held: string,
  facts: RevisionFacts,
  watching: Watching,
): readonly Finding[] {
  const subject = nameOf(source);
  const waits = `waits for ${shorten(facts.commit)}`;
  if (valueIn(source.spec, 'suspend') === true)
    return [
      {
        reason: 'ControllerSuspended',
        subject,
        message: `${subject} is suspended and ${held}; resume it (spec.suspend: false), so that it fetches ${shorten(facts.commit)}`,
      },
    ];
  if (isSilent(source, watching)) return [silence(source, watching)];
  if (!wasLookedAt(source, watching)) return [];
  const failed = failedCondition(source);
  if (failed !== undefined)
    return [
      {
        reason: 'SourceFailed',
        subject,
        message: `${subject} cannot be fetched, ${waits}; it says ${saying(failed)}`,
      },
    ];
  return [
    {
      reason: 'RevisionNotObserved',
      subject,
      message: `${subject} ${held}, and looked again since; ${waits}: does it read the branch to which the commit was pushed?`,
    },
  ];
}

function failedCondition(source: KubernetesObject): Condition | undefined {
  for (const type of ['FetchFailed', 'Stalled', 'StorageOperationFailed', 'BuildFailed']) {
    const condition = conditionOf(source, type);
    if (condition?.status === 'True') return condition;
  }
  const ready = conditionOf(source, 'Ready');
  return ready?.status === 'False' ? ready : undefined;
}

/**
 * @param object what its controller was asked to look at, without an answer
 * @returns that the controller is down; or, where it is known to run, that it has not come to it
 */
export function silence(object: KubernetesObject, watching: Watching): Finding {
  const subject = nameOf(object);
  const asked = new Date(watching.request(object)?.at ?? watching.now).toISOString();
  const message = words(`${subject}: its controller was asked at ${asked} to look, and is silent`);
  return watching.isRunning
    ? { reason: 'RevisionNotObserved', subject, message: `${message}, although it runs` }
    : { reason: 'ControllerDown', subject, message: `${message}; does it run?` };
}
