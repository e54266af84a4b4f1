import type { JsonValue } from '@waybill/core';
import { listAt, objectAt, textAt } from '@waybill/kubernetes/object';
import { says, type ArgocdCheck } from './verdict.ts';

const shortSha = (sha: string): string => sha.slice(0, 7);
const drySha = (value: JsonValue | undefined): string => textAt(value, 'dry', 'sha') ?? '';

interface Tally {
  readonly pending: readonly string[];
  readonly successes: number;
  readonly failures: readonly string[];
}

function tally(value: JsonValue | undefined): Tally {
  const statuses = listAt(value, 'commitStatuses');
  const keys = (phase: string): string[] =>
    statuses.flatMap((entry) =>
      textAt(entry, 'phase') === phase ? [textAt(entry, 'key') ?? ''] : [],
    );
  return { pending: keys('pending'), successes: keys('success').length, failures: keys('failure') };
}

function tallyText({ pending, successes, failures }: Tally): string {
  const counts = `${String(pending.length)} pending, ${String(successes)} successful, ${String(failures.length)} failed. `;
  const named = (title: string, keys: readonly string[]): string =>
    keys.length === 0 ? '' : `${title} commit statuses: ${keys.join(', ')}. `;
  return counts + named('Pending', pending) + named('Failed', failures);
}

/** The hydrator notes which commit it has worked off, where that changed nothing in the branch. */
function hydrated(proposed: JsonValue | undefined): string {
  const note = textAt(proposed, 'note', 'drySha') ?? '';
  return note === '' || note === drySha(proposed)
    ? ''
    : `Hydrator has processed dry commit '${shortSha(note)}'.`;
}

/** One environment's policy: what is proposed has become what is active. */
export const transferPolicy: ArgocdCheck = ({ status }) => {
  const [active, proposed] = [objectAt(status, 'active'), objectAt(status, 'proposed')];
  for (const [word, side] of [
    ['active', active],
    ['proposed', proposed],
  ] as const) {
    if (drySha(side) === '')
      return says('Progressing', `The ${word} commit DRY SHA is missing or empty.`);
  }
  const [from, to] = [shortSha(drySha(active)), shortSha(drySha(proposed))];
  if (drySha(active) !== drySha(proposed))
    return says(
      'Progressing',
      `Promotion in progress from '${from}' to '${to}': ${tallyText(tally(proposed))}`,
    );
  const found = tally(active);
  return found.pending.length + found.failures.length > 0
    ? says(
        'Healthy',
        `Environment is up-to-date, but there are non-successful active commit statuses: ${tallyText(found)}`,
      )
    : says('Healthy', `Environment is up-to-date on commit ${from}.`);
};

/** A strategy over environments: all of them are on the same commit. */
export const strategy: ArgocdCheck = ({ status }) => {
  const environments = listAt(status, 'environments').map((environment) => ({
    branch: textAt(environment, 'branch') ?? '',
    active: objectAt(environment, 'active'),
    proposed: objectAt(environment, 'proposed'),
  }));
  const [first] = environments;
  if (first === undefined)
    return says('Degraded', 'Promotion strategy has no environments configured');
  for (const { branch, active, proposed } of environments) {
    const missing = drySha(active) === '' ? 'active' : drySha(proposed) === '' ? 'proposed' : '';
    if (missing !== '')
      return says(
        'Progressing',
        `The ${missing} commit DRY SHA is missing or empty in environment '${branch}'.`,
      );
  }
  const target = (proposed: JsonValue | undefined): string =>
    textAt(proposed, 'note', 'drySha') ?? drySha(proposed);
  if (environments.some(({ proposed }) => target(proposed) !== target(first.proposed)))
    return says(
      'Progressing',
      'Not all environments have the same proposed commit SHA. This likely means the hydrator has not run for all environments yet.',
    );
  const moving = environments.find(({ active, proposed }) => drySha(active) !== drySha(proposed));
  if (moving !== undefined) {
    const { branch, active, proposed } = moving;
    const note = hydrated(proposed);
    return says(
      'Progressing',
      `Promotion in progress for environment '${branch}' from '${shortSha(drySha(active))}' to '${shortSha(drySha(proposed))}': ${tallyText(tally(proposed))}${note === '' ? '' : `${note} `}`,
    );
  }
  const unsettled = environments.flatMap(({ branch, active }) => {
    const { pending, failures } = tally(active);
    return pending.length + failures.length === 0
      ? []
      : [`${branch} (${String(failures.length)} failed, ${String(pending.length)} pending)`];
  });
  if (unsettled.length > 0)
    return says(
      'Healthy',
      `Environments are up-to-date, but some environments have non-successful commit statuses: ${unsettled.join(', ')}.`,
    );
  const note = hydrated(first.proposed);
  return says(
    'Healthy',
    `All environments are up-to-date on commit '${shortSha(drySha(first.proposed))}'.${note === '' ? '' : ` ${note}`}`,
  );
};
