import { placeAt, type Place } from '../model/source.ts';
import { compareUses, say, type Scope } from './comparison.ts';
import { bodyOf, type Content, type Operation } from './description.ts';
import {
  containsMediaType,
  isStronglyTyped,
  matchMediaTypes,
  sameParameters,
} from './media-type.ts';

/** Compares the request bodies of an operation. */
export function compareBodies(scope: Scope, base: Operation, revision: Operation): void {
  const { comparison } = scope;
  const [before, after] = [bodyOf(comparison.base, base), bodyOf(comparison.revision, revision)];
  const details = {
    direction: 'request',
    subject: 'request body',
    base: before?.place ?? base.place,
    revision: after?.place ?? revision.place,
  } as const;
  if (before === undefined && after === undefined) return;
  if (before === undefined) {
    const required = after?.required === true;
    say(scope, `request-body-added-${required ? 'required' : 'optional'}`, {
      ...details,
      effect: required ? 'narrowed' : 'widened',
    });
    return;
  }
  if (after === undefined) {
    say(scope, 'request-body-removed', { ...details, effect: 'narrowed' });
    return;
  }
  if (before.required !== after.required) {
    say(scope, `request-body-became-${after.required ? 'required' : 'optional'}`, {
      ...details,
      effect: after.required ? 'narrowed' : 'widened',
    });
  }
  compareContent(scope, before.content, after.content, {
    direction: 'request',
    status: undefined,
    base: before.place,
    revision: after.place,
  });
}

/** Whose content is compared. */
export interface ContentPart {
  readonly direction: 'request' | 'response';
  /** The status of a response. */
  readonly status: string | undefined;
  readonly base: Place;
  readonly revision: Place;
}

/** Compares what a body may be, by media type. */
export function compareContent(
  scope: Scope,
  base: ReadonlyMap<string, Content>,
  revision: ReadonlyMap<string, Content>,
  part: ContentPart,
): void {
  const { matched, added, removed } = matchMediaTypes([...base.keys()], [...revision.keys()]);
  const { direction } = part;
  const id = direction === 'request' ? 'request-body-media-type' : 'response-media-type';
  const of = direction === 'request' ? 'request body' : `response ${part.status ?? ''}`;
  for (const name of added) {
    say(scope, `${id}-added`, {
      effect: direction === 'request' ? 'widened' : 'neutral',
      direction,
      subject: `media type ${name} of the ${of}`,
      base: part.base,
      revision: placeAt(part.revision, 'content', name),
    });
  }
  for (const name of removed) {
    // Clients ask for the media type that they can read: to answer with another one leaves them without.
    say(scope, `${id}-removed`, {
      effect: direction === 'request' ? 'narrowed' : 'incomparable',
      direction,
      subject: `media type ${name} of the ${of}`,
      base: placeAt(part.base, 'content', name),
      revision: part.revision,
    });
  }
  for (const [name, newName] of matched) {
    const [before, after] = [base.get(name), revision.get(newName)];
    if (before === undefined || after === undefined) continue;
    if (name !== newName && direction === 'response')
      renamed(scope, part, [name, newName], [before, after]);
    compareMedia(scope, part, newName, before, after);
  }
}

function renamed(
  scope: Scope,
  part: ContentPart,
  [from, to]: readonly [string, string],
  [before, after]: readonly [Content, Content],
): void {
  const specialized = containsMediaType(from, to);
  const generalized = containsMediaType(to, from);
  const changed = specialized === generalized || !sameParameters(from, to);
  say(
    scope,
    `response-media-type-name-${changed ? 'changed' : specialized ? 'specialized' : 'generalized'}`,
    {
      effect: changed ? 'neutral' : specialized ? 'narrowed' : 'widened',
      direction: 'response',
      subject: `media type of the response ${part.status ?? ''}`,
      base: before.place,
      revision: after.place,
      from,
      to,
    },
  );
}

function compareMedia(
  scope: Scope,
  part: ContentPart,
  name: string,
  base: Content,
  revision: Content,
): void {
  const { direction } = part;
  const of = direction === 'request' ? 'request body' : `response ${part.status ?? ''}`;
  for (const keyword of ['schema', 'itemSchema'] as const) {
    const [before, after] = [base[keyword], revision[keyword]];
    const subject = `${of} (${name})`;
    if (before !== undefined && after !== undefined) {
      compareUses(scope, before, after, {
        direction,
        scope: 'body',
        subject,
        stronglyTyped: isStronglyTyped(name),
      });
    } else if (before !== undefined || after !== undefined) {
      const action = after === undefined ? 'removed' : 'added';
      const item = keyword === 'schema' ? '' : 'item-';
      say(scope, `${direction}-body-media-type-${item}schema-${action}`, {
        effect: action === 'added' ? 'narrowed' : 'widened',
        direction,
        subject,
        base: before?.place ?? base.place,
        revision: after?.place ?? revision.place,
      });
    }
  }
}
