import { exhausted } from '@waybill/core';
import type { DeploymentEvidence } from './evidence.ts';
import type { DeploymentPhase } from './phases.ts';
import type { DeploymentRecord } from './record.ts';
import { desiredText, shortDigest, smokeText } from './trace.ts';

/** One phase of a deployment, as people read it. */
export interface StoryLine {
  readonly phase: DeploymentPhase;
  readonly at: string;
  /** What was observed, in one line. */
  readonly what: string;
}

/**
 * Tells a deployment from its record: what each phase rests on.
 * @param record a deployment's record
 * @returns a line for each transition, the oldest first
 */
export function deploymentStory(record: DeploymentRecord): readonly StoryLine[] {
  return record.transitions.map(({ to, at, evidence }) => ({
    phase: to,
    at,
    what: told(evidence),
  }));
}

function told(evidence: DeploymentEvidence): string {
  if ('skipped' in evidence) return `skipped: ${evidence.skipped}`;
  switch (evidence.phase) {
    case 'requested':
      return `${evidence.kind} by ${evidence.requestedBy}, plan ${shortDigest(evidence.planHash)}`;
    case 'applied':
      return `by ${evidence.by} at ${evidence.target}, past desired state; ${'unseen' in evidence.seen ? `not seen: ${evidence.seen.unseen}` : evidence.seen.observations.map(({ subject, value }) => `${subject}: ${value}`).join(', ')}`;
    case 'proposed':
      return evidence.url ?? `${evidence.repository}#${String(evidence.pullRequest)}`;
    case 'approved':
      return evidence.by.map(({ approver, source }) => `${approver} (${source})`).join(', ');
    case 'migrating':
      return `${evidence.engine}, from ${evidence.versionBefore ?? 'no version'}`;
    case 'desired':
      return desiredText(evidence.state);
    case 'rolling-out':
      return `seen at ${evidence.revision}`;
    case 'checking':
      return evidence.ready.map(({ subject, value }) => `${subject}: ${value}`).join(', ');
    case 'active':
      return `${evidence.version}; smoke ${smokeText(evidence.smoke)}`;
    case 'accepted':
      return `${evidence.how}, by ${evidence.by}`;
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
    case 'superseded':
    case 'rolled-back':
      return `${evidence.code}: ${evidence.message}`;
    default:
      return exhausted(evidence, 'the evidence of a phase');
  }
}
