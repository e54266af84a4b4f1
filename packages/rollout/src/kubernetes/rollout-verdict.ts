import type { ControllerState } from './controller.ts';
import type { ExpectedWorkload } from './expected.ts';
import { curedByApplying, type Finding } from './failures/finding.ts';
import type { Failure } from './failure-reason.ts';
import type { WorkloadVerdict } from './workload-verdict.ts';

/** What is known of the whole rollout at one moment. */
export interface RolloutView {
  readonly verdicts: readonly WorkloadVerdict[];
  /** Undefined without a controller. */
  readonly controller: ControllerState | undefined;
  /** The commit that we wrote; undefined without a controller. */
  readonly commit: string | undefined;
  /** Whether a workload's finding counts now, by the order of the waves. */
  readonly isTurnOf: (workload: ExpectedWorkload, finding: Finding) => boolean;
}

/** What follows from it. */
export interface RolloutVerdict {
  readonly isReady: boolean;
  /** What is awaited, in one line; what is there where all is ready. */
  readonly message: string;
  /** What stands in the way on our revision. */
  readonly findings: readonly Finding[];
  /** What the controller says failed, with its own times. */
  readonly failures: readonly Failure[];
  readonly revision: string | undefined;
}

/**
 * Judges the whole rollout. While the controller has not applied our revision, workloads neither pass nor fail it; from
 * then on every workload must be ready at once, and the controller itself content.
 */
export function judgeRollout(view: RolloutView): RolloutVerdict {
  const { verdicts, controller } = view;
  if (controller?.kind === 'waiting')
    return {
      isReady: false,
      message: controller.message,
      findings: [],
      failures: controller.failures,
      revision: undefined,
    };
  const isSettled = controller?.settled ?? true;
  const unready = verdicts.filter((verdict) => !verdict.isReady);
  const first = nextOf(unready);
  return {
    isReady: isSettled && unready.length === 0 && verdicts.length > 0,
    message:
      first === undefined
        ? isSettled
          ? 'all workloads are ready'
          : (controller?.message ?? '')
        : waitsFor(first, unready.length, verdicts.length),
    findings: unready.flatMap((verdict) => countedFindings(verdict, view, isSettled)),
    failures: controller?.failures ?? [],
    revision: controller?.revision,
  };
}

function nextOf(unready: readonly WorkloadVerdict[]): WorkloadVerdict | undefined {
  return unready.reduce<WorkloadVerdict | undefined>(
    (best, one) => (best === undefined || one.workload.wave < best.workload.wave ? one : best),
    undefined,
  );
}

function waitsFor(first: WorkloadVerdict, unready: number, all: number): string {
  const others = unready > 1 ? ` (and ${String(unready - 1)} more of ${String(all)})` : '';
  return `${first.subject}: ${first.message}${others}`;
}

/**
 * Only what is of our revision counts: not what happens to pods of a template that is pinned to something else, nor,
 * while the controller still applies, to one that may not be ours yet.
 */
function countedFindings(
  { workload, subject, template, findings, object }: WorkloadVerdict,
  { controller, commit, isTurnOf }: RolloutView,
  isSettled: boolean,
): readonly Finding[] {
  const isOurs = template === 'ours' || (template === 'unsure' && isSettled);
  const counted = findings.filter((finding) => {
    if (curedByApplying.has(finding.reason)) return isSettled;
    if (object !== undefined && !isOurs) return false;
    return isTurnOf(workload, finding);
  });
  const isReplaced =
    template === 'other' &&
    controller?.kind === 'applied' &&
    commit !== undefined &&
    !controller.revision.includes(commit);
  return counted.map((finding) =>
    isReplaced && finding.reason === 'OtherImage'
      ? {
          ...finding,
          workload: subject,
          reason: 'RevisionReplaced',
          message: `${finding.message} The controller has applied ${controller.revision}, which comes after ours.`,
        }
      : { ...finding, workload: subject },
  );
}
