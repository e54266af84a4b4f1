import {
  conditionOf,
  countAt,
  textAt,
  valueIn,
  type Condition,
  type KubernetesObject,
} from '@waybill/kubernetes/object';
import type { FailureReason } from '../../kubernetes/failure-reason.ts';
import { objectOf } from '../known-objects.ts';
import type { Finding, Standing } from '../standing.ts';
import type { NamespacedName } from '../target.ts';
import { nameOf, naming, saying, shorten } from '../wording.ts';
import { isCurrent } from './kustomization-revisions.ts';
import { kustomizationStanding, parentOf, type FluxView } from './kustomization.ts';

/** Reasons of Ready=False (helm-controller, api/v2/condition_types.go and internal/controller). */
const reasons: Readonly<Record<string, FailureReason>> = {
  InstallFailed: 'ApplyFailed',
  UpgradeFailed: 'ApplyFailed',
  RollbackFailed: 'ApplyFailed',
  RollbackSucceeded: 'ApplyFailed',
  UninstallFailed: 'ApplyFailed',
  UninstallSucceeded: 'ApplyFailed',
  RetriesExceeded: 'ApplyFailed',
  MissingRollbackTarget: 'ApplyFailed',
  ReconciliationFailed: 'ApplyFailed',
  InitFailed: 'ApplyFailed',
  GetLastReleaseFailed: 'ApplyFailed',
  RESTClientError: 'ApplyFailed',
  FactoryError: 'ApplyFailed',
  TestFailed: 'HealthCheckFailed',
  ArtifactFailed: 'SourceFailed',
  SourceNotReady: 'SourceFailed',
  HelmChartNotReady: 'SourceFailed',
  AccessDenied: 'SourceFailed',
  ValuesError: 'BuildFailed',
  ChartError: 'BuildFailed',
  ChartMutateError: 'BuildFailed',
};

/** What Helm says where it waited for workloads (helm.sh/helm/v3, pkg/kube). */
const waitedInVain = /timed out waiting|context deadline exceeded|not ready/i;

/**
 * Where a HelmRelease stands with our commit. Its own status names charts, not commits: what binds it is that the
 * Kustomization which brings it has applied ours, and that the generation which that made is what Helm released.
 * @param name the HelmRelease
 * @param given the Kustomization that brings it, where the environment names it
 * @param view the objects, our commit, what was asked
 */
export function helmReleaseStanding(
  name: NamespacedName,
  given: NamespacedName | undefined,
  view: FluxView,
): Standing {
  const subject = naming('HelmRelease', name);
  const release = objectOf(view.objects.find('HelmRelease', name));
  const parent = given ?? (release === undefined ? undefined : parentOf(release));
  if (parent === undefined) return unbound(subject, release);
  const brought = kustomizationStanding(parent, view);
  if (brought.kind === 'waiting')
    return { ...brought, message: `${subject} waits: ${brought.message}` };
  if (release === undefined) {
    const message = `${subject} does not exist, although ${brought.message}`;
    const finding: Finding = { reason: 'RevisionNotObserved', subject, message };
    return { kind: 'waiting', message, findings: [finding] };
  }
  return released(release, brought.revision);
}

function unbound(subject: string, release: KubernetesObject | undefined): Standing {
  const message =
    release === undefined
      ? `${subject} is not there, or was not read yet`
      : `${subject} has no label of a Kustomization: nothing says from which commit it comes; name its Kustomization`;
  const finding: Finding = { reason: 'RevisionNotObserved', subject, message };
  return { kind: 'waiting', message, findings: [finding] };
}

function released(release: KubernetesObject, revision: string): Standing {
  const subject = nameOf(release);
  const ready = conditionOf(release, 'Ready');
  const generation = countAt(release.metadata, 'generation') ?? 0;
  const isOfGeneration =
    ready?.observedGeneration === undefined
      ? isCurrent(release)
      : ready.observedGeneration === generation;
  const chart = textAt(release.status, 'lastAttemptedRevision');
  const tried = chart === undefined ? '' : ` (chart ${chart})`;
  if (ready?.status === 'True' && isOfGeneration && isCurrent(release))
    return {
      kind: 'applied',
      revision,
      message: `${subject} has released what ${shorten(revision)} says${tried}`,
      findings: [],
      settled: true,
    };
  const says = ready === undefined ? 'it has not begun' : `it says ${saying(ready)}`;
  const message = `${subject}${tried} has not released what ${shorten(revision)} says: ${says}`;
  if (valueIn(release.spec, 'suspend') === true)
    return waiting(`${message}; it is suspended, resume it (spec.suspend: false)`, {
      reason: 'ControllerSuspended',
      subject,
    });
  // Helm is at it: what is new already is ours.
  if (ready?.status === 'Unknown' && isOfGeneration)
    return { kind: 'applied', revision, message, findings: [], settled: false };
  if (ready?.status !== 'False' || !isOfGeneration) return waiting(message);
  const reason = reasonOf(ready);
  return reason === undefined ? waiting(message) : waiting(message, { reason, subject });
}

function waiting(message: string, finding?: Omit<Finding, 'message'>): Standing {
  return {
    kind: 'waiting',
    message,
    findings: finding === undefined ? [] : [{ ...finding, message }],
  };
}

/** DependencyNotReady is no failure, and a reason that is not known is said as it is. */
function reasonOf(ready: Condition): FailureReason | undefined {
  if (ready.reason === 'DependencyNotReady' || ready.reason === 'Progressing') return undefined;
  const reason = Object.hasOwn(reasons, ready.reason) ? reasons[ready.reason] : 'Unknown';
  return reason === 'ApplyFailed' && waitedInVain.test(ready.message)
    ? 'HealthCheckFailed'
    : reason;
}
