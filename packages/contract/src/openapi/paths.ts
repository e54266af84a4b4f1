import { member } from '../model/json.ts';
import { isUnstable, stabilityOf, sunsetIn, sunsetOf } from '../rules/lifecycle.ts';
import { say, type Comparison } from './comparison.ts';
import {
  members,
  operationsOf,
  type Description,
  type Located,
  type Operation,
} from './description.ts';
import { compareOperations } from './operations.ts';

/** Compares the paths of two descriptions, and the operations of each. */
export function comparePaths(comparison: Comparison): void {
  const top = (description: Description): Located => ({
    raw: description.root,
    place: description.place,
  });
  const base = members(comparison.base, top(comparison.base), 'paths');
  const revision = members(comparison.revision, top(comparison.revision), 'paths');
  const counterparts = matchPaths([...base.keys()], [...revision.keys()]);
  for (const [path, item] of base) {
    const counterpart = counterparts.get(path);
    const other = counterpart === undefined ? undefined : revision.get(counterpart);
    if (counterpart === undefined || other === undefined) removePath(comparison, path, item);
    else compareItems(comparison, [path, item], [counterpart, other]);
  }
  const known = new Set(counterparts.values());
  for (const [path, item] of revision) {
    if (known.has(path)) continue;
    for (const operation of operationsOf(comparison.revision, item).values())
      added(comparison, path, operation);
  }
}

/** @returns the newer path of each older one: the same, or one in which only parameters have other names */
export function matchPaths(
  base: readonly string[],
  revision: readonly string[],
): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  const left = new Set(revision);
  for (const path of base) {
    if (left.delete(path)) matched.set(path, path);
  }
  const shapes = new Map([...left].map((path) => [shapeOf(path), path]));
  for (const path of base) {
    const other = matched.has(path) ? undefined : shapes.get(shapeOf(path));
    if (other === undefined) continue;
    matched.set(path, other);
    shapes.delete(shapeOf(path));
  }
  return matched;
}

function shapeOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}');
}

/** @returns the newer name of each parameter of a path, by its position */
export function renamedParameters(base: string, revision: string): ReadonlyMap<string, string> {
  const names = (path: string): string[] =>
    [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const newer = names(revision);
  return new Map(names(base).map((name, index) => [name, newer[index] ?? name]));
}

/** Compares the operations of two path items. */
export function compareItems(
  comparison: Comparison,
  [path, base]: readonly [string, Located],
  [newPath, revision]: readonly [string, Located],
): void {
  const before = operationsOf(comparison.base, base);
  const after = operationsOf(comparison.revision, revision);
  const renamed = renamedParameters(path, newPath);
  for (const [method, operation] of before) {
    const other = after.get(method);
    if (other === undefined) remove(comparison, path, operation, 'api');
    else
      compareOperations(
        { comparison, operation: `${method} ${newPath}` },
        operation,
        other,
        renamed,
      );
  }
  for (const [method, operation] of after)
    if (!before.has(method)) added(comparison, newPath, operation);
}

function added(comparison: Comparison, path: string, operation: Operation): void {
  const name = `${operation.method} ${path}`;
  say({ comparison, operation: name }, 'endpoint-added', {
    effect: 'widened',
    direction: 'request',
    subject: 'endpoint',
    revision: operation.place,
  });
}

function removePath(comparison: Comparison, path: string, item: Located): void {
  for (const operation of operationsOf(comparison.base, item).values())
    remove(comparison, path, operation, 'api-path');
}

/** An endpoint may go when it was deprecated and its sunset has passed, or was never promised. */
function remove(
  comparison: Comparison,
  path: string,
  operation: Operation,
  prefix: 'api' | 'api-path',
): void {
  const stability = stabilityOf(member(operation.raw, 'x-stability-level'));
  const scope = { comparison, operation: `${operation.method} ${path}` };
  if (stability === 'invalid') {
    say(scope, 'api-invalid-stability-level', {
      effect: 'neutral',
      subject: 'endpoint',
      base: operation.place,
    });
    return;
  }
  if (isUnstable(stability)) return;
  const details = {
    effect: 'narrowed',
    direction: 'request',
    subject: 'endpoint',
    base: operation.place,
  } as const;
  if (member(operation.raw, 'deprecated') !== true) {
    say(scope, `${prefix}-removed-without-deprecation`, details);
    return;
  }
  switch (sunsetOf(sunsetIn(operation.raw), comparison.lifecycle.now)) {
    case 'missing':
      say(scope, `${prefix}-removed-with-deprecation`, { ...details, effect: 'neutral' });
      break;
    case 'invalid':
      say(scope, 'api-path-sunset-parse', details);
      break;
    case 'future':
      say(scope, `${prefix}-removed-before-sunset`, details);
      break;
    case 'past':
      break;
  }
}
