import { member, sameJson, textAt, textsOf, type Json } from '../model/json.ts';
import { placeAt } from '../model/source.ts';
import {
  graceFor,
  isUnstable,
  newSunsetOf,
  rank,
  stabilityOf,
  sunsetIn,
  sunsetOf,
} from '../rules/lifecycle.ts';
import { compareBodies } from './bodies.ts';
import { compareCallbacks } from './callbacks.ts';
import { say, type Scope } from './comparison.ts';
import type { Operation } from './description.ts';
import { compareParameters } from './parameters.ts';
import { compareResponses } from './responses.ts';
import { compareSecurity } from './security.ts';

/**
 * Compares an operation that both descriptions have.
 * @param scope the operation
 * @param base the older one
 * @param revision the newer one
 * @param renamed the newer names of its path's parameters
 */
export function compareOperations(
  { comparison, operation }: Scope,
  base: Operation,
  revision: Operation,
  renamed: ReadonlyMap<string, string>,
): void {
  const stability = stabilityOf(member(revision.raw, 'x-stability-level'));
  const scope: Scope = { comparison, operation, stability };
  const promised = compareStability(scope, base, revision);
  compareDeprecation(scope, base, revision);
  if (!promised) return;
  compareLabels(scope, base, revision);
  compareParameters(scope, base, revision, renamed);
  compareBodies(scope, base, revision);
  compareResponses(scope, base, revision);
  compareSecurity(scope, base, revision);
  compareCallbacks(scope, base, revision);
}

/** @returns whether the rest counts: what was promised to nobody may change */
function compareStability(scope: Scope, base: Operation, revision: Operation): boolean {
  const [from, to] = [
    member(base.raw, 'x-stability-level'),
    member(revision.raw, 'x-stability-level'),
  ];
  const [before, after] = [stabilityOf(from), stabilityOf(to)];
  const details = {
    effect: 'neutral',
    subject: 'endpoint',
    base: placeAt(base.place, 'x-stability-level'),
    revision: placeAt(revision.place, 'x-stability-level'),
    from: shown(from),
    to: shown(to),
  } as const;
  if (before === 'invalid' || after === 'invalid') {
    say(scope, 'api-invalid-stability-level', details);
    return true;
  }
  if (isUnstable(before)) return false;
  const [old, fresh] = [rank(before), rank(after)];
  if (fresh < old) say(scope, 'api-stability-decreased', details);
  else if (fresh > old) say(scope, 'api-stability-increased', details);
  return true;
}

function shown(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function compareDeprecation(scope: Scope, base: Operation, revision: Operation): void {
  const [before, after] = [
    member(base.raw, 'deprecated') === true,
    member(revision.raw, 'deprecated') === true,
  ];
  const details = {
    effect: 'neutral',
    subject: 'endpoint',
    base: base.place,
    revision: placeAt(revision.place, 'deprecated'),
  } as const;
  if (before && !after) say(scope, 'endpoint-reactivated', details);
  if (!after) return;
  const [old, fresh] = [sunsetIn(base.raw), sunsetIn(revision.raw)];
  const { lifecycle } = scope.comparison;
  const { now } = lifecycle;
  const state = newSunsetOf(fresh, lifecycle, scope.stability);
  const dated = {
    ...details,
    revision: placeAt(revision.place, 'x-sunset'),
    from: shown(old),
    to: shown(fresh),
  };
  if (before && sunsetOf(old, now) !== 'missing' && state !== 'missing') {
    const unreadable = state === 'invalid' || sunsetOf(old, now) === 'invalid';
    if (sameJson(old, fresh)) return;
    if (unreadable) {
      say(scope, 'api-path-sunset-parse', dated);
      return;
    }
  }
  if (!before) {
    const ids = {
      missing:
        graceFor(lifecycle, scope.stability) > 0
          ? 'api-deprecated-sunset-missing'
          : 'endpoint-deprecated',
      invalid: 'api-deprecated-sunset-parse',
      past: 'api-sunset-date-too-small',
      future: 'endpoint-deprecated-with-sunset',
    } as const;
    say(scope, ids[state], dated);
  } else if (state === 'missing') {
    if (sunsetOf(old, now) !== 'missing') say(scope, 'sunset-deleted', dated);
  } else if (
    state === 'past' &&
    typeof old === 'string' &&
    typeof fresh === 'string' &&
    fresh < old
  ) {
    say(scope, 'api-sunset-date-changed-too-small', dated);
  }
}

function compareLabels(scope: Scope, base: Operation, revision: Operation): void {
  const [before, after] = [
    textAt(base.raw, 'operationId') ?? '',
    textAt(revision.raw, 'operationId') ?? '',
  ];
  if (before !== after) {
    const details = {
      effect: 'neutral',
      subject: 'operation id',
      base: placeAt(base.place, 'operationId'),
      revision: placeAt(revision.place, 'operationId'),
      from: before,
      to: after,
    } as const;
    say(scope, before === '' ? 'api-operation-id-added' : 'api-operation-id-removed', details);
  }
  const [tags, newTags] = [
    textsOf(member(base.raw, 'tags')),
    textsOf(member(revision.raw, 'tags')),
  ];
  const places = { base: placeAt(base.place, 'tags'), revision: placeAt(revision.place, 'tags') };
  for (const tag of newTags) {
    if (!tags.includes(tag))
      say(scope, 'api-tag-added', { effect: 'neutral', subject: `tag ${tag}`, ...places });
  }
  for (const tag of tags) {
    if (!newTags.includes(tag))
      say(scope, 'api-tag-removed', { effect: 'neutral', subject: `tag ${tag}`, ...places });
  }
}
