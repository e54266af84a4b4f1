import type { Fact } from '../findings/fact.ts';
import { say, type Comparison, type Law, type Scope } from './comparison.ts';
import { members, operationsOf, type Located, type Operation } from './description.ts';
import { compareBodies } from './bodies.ts';
import { compareResponses } from './responses.ts';

/** Compares two path items as if clients called them, which is how oasdiff compares webhooks. */
export type CompareAsPath = (
  comparison: Comparison,
  name: string,
  base: Located,
  revision: Located,
) => void;

/** Compares what the server itself calls: there it is the client that reads the request and writes the response. */
export function compareWebhooks(comparison: Comparison, asPath: CompareAsPath): void {
  const { base, revision } = comparison;
  const before = members(base, { raw: base.root, place: base.place }, 'webhooks');
  const after = members(revision, { raw: revision.root, place: revision.place }, 'webhooks');
  for (const [name, item] of before) {
    const other = after.get(name);
    const scope = { comparison, operation: `WEBHOOK ${name}` };
    if (other === undefined)
      say(scope, 'webhook-removed', {
        effect: 'widened',
        direction: 'response',
        subject: 'webhook',
        base: item.place,
      });
    else if (comparison.law === undefined) asPath(comparison, name, item, other);
    else compareItem(scope, 'webhook', item, other);
  }
  for (const [name, item] of after) {
    const scope = { comparison, operation: `WEBHOOK ${name}` };
    if (!before.has(name))
      say(scope, 'webhook-added', {
        effect: 'neutral',
        direction: 'response',
        subject: 'webhook',
        revision: item.place,
      });
  }
}

/** Compares the callbacks of an operation. */
export function compareCallbacks(scope: Scope, base: Operation, revision: Operation): void {
  const { comparison } = scope;
  const before = members(comparison.base, base, 'callbacks');
  const after = members(comparison.revision, revision, 'callbacks');
  for (const [name, callback] of before) {
    const other = after.get(name);
    if (other === undefined) {
      say(scope, 'callback-removed', {
        effect: 'widened',
        direction: 'response',
        subject: `callback ${name}`,
        base: callback.place,
      });
      continue;
    }
    for (const url of Object.keys(callback.raw)) {
      const [item, newItem] = [
        members(comparison.base, base, 'callbacks').get(name),
        members(comparison.revision, revision, 'callbacks').get(name),
      ];
      const paths = item === undefined ? undefined : inside(comparison, 'base', item, url);
      const newPaths =
        newItem === undefined ? undefined : inside(comparison, 'revision', newItem, url);
      if (paths !== undefined && newPaths !== undefined)
        compareItem(scope, 'callback', paths, newPaths);
    }
  }
  for (const [name, callback] of after) {
    if (!before.has(name))
      say(scope, 'callback-added', {
        effect: 'neutral',
        direction: 'response',
        subject: `callback ${name}`,
        revision: callback.place,
      });
  }
}

function inside(
  comparison: Comparison,
  side: 'base' | 'revision',
  holder: Located,
  name: string,
): Located | undefined {
  return members(comparison[side], { raw: { item: holder.raw }, place: holder.place }, 'item').get(
    name,
  );
}

/** The law is asked the other way round, and its facts carry names of their own. */
function compareItem(scope: Scope, prefix: string, base: Located, revision: Located): void {
  const { comparison } = scope;
  const { law } = comparison;
  const opposite: Law | undefined =
    law &&
    ((one, other, direction) => law(one, other, direction === 'request' ? 'response' : 'request'));
  const report = (fact: Fact): void => {
    const direction =
      fact.direction === 'request'
        ? 'response'
        : fact.direction === 'response'
          ? 'request'
          : 'none';
    comparison.report({ ...fact, id: `${prefix}-${fact.id}`, direction });
  };
  const turned = { ...scope, comparison: { ...comparison, law: opposite, report } };
  const after = operationsOf(comparison.revision, revision);
  for (const [method, operation] of operationsOf(comparison.base, base)) {
    const other = after.get(method);
    if (other === undefined) continue;
    compareBodies(turned, operation, other);
    compareResponses(turned, operation, other);
  }
}
