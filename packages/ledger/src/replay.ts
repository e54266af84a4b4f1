import { deploymentContradictions, releaseContradictions } from './agreement.ts';
import {
  chainHead,
  phasesOf,
  tableOf,
  type DeploymentRecord,
  type DeploymentTransition,
  type ReleaseRecord,
  type ReleaseTransition,
} from './record.ts';
import { mayEnter, releaseTable } from './transition-table.ts';

/** Something that cannot have been made by `transition`. */
export interface ReplayProblem {
  readonly code: 'chain-broken' | 'transition-illegal' | 'evidence-contradicts';
  readonly message: string;
}

/**
 * Goes through a record's transitions as if each was made now.
 * @param record a record whose form is right already
 * @returns what is wrong: with the chain, with the table, with what the evidence contradicts
 */
export function replayProblems(record: ReleaseRecord | DeploymentRecord): readonly {
  readonly code: 'chain-broken' | 'transition-illegal' | 'evidence-contradicts';
  readonly message: string;
}[] {
  return record.kind === 'release' ? replayRelease(record) : replayDeployment(record);
}

function replayRelease(record: ReleaseRecord): ReplayProblem[] {
  return record.transitions.flatMap((step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = mayEnter(releaseTable, phasesOf(before), step.to);
    return stepProblems(before, step, legal, releaseContradictions(before, step.evidence));
  });
}

function replayDeployment(record: DeploymentRecord): ReplayProblem[] {
  const { application, commit } = record.release;
  const own: ReplayProblem[] =
    application === record.application && commit === record.commit
      ? []
      : [
          {
            code: 'evidence-contradicts',
            message: "the release is not that of the record's commit",
          },
        ];
  return record.transitions.reduce((problems, step, index) => {
    const before = { ...record, transitions: record.transitions.slice(0, index) };
    const legal = mayEnter(tableOf(before), phasesOf(before), step.to);
    const contradictions = deploymentContradictions(before, step.evidence);
    return [...problems, ...stepProblems(before, step, legal, contradictions)];
  }, own);
}

function stepProblems(
  before: ReleaseRecord | DeploymentRecord,
  step: ReleaseTransition | DeploymentTransition,
  legal: boolean,
  contradictions: readonly string[],
): ReplayProblem[] {
  const at = `transition ${String(before.transitions.length + 1)} (${step.to})`;
  const problems: ReplayProblem[] = contradictions.map((problem) => ({
    code: 'evidence-contradicts',
    message: `${at}: ${problem}`,
  }));
  if (!legal) {
    const from = before.transitions.at(-1)?.to ?? 'the start';
    problems.push({
      code: 'transition-illegal',
      message: `${at}: the table has no such step from ${from}`,
    });
  }
  if (step.previous !== chainHead(before)) {
    problems.push({
      code: 'chain-broken',
      message: `${at}: it does not refer to what stands before it`,
    });
  }
  return problems;
}
