import { cell, code } from '@waybill/gate/render';
import {
  desiredText,
  shortDigest,
  traceLines,
  type DeploymentLinks,
  type LinkedTrace,
} from '@waybill/ledger';
import { columns, printable } from '../records.ts';
import type { Found, LinkedState } from './find.ts';
import type { FoundImage } from './from-registry.ts';

/**
 * @param found what a word means
 * @returns a line for each environment, with the pages that are known below it
 */
export function traceText({ traces, written, images, remarks }: Found): string {
  const lines = [
    ...traces.flatMap(linesOf),
    ...written.flatMap(writtenLines),
    ...images.map(imageLine),
    ...remarks,
  ];
  return lines.length === 0 ? '' : `${columns(lines.map((line) => [line]))}\n`;
}

function linesOf(traced: LinkedTrace): readonly string[] {
  const lines = traceLines(traced);
  const commit = traced.links.commit === undefined ? [] : [`  commit ${traced.links.commit}`];
  // One line for each deployment, or one for a commit that was not deployed.
  return [
    ...lines.flatMap((line, index) => [
      line,
      ...linkLines(traced.deployments[index]?.links ?? {}).map((link) => `  ${link}`),
    ]),
    ...commit,
  ];
}

function linkLines({ opsCommit, pullRequest, run }: DeploymentLinks): readonly string[] {
  return [
    ...(pullRequest === undefined ? [] : [`pull request ${pullRequest}`]),
    ...(opsCommit === undefined ? [] : [`ops commit ${opsCommit}`]),
    ...(run === undefined ? [] : [`run ${run}`]),
  ];
}

function writtenLines(state: LinkedState): readonly string[] {
  const { commit, images, environment, opsCommit, at, author, deployment, link } = state;
  const shown = images.map(({ name, digest }) => `${name}@${shortDigest(digest)}`);
  const line = [
    commit.slice(0, 12),
    shown.join(' ') || 'no image',
    `${environment} ${opsCommit.slice(0, 12)}`,
    `written by ${author} ${at}`,
    `the ledger has no deployment ${deployment ?? 'of it'}`,
  ].join(' → ');
  return [line, ...(link === undefined ? [] : [`  ops commit ${link}`])];
}

function imageLine({ repository, digest, waybill, problem }: FoundImage): string {
  const image = `${repository}@${digest}`;
  if (waybill === undefined)
    return `${image} is in the registry; whose it is cannot be said: ${problem ?? ''}`;
  const { application, commit, signer, createdAt } = waybill;
  return `${image} → ${commit.slice(0, 12)} of ${application}, by a waybill that ${signer} signed, ${createdAt}`;
}

/**
 * @param found what a word means
 * @returns a table in Markdown with links; whatever records say is escaped
 */
export function traceMarkdown({ traces, written, images, remarks }: Found): string {
  const lines = [
    ...traces.flatMap(tableOf),
    ...written.flatMap(writtenLines).map((line) => `- ${cell(line)}`),
    ...images.map((image) => `- ${cell(imageLine(image))}`),
    ...remarks.map((remark) => `- ${cell(remark)}`),
    '',
  ];
  return printable(lines.join('\n'));
}

function tableOf(traced: LinkedTrace): readonly string[] {
  const { application, commit, images, release, links, deployments } = traced;
  const shown = images.map(({ name, digest }) => code(`${name}@${shortDigest(digest)}`));
  const rows = deployments.map((one) => {
    const state = one.desired === undefined ? 'not written' : code(desiredText(one.desired));
    const page = one.links.opsCommit ?? one.links.pullRequest;
    const phase = linked(cell(one.phase), one.links.run);
    const end = `${phase} ${one.at}${one.ended === undefined ? '' : `<br>${cell(one.ended)}`}`;
    const cells = [
      `${cell(one.environment)}<br>${one.kind}`,
      linked(state, page),
      one.rollout === undefined ? 'not rolled out' : code(one.rollout.slice(0, 40)),
      cell(one.smoke ?? 'no smoke check'),
      end,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `### ${cell(application)} ${linked(code(commit.slice(0, 12)), links.commit)}`,
    '',
    `${shown.join(' ') || 'no image'} (${release ?? 'no release'})`,
    '',
    ...(rows.length === 0
      ? ['Not deployed.']
      : ['| environment | desired state | rollout | smoke | |', '|---|---|---|---|---|', ...rows]),
    '',
  ];
}

/** Pages were checked where the links were made: nothing in them ends a link. */
function linked(text: string, page: string | undefined): string {
  return page === undefined ? text : `[${text}](${page})`;
}
