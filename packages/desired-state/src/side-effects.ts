import type { DesiredStateEdits } from './editor.ts';
import type { OpenFile } from './open-file.ts';
import { errorAt } from './text-file.ts';

/**
 * The last net under an edit: every text of the file that is different now holds something that was asked for. An
 * edit that moved a bracket or an indentation would show here.
 * @param before the file
 * @param after the file with the edits
 * @param edits what was asked for
 * @throws DESIRED_STATE_UNSUPPORTED that names what changed as well
 */
export function refuseSideEffects(
  before: OpenFile,
  after: OpenFile,
  { images = [], values = [] }: DesiredStateEdits,
): void {
  const asked = [
    ...images.flatMap(({ selector, repository, tag, digest }) => [
      selector,
      repository,
      repository.slice(repository.indexOf('/') + 1),
      repository.split('/')[0] ?? repository,
      ...(tag === undefined ? [] : [tag]),
      ...(digest === undefined ? [] : [digest]),
    ]),
    ...values.map(({ value }) => value),
  ];
  const old = before.texts();
  const now = after.texts();
  const changed = [...now].filter(([place, text]) => old.get(place) !== text);
  const added = [...asked, 'repository', 'tag', 'digest'];
  const wrong = changed.find(
    ([place, text]) => !isExpected(valueOf(text), old.has(place) ? asked : added),
  );
  // A tag or a digest may be taken away; anything else that is gone was lost.
  const removable = /(?:tag|digest|name|value)"?$/i;
  const lost = [...old].find(
    ([place, text]) => !now.has(place) && valueOf(text) !== '' && !removable.test(place),
  )?.[0];
  const place = wrong?.[0] ?? lost;
  if (place === undefined) return;
  throw errorAt(
    'DESIRED_STATE_UNSUPPORTED',
    before.source,
    0,
    `expected nothing but the values to change; the edit would change ${place} as well`,
    'Write the entry in the usual form once, by hand; Waybill then keeps it.',
  );
}

/** The text without the kind of value that it is read as. */
function valueOf(text: string): string {
  return text.slice(text.indexOf(' ') + 1);
}

function isExpected(value: string, asked: readonly string[]): boolean {
  return value === '' || asked.some((part) => part === '' || value.includes(part));
}
