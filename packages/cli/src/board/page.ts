import { canonicalJson, type CommitSha } from '@waybill/core';
import {
  history,
  traceCommit,
  traceLines,
  type DeploymentRecord,
  type DeploymentSummary,
  type EnvironmentStatus,
  type LedgerRecords,
} from '@waybill/ledger';
import { driftOf, specialsOf } from '../status/render.ts';

/** What a board shows. */
export interface Board {
  readonly application: string;
  readonly head: CommitSha | undefined;
  readonly records: LedgerRecords;
  readonly statuses: readonly EnvironmentStatus[];
}

const style = `
:root{color-scheme:light dark;--line:#8884;--soft:#8882;--good:#1a7f37;--bad:#c62828;--wait:#9a6700}
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p.sub{color:gray;margin:.2rem 0 1.5rem}code,td.id{font:13px/1.4 ui-monospace,monospace}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:1rem}
.card{border:1px solid var(--line);border-radius:.5rem;padding:1rem}.card h3{margin:0 0 .3rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
.active,.accepted{color:var(--good)}.failed,.refused,.interrupted,.cancelled{color:var(--bad)}
.superseded,.rolled-back{color:gray}.requested,.proposed,.approved,.migrating,.desired,.rolling-out,.checking{color:var(--wait)}
ol.steps{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;padding:0;margin:.5rem 0}
ol.steps li{background:var(--soft);border-radius:.3rem;padding:.1rem .5rem}
details{border-bottom:1px solid var(--line);padding:.4rem 0}pre{overflow-x:auto;background:var(--soft);padding:.6rem;border-radius:.3rem}`;

/**
 * Makes the board: one self-contained page, without scripts, readable where no network is.
 * @param board records and what the environments run
 * @returns HTML
 */
export function boardPage(board: Board): string {
  const rows = history(board.records.deployments);
  const commits = [...new Set(board.records.releases.map(({ commit }) => commit))];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(board.application)} · Waybill</title><style>${style}</style></head><body>
<h1>${escape(board.application)}</h1>
<p class="sub">Deployment records of the ledger at <code>${escape(board.head ?? 'no commit')}</code></p>
<h2>Environments</h2><div class="cards">${board.statuses.map(card).join('')}</div>
<h2>Deployments, newest first</h2><div class="scroll"><table><thead><tr><th>Environment</th><th>Commit</th><th>Kind</th><th>Phase</th><th>Requested</th><th>By</th><th>Remarks</th></tr></thead><tbody>
${rows
  .map(
    (row) =>
      `<tr><td>${escape(row.environment)}</td><td class="id">${escape(row.commit.slice(0, 12))}</td><td>${row.automatic ? 'automatic ' : ''}${row.kind}</td><td class="${row.phase}">${row.phase}</td><td class="id">${escape(row.requestedAt)}</td><td>${escape(row.requestedBy)}</td><td>${escape(remarks(row))}</td></tr>`,
  )
  .join('\n')}
</tbody></table></div>
<h2>Traces</h2><pre>${escape(commits.flatMap((commit) => traceLines(traceCommit(board.records, commit))).join('\n'))}</pre>
<h2>Records</h2>${board.records.deployments.map(record).join('\n')}
</body></html>
`;
}

function remarks(row: DeploymentSummary): string {
  const specials = specialsOf(row).map(([what, words]) => `${what}: ${words}`);
  const { ended } = row;
  return [...(ended === undefined ? [] : [`[${ended.code}] ${ended.message}`]), ...specials].join(
    '; ',
  );
}

function card(status: EnvironmentStatus): string {
  const { active, emergency, lastEnded, underWay, waiting, held } = status;
  const runs =
    active === undefined
      ? '<p>Nothing was proved to run here yet.</p>'
      : `<p><code>${escape(active.commit.slice(0, 12))}</code> <span class="${active.phase}">${active.phase}</span><br>since ${escape(active.at)}<br>by ${escape(active.requestedBy)}</p>`;
  const specials = active === undefined ? [] : specialsOf(active);
  const lines = [
    ...(emergency === undefined ? [] : [`emergency: ${driftOf(emergency)}`]),
    ...specials.map(([what, words]) => `${what}: ${words}`),
    ...underWay.map((one) => `under way: ${one.commit.slice(0, 12)} ${one.phase}`),
    ...waiting.map((one) => `waiting: ${one.commit.slice(0, 12)}, by ${one.requestedBy}`),
    ...held.map(({ commit, by }) => `held: ${commit.slice(0, 12)}, taken back by ${by}`),
  ];
  const last =
    lastEnded === undefined
      ? ''
      : `<p class="${lastEnded.phase}">Last attempt ${lastEnded.phase}: ${escape(lastEnded.ended?.code ?? '')}</p>`;
  return `<div class="card"><h3>${escape(status.environment)}</h3>${runs}${lines.map((line) => `<p>${escape(line)}</p>`).join('')}${last}</div>`;
}

function record(deployment: DeploymentRecord): string {
  const steps = deployment.transitions
    .map(
      ({ to, at, evidence }) =>
        `<li class="${to}" title="${escape(at)}">${to}${'skipped' in evidence ? ' (skipped)' : ''}</li>`,
    )
    .join('');
  const body = deployment.transitions
    .map(
      ({ to, at, by, evidence }) =>
        `${at}  ${to}  by ${by.actor} (run ${by.run})\n${canonicalJson(evidence)}`,
    )
    .join('\n\n');
  return `<details><summary>${escape(deployment.environment)} <code>${escape(deployment.id)}</code></summary><ol class="steps">${steps}</ol><pre>${escape(body)}</pre></details>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
