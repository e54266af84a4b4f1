import { cell, code } from '@waybill/gate/render';
import { shortDigest, type DeploymentSummary } from '@waybill/ledger';
import { columns, printable } from '../records.ts';
import type { NextGate } from './next-gate.ts';
import type { EnvironmentReport, StatusReport } from './report.ts';

/**
 * @param report what runs where
 * @returns a table, and below it what is worth knowing of each environment
 */
export function statusText({ environments, remarks }: StatusReport): string {
  if (environments.length === 0)
    return `${columns([['The ledger has no deployment yet.'], ...remarks.map((it) => [it])])}\n`;
  const head = ['ENVIRONMENT', 'RUNS', 'VERSION', 'PHASE', 'SINCE', 'BY', 'APPROVED BY'];
  const rows = environments.map(({ environment, active, emergency }) =>
    active === undefined
      ? [environment, 'nothing was proved to run here yet']
      : [
          environment,
          active.commit.slice(0, 12),
          shortVersion(active.version),
          phaseOf(active, emergency),
          active.at,
          active.requestedBy,
          active.approvedBy.join(', ') || '-',
        ],
  );
  const notes = environments.flatMap((report) =>
    notesOf(report).map(([what, text]) => [report.environment, what, text]),
  );
  const parts = [columns([head, ...rows]), columns(notes), columns(remarks.map((it) => [it]))];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * @param report what runs where
 * @returns the same as Markdown; whatever records say is escaped
 */
export function statusMarkdown({ application, environments, remarks }: StatusReport): string {
  const rows = environments.map((report) => {
    const { environment, active, emergency } = report;
    const runs =
      active === undefined
        ? ['nothing was proved to run here yet', '', '', '', '']
        : [
            code(active.commit.slice(0, 12)),
            cell(shortVersion(active.version)),
            `${phaseOf(active, emergency)} ${active.at}`,
            cell(active.requestedBy),
            cell(active.approvedBy.join(', ')),
          ];
    const notes = notesOf(report).map(([what, text]) => `${what}: ${cell(text)}`);
    return `| ${[cell(environment), ...runs, notes.join('<br>')].join(' | ')} |`;
  });
  const lines = [
    `### ${cell(application)}`,
    '',
    '| environment | runs | version | since | by | approved by | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...remarks.flatMap((remark) => [`> ${cell(remark)}`, '']),
  ];
  return printable(lines.join('\n'));
}

/** What was proved to run does not, while an emergency is open. */
function phaseOf({ phase }: DeploymentSummary, emergency: DeploymentSummary | undefined): string {
  return emergency === undefined ? phase : `${phase}, and an emergency is open`;
}

/** What is worth knowing beside what runs: each with its word. */
function notesOf(report: EnvironmentReport): readonly (readonly [string, string])[] {
  const { active, emergency, underWay, waiting, held, lastEnded, lock, next } = report;
  const images = active?.images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
  const holder =
    lock === undefined
      ? []
      : [`${lock.owner.actor}, run ${lock.owner.run} of ${lock.owner.repository}`];
  return [
    ...(images === undefined ? [] : [['images', images.join(' ')] as const]),
    ...(emergency === undefined ? [] : [['emergency', driftOf(emergency)] as const]),
    ...(active === undefined ? [] : specialsOf(active)),
    ...underWay.map((one) => pendingOf(one, one.deployment === lock?.deployment ? holder : [])),
    ...waiting.map((one) => ['waiting', `${shortOf(one)}, since ${one.requestedAt}`] as const),
    ...held.map(
      ({ commit, at, by }) =>
        ['held', `${commit.slice(0, 12)} since ${at}: ${by} took it back`] as const,
    ),
    ...(lastEnded === undefined ? [] : [['last attempt', endOf(lastEnded)] as const]),
    ...(report.desiredDiffers
      ? [['desired', 'desired state says something else than what was proved to run'] as const]
      : []),
    ...(next === undefined ? [] : [['next', nextText(next)] as const]),
  ];
}

/**
 * @param summary a deployment
 * @returns what is not usual about it: that nobody asked for it, what it takes back, which gates were overridden
 */
export function specialsOf(summary: DeploymentSummary): readonly (readonly [string, string])[] {
  const { kind, automatic, undoes, overrides, reason } = summary;
  const how = automatic ? `automatic ${kind}` : kind;
  return [
    ...(kind === 'promote'
      ? []
      : [
          [
            kind,
            `${how}${undoes === undefined ? '' : `, takes back ${undoes}`}${reason === undefined ? '' : `: ${reason}`}`,
          ] as const,
        ]),
    ...overrides.map(
      (override) =>
        ['overridden', `${override.gate} by ${override.by}: ${override.reason}`] as const,
    ),
  ];
}

/**
 * @param summary an open emergency
 * @returns what runs past desired state, since when, by whom, and why
 */
export function driftOf({
  commit,
  at,
  deployment,
  requestedBy,
  reason,
}: DeploymentSummary): string {
  const why = reason === undefined ? '' : `: ${reason}`;
  return `runs ${commit.slice(0, 12)} past desired state since ${at} (${deployment}, by ${requestedBy}${why}); open until desired state says the same`;
}

function pendingOf(one: DeploymentSummary, holder: readonly string[]): readonly [string, string] {
  const held = holder.map((who) => `, held by ${who}`).join('');
  if (one.phase !== 'proposed') return ['under way', `${shortOf(one)} ${one.phase}${held}`];
  const { proposal } = one;
  const where =
    proposal === undefined
      ? ''
      : ` in ${proposal.url ?? `pull request ${String(proposal.number)} of ${proposal.repository}`}`;
  return ['proposed', `${shortOf(one)} waits for its merge${where}${held}`];
}

function shortOf({ commit, kind, requestedBy }: DeploymentSummary): string {
  return `${commit.slice(0, 12)} (${kind} by ${requestedBy})`;
}

function endOf({ commit, phase, at, ended }: DeploymentSummary): string {
  const why = ended === undefined ? '' : `: [${ended.code}] ${ended.message.split('\n')[0] ?? ''}`;
  return `${commit.slice(0, 12)} ${phase} ${at}${why}`;
}

function nextText(next: NextGate): string {
  const what = (commit: string): string => `${commit.slice(0, 12)} of ${next.from}`;
  switch (next.state) {
    case 'nothing':
      return next.reason;
    case 'allowed':
      return `${what(next.commit)} may come here: every gate allows it`;
    case 'refused': {
      const others = next.refusals > 1 ? ` (and ${String(next.refusals - 1)} more)` : '';
      return `${what(next.commit)} meets the gate ${next.gate}${others}: ${next.code}: ${next.message} → ${next.remedy}`;
    }
    case 'unknown':
      return `${next.commit === undefined ? `what ${next.from} runs` : what(next.commit)}: not known${next.gate === undefined ? '' : ` at the gate ${next.gate}`}: ${next.message}`;
  }
}

/** A version that is a release's tag is as long as a commit. */
function shortVersion(version: string | undefined): string {
  if (version === undefined) return '-';
  return /^sha-[0-9a-f]{40}$/.test(version) ? version.slice(0, 16) : version;
}
