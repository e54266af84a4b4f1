import { isRefused, waitsUntil, waitUntilOf, type GateResult } from './gate.ts';
import type { GateCheck } from './check.ts';
import type { Plan, PlannedChange } from './plan.ts';
import { rollbackLines, rollbackStory } from './rollback-story.ts';

type Shown = Pick<GateCheck, 'plan' | 'hash' | 'gates' | 'allowed' | 'nothingToDo'> &
  Partial<Pick<GateCheck, 'facts'>>;

/**
 * @param check what came out
 * @returns plan and gates as text for a terminal or a log, without colours
 */
export function renderPlanText(check: Shown): string {
  const width = Math.max(...check.gates.map(({ gate }) => gate.length), 0);
  const gates = check.gates.flatMap((result) => {
    const head = `  ${verdictOf(result).padEnd(10)} ${result.gate.padEnd(width)}  ${sentenceOf(result)}`;
    return isRefused(result) ? [head, `  ${' '.repeat(11 + width)}  → ${result.remedy}`] : [head];
  });
  return [...planLines(check), '', 'Gates', ...gates, '', conclusionOf(check)].join('\n');
}

/**
 * @param check what came out
 * @returns plan and gates as Markdown for a step summary or a pull request; values of users are escaped
 */
export function renderPlanMarkdown(check: Shown): string {
  const { plan, gates } = check;
  const skipped = gates.filter((result) => 'skipped' in result);
  return [
    ...(plan === undefined ? [] : planTable(plan, check.hash ?? '', storyOf(check.facts))),
    `**${cell(conclusionOf(check))}**`,
    '',
    ...gateTable(gates.filter((result) => !('skipped' in result))),
    '',
    ...(skipped.length === 0
      ? []
      : [
          `<details><summary>Not asked here: ${String(skipped.length)} of ${String(gates.length)} gates</summary>`,
          '',
          ...gateTable(skipped),
          '',
          '</details>',
          '',
        ]),
  ].join('\n');
}

function gateTable(gates: readonly GateResult[]): string[] {
  const rows = gates.map((result) => {
    const verdict = verdictOf(result);
    const shown = verdict === 'allowed' || verdict === 'skipped' ? verdict : `**${verdict}**`;
    const remedy = isRefused(result) ? `<br>→ ${cell(result.remedy)}` : '';
    return `| ${result.gate} | ${shown} | ${cell(sentenceOf(result))}${remedy} |`;
  });
  return ['| gate | | |', '|---|---|---|', ...rows];
}

/**
 * @param check what came out
 * @returns plan and gates as one JSON value, for outputs and machines
 */
export function renderPlanJson(check: Shown): string {
  const { plan, hash, gates, allowed, nothingToDo } = check;
  const until = waitsUntil(gates) ?? null;
  return JSON.stringify({
    ...{ plan: plan ?? null, hash: hash ?? null, allowed, nothingToDo, waitsUntil: until, gates },
  });
}

function planLines({ plan, hash, facts }: Shown): string[] {
  if (plan === undefined) return ['No plan: too little is known.'];
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  return [
    `${plan.kind === 'promote' ? 'Promote' : 'Roll back'} ${plan.application} in ${plan.environment}`,
    `  plan      ${hash ?? ''}`,
    `  commit    ${plan.commit}`,
    `  now       ${plan.current === null ? 'nothing is recorded' : `${plan.current.commit} (${plan.current.deployment})`}`,
    ...(plan.undoes === null ? [] : [`  undoes    ${plan.undoes}`]),
    ...overridesOf(plan).map(([gate, reason]) => `  override  ${gate}: ${reason}`),
    `  delivery  ${plan.delivery}`,
    `  migrate   ${migrationsOf(plan)}`,
    ...storyOf(facts).map(([name, value]) => `  ${name.padEnd(10)}${value}`),
    ...plan.images.map(
      ({ name, repository, tag, digest }) => `  image     ${name}: ${repository}:${tag}@${digest}`,
    ),
    ...(changed.length === 0
      ? ['  changes   none: desired state says so already']
      : changed.flatMap(changeLines)),
  ];
}

function changeLines({ file, selector, before, after }: PlannedChange): string[] {
  return [`  ${file} · ${selector}`, `    - ${before ?? '(nothing)'}`, `    + ${after}`];
}

