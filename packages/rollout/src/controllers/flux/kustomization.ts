import {
  conditionOf,
  listAt,
  textAt,
  valueIn,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { FailureReason } from '../../kubernetes/failure-reason.ts';
import { objectOf, type KnownObjects } from '../known-objects.ts';
import { isReached, relationOf, type RevisionFacts } from '../revision.ts';
import type { Finding, Standing } from '../standing.ts';
import type { NamespacedName } from '../target.ts';
import { handledRequest, isSilent, transitionOf, type Watching } from '../watching.ts';
import { nameOf, naming, saying, shorten } from '../wording.ts';
import { isWritten } from './inventory.ts';
import {
  appliedRevision,
  attemptedRevision,
  isCurrent,
  sourceOf,
} from './kustomization-revisions.ts';
import { silence, sourceStanding } from './source.ts';

/**
 * What the Ready condition says of the attempt that `lastAttemptedRevision` names: kustomize-controller writes these
 * only after it has written that (its internal/controller, `reconcile`).
 */
const reasonsOfAttempt: Readonly<Record<string, FailureReason>> = {
  BuildFailed: 'BuildFailed',
  ReconciliationFailed: 'ApplyFailed',
  PruneFailed: 'ApplyFailed',
  HealthCheckFailed: 'HealthCheckFailed',
};

/** What it says before it comes to a revision at all. */
const reasonsBefore: Readonly<Record<string, FailureReason>> = {
  ArtifactFailed: 'SourceFailed',
  AccessDenied: 'SourceFailed',
  InvalidCELExpression: 'ApplyFailed',
  FeatureGateDisabled: 'ApplyFailed',
};

/** It goes on by itself after these. */
const harmless = ['DependencyNotReady', 'HealthCheckCanceled', 'Progressing', 'Suspended'];

const deepestChain = 16;

/** What a Kustomization is judged from. */
export interface FluxView {
  readonly objects: KnownObjects;
  readonly facts: RevisionFacts;
  readonly watching: Watching;
}

/**
 * Where a Kustomization stands with our commit. What it says of other revisions neither passes nor fails ours.
 * @param name the Kustomization
 * @param view the objects, our commit, what was asked
 * @returns its standing, and that of what it depends on where it waits for that
 */
export function kustomizationStanding(
  name: NamespacedName,
  view: FluxView,
  chain: readonly string[] = [],
): Standing {
  const subject = naming('Kustomization', name);
  const known = view.objects.find('Kustomization', name);
  if (known === 'unknown') return waiting(`${subject} was not read yet`);
  if (known === 'absent') {
    const message = `${subject} does not exist`;
    return waiting(message, [{ reason: 'RevisionNotObserved', subject, message }]);
  }
  const source = objectOf(view.objects.find(sourceOf(known).kind, sourceOf(known)));
  const applied = appliedRevision(known, source);
  if (isReached(relationOf(applied, view.facts)) && isCurrent(known))
    return appliedStanding(known, applied ?? '', attemptedRevision(known, source), view.facts);
  return notApplied(known, source, view, [...chain, subject]);
}

function waiting(message: string, findings: readonly Finding[] = []): Standing {
  return { kind: 'waiting', message, findings };
}

function appliedStanding(
  kustomization: KubernetesObject,
  revision: string,
  attempted: string | undefined,
  facts: RevisionFacts,
): Standing {
  const subject = nameOf(kustomization);
  const ready = conditionOf(kustomization, 'Ready');
  const failure = ready?.status === 'False' ? ready : undefined;
  const findings = ofAttempt(kustomization, failure, relationOf(attempted, facts));
  const failsHere = failure !== undefined && attempted === revision;
  return {
    kind: 'applied',
    revision,
    message: `${subject} has applied ${shorten(revision)}${failure === undefined ? '' : `; it says ${saying(failure)}`}`,
    findings: findings.filter(({ reason }) => reason !== 'RevisionReplaced'),
    settled: !failsHere,
  };
}

function notApplied(
  kustomization: KubernetesObject,
  source: KubernetesObject | undefined,
  view: FluxView,
  chain: readonly string[],
): Standing {
  const { facts, watching } = view;
  const subject = nameOf(kustomization);
  const applied = appliedRevision(kustomization, source);
  const has = applied === undefined ? 'has applied nothing yet' : `has applied ${shorten(applied)}`;
  const waits = `${subject} ${has}; waits for ${shorten(facts.commit)}`;
  if (valueIn(kustomization.spec, 'suspend') === true) return suspended(kustomization, waits, view);

  const attempted = attemptedRevision(kustomization, source);
  const relation = relationOf(attempted, facts);
  const ready = conditionOf(kustomization, 'Ready');
  const failure = ready?.status === 'False' ? ready : undefined;
  if (
    isReached(relation) &&
    (failure === undefined || Object.hasOwn(reasonsOfAttempt, failure.reason))
  )
    return atWork(kustomization, attempted ?? '', waits, failure, facts);

  const reference = sourceOf(kustomization);
  const fetched = sourceStanding(
    reference,
    view.objects.find(reference.kind, reference),
    facts,
    watching,
  );
  if (fetched.kind === 'waiting') return waiting(`${waits}: ${fetched.message}`, fetched.findings);
  const blocking = dependencies(kustomization, view, chain);
  if (blocking !== undefined) return { ...blocking, message: `${waits}: ${blocking.message}` };
  if (failure !== undefined) {
    const before = failureBefore(kustomization, failure, source, watching);
    return waiting(`${waits}: it says ${saying(failure)}`, before === undefined ? [] : [before]);
  }
  const findings = unmoved(kustomization, ready, watching);
  return waiting(`${waits}: ${ready === undefined ? 'it has not begun' : saying(ready)}`, findings);
}

function suspended(kustomization: KubernetesObject, waits: string, view: FluxView): Standing {
  const subject = nameOf(kustomization);
  const parent = parentOf(kustomization);
  const above = parent && objectOf(view.objects.find('Kustomization', parent));
  const also =
    above !== undefined && valueIn(above.spec, 'suspend') === true
      ? `, and so is its parent ${nameOf(above)}`
      : '';
  const message = `${waits}, but it is suspended${also}: resume it (spec.suspend: false)`;
  return waiting(message, [{ reason: 'ControllerSuspended', subject, message }]);
}

/** It works on our revision, or on one that descends from it: objects are written, health checks may still run. */
function atWork(
  kustomization: KubernetesObject,
  attempted: string,
  waits: string,
  failure: Condition | undefined,
  facts: RevisionFacts,
): Standing {
  const findings = ofAttempt(kustomization, failure, relationOf(attempted, facts));
  const reconciling = conditionOf(kustomization, 'Reconciling');
  const doing = failure ?? reconciling;
  const message = `${waits}: it works on ${shorten(attempted)}${doing === undefined ? '' : `, ${shorten(saying(doing))}`}`;
  // Not settled before Flux itself has seen it healthy, and says that it was applied.
  return isWritten(kustomization)
    ? { kind: 'applied', revision: attempted, message, findings, settled: false }
    : waiting(message, findings);
}

function ofAttempt(
  kustomization: KubernetesObject,
  failure: Condition | undefined,
  relation: ReturnType<typeof relationOf>,
): readonly Finding[] {
  if (failure === undefined || !Object.hasOwn(reasonsOfAttempt, failure.reason)) return [];
  const reason = reasonsOfAttempt[failure.reason] ?? 'Unknown';
  const subject = nameOf(kustomization);
  switch (relation) {
    case 'ours':
      return [{ reason, subject, message: `${subject} fails on our revision: ${saying(failure)}` }];
    case 'descendant':
      return [
        {
          reason: 'RevisionReplaced',
          subject,
          message: `${subject} passed over our revision to a newer one that contains it, and fails there: ${saying(failure)}`,
        },
      ];
    case 'other':
    case 'unknown':
      return [];
  }
}

/** A failure before the attempt names no revision: it counts where it is younger than the artifact that holds ours. */
function failureBefore(
  kustomization: KubernetesObject,
  failure: Condition,
  source: KubernetesObject | undefined,
  watching: Watching,
): Finding | undefined {
  if (harmless.includes(failure.reason)) return undefined;
  const reason = Object.hasOwn(reasonsBefore, failure.reason)
    ? (reasonsBefore[failure.reason] ?? 'Unknown')
    : 'Unknown';
  const fetchedAt = Date.parse(textAt(source?.status, 'artifact', 'lastUpdateTime') ?? '');
  const failedAt = Date.parse(transitionOf(kustomization) ?? '');
  const request = watching.request(kustomization);
  const isAnswered = request !== undefined && handledRequest(kustomization) === request.token;
  if (!isAnswered && !(failedAt >= fetchedAt)) return undefined;
  const subject = nameOf(kustomization);
  return { reason, subject, message: `${subject} cannot begin: ${saying(failure)}` };
}

/** The source has our revision, and nothing is in the way: its controller should have begun. */
function unmoved(
  kustomization: KubernetesObject,
  ready: Condition | undefined,
  watching: Watching,
): readonly Finding[] {
  if (isSilent(kustomization, watching)) return [silence(kustomization, watching)];
  if (ready?.reason === 'Progressing') return [];
  const subject = nameOf(kustomization);
  const message = `${subject} has not begun with our revision, although its source has it`;
  return [{ reason: 'RevisionNotObserved', subject, message }];
}

/** @returns the Kustomization that applies this one, as Flux labels it; undefined where none is named */
export function parentOf(object: KubernetesObject): NamespacedName | undefined {
  const name = textAt(object.metadata, 'labels', 'kustomize.toolkit.fluxcd.io/name');
  const namespace = textAt(object.metadata, 'labels', 'kustomize.toolkit.fluxcd.io/namespace');
  if (name === undefined || namespace === undefined) return undefined;
  return name === object.name && namespace === object.namespace && object.kind === 'Kustomization'
    ? undefined
    : { namespace, name };
}

/** @returns the Kustomizations that come before this one */
export function dependenciesOf(kustomization: KubernetesObject): readonly NamespacedName[] {
  return listAt(kustomization.spec, 'dependsOn').flatMap((entry) => {
    const name = textAt(entry, 'name');
    const namespace = textAt(entry, 'namespace') ?? kustomization.namespace ?? '';
    return name === undefined ? [] : [{ namespace, name }];
  });
}

/** The first dependency that is not through; what it says of our revision holds for whoever waits for it. */
function dependencies(
  kustomization: KubernetesObject,
  view: FluxView,
  chain: readonly string[],
): Extract<Standing, { kind: 'waiting' }> | undefined {
  for (const name of dependenciesOf(kustomization)) {
    const subject = naming('Kustomization', name);
    if (chain.includes(subject) || chain.length > deepestChain)
      return { kind: 'waiting', message: `it depends on itself through ${subject}`, findings: [] };
    const found = objectOf(view.objects.find('Kustomization', name));
    if (found === undefined || sharesSource(kustomization, found)) {
      const standing = kustomizationStanding(name, view, chain);
      if (standing.kind === 'waiting')
        return { ...standing, message: `it depends on ${standing.message}` };
      if (standing.findings.length > 0)
        return {
          kind: 'waiting',
          message: `it depends on ${standing.message}`,
          findings: standing.findings,
        };
    }
    if (
      found !== undefined &&
      !(conditionOf(found, 'Ready')?.status === 'True' && isCurrent(found))
    )
      return ofOtherSource(found);
  }
  return undefined;
}

/** Of a dependency with a source of its own nothing is known of our revision. */
function ofOtherSource(found: KubernetesObject): Extract<Standing, { kind: 'waiting' }> {
  const subject = nameOf(found);
  const ready = conditionOf(found, 'Ready');
  const says = ready === undefined ? 'says nothing yet' : `says ${saying(ready)}`;
  if (valueIn(found.spec, 'suspend') !== true)
    return { kind: 'waiting', message: `it depends on ${subject}, which ${says}`, findings: [] };
  const message = `it depends on ${subject}, which is suspended and ${says}`;
  const finding: Finding = { reason: 'ControllerSuspended', subject, message };
  return { kind: 'waiting', message, findings: [finding] };
}

/** @returns whether both read from one source: then what one says of a revision holds for the other */
export function sharesSource(one: KubernetesObject, other: KubernetesObject): boolean {
  const [a, b] = [sourceOf(one), sourceOf(other)];
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}