/** What a rollback takes back, moves and is checked by; nothing for a promotion. */
function storyOf(facts: Shown['facts']): readonly (readonly [string, string])[] {
  const story = facts === undefined ? undefined : rollbackStory(facts);
  return story === undefined ? [] : rollbackLines(story);
}

function planTable(
  plan: Plan,
  hash: string,
  story: readonly (readonly [string, string])[],
): string[] {
  const changed = plan.changes.filter(({ before, after }) => before !== after);
  const rows: [string, string][] = [
    ['plan', code(hash)],
    ['commit', code(plan.commit)],
    [
      'now',
      plan.current === null
        ? 'nothing is recorded'
        : `${code(plan.current.commit)} (${code(plan.current.deployment)})`,
    ],
    ...(plan.undoes === null ? [] : [['undoes', code(plan.undoes)] as [string, string]]),
    ...overridesOf(plan).map(([gate, reason]): [string, string] => [
      `**override ${gate}**`,
      cell(reason),
    ]),
    ['migrations', cell(migrationsOf(plan))],
    ...story.map(([name, value]): [string, string] => [name, cell(value)]),
    ...plan.images.map(({ name, digest }): [string, string] => [
      `image ${cell(name)}`,
      code(digest),
    ]),
  ];
  const verb = plan.kind === 'promote' ? 'Promote' : 'Roll back';
  return [
    `### ${verb} ${cell(plan.application)} · ${cell(plan.environment)}`,
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    '',
    ...(changed.length === 0 ? [] : ['| file | key | from | to |', '|---|---|---|---|']),
    ...changed.map(
      ({ file, selector, before, after }) =>
        `| ${code(file)} | ${code(selector)} | ${before === null ? '–' : code(before)} | ${code(after)} |`,
    ),
    ...(changed.length === 0 ? [] : ['']),
  ];
}

function overridesOf({ overrides = {} }: Plan): readonly [string, string][] {
  return Object.entries(overrides);
}

const moments: Readonly<Record<Exclude<Plan['migrations']['run'], 'none'>, string>> = {
  before: 'before desired state',
  after: 'after desired state, by the controller',
  startup: 'when the application starts',
};

function migrationsOf({ migrations: { run, from, to } }: Plan): string {
  if (run === 'none') return 'none';
  return `${moments[run]}, from ${from ?? 'a version that no record names'} to ${to ?? 'what the migrator brings'}`;
}

function verdictOf(result: GateResult): string {
  if ('skipped' in result) return 'skipped';
  if (!result.allowed) return waitUntilOf(result) === undefined ? 'refused' : 'waits';
  return result.facts['overridden'] === true ? 'overridden' : 'allowed';
}

function sentenceOf(result: GateResult): string {
  if ('skipped' in result) return result.skipped;
  return result.allowed ? result.message : `${result.code}: ${result.message}`;
}

function conclusionOf({ gates, allowed, nothingToDo }: Shown): string {
  if (allowed && nothingToDo) return 'Nothing to do: the environment runs this release already.';
  if (allowed) return 'Every gate allows it.';
  const refused = gates.filter(isRefused);
  if (refused.length === 0) return 'Refused: too little is known.';
  const count = `Refused by ${String(refused.length)} of ${String(gates.length)} gates`;
  const until = waitsUntil(gates);
  if (until === undefined) return `${count}.`;
  const stay = refused.filter((result) => waitUntilOf(result) === undefined);
  const end = `from ${until} on nothing waits any more`;
  return stay.length === 0
    ? `${count}, by time alone: ${end}.`
    : `${count}: ${end}, but ${stay.map(({ gate }) => gate).join(', ')} ${stay.length === 1 ? 'does' : 'do'} not end by waiting.`;
}

/**
 * @param text text of users
 * @returns it for the cell of a Markdown table: nothing of it is markup, and it stays on its line
 */
export function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#!|~]/g, String.raw`\$&`)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param text a value
 * @returns it as code in Markdown: in HTML, because a code span ends at its first backtick
 */
export function code(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[|`*_[\]\\~]/g, (character) => `&#${String(character.charCodeAt(0))};`)
    .replace(/\s+/g, ' ');
  return `<code>${escaped}</code>`;
}
