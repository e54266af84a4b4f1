import { textAt } from '../model/json.ts';
import { placeAt } from '../model/source.ts';
import { say, type Comparison } from './comparison.ts';
import { members, operationsOf, type Description, type Operation } from './description.ts';

/**
 * Reports operation ids that the newer description gives twice and the older one did not: clients that are generated
 * name their functions so, and one of the two is then lost.
 */
export function compareOperationIds(comparison: Comparison): void {
  const before = operationsById(comparison.base);
  for (const [id, operations] of operationsById(comparison.revision)) {
    const [first] = operations;
    if (operations.length < 2 || first === undefined) continue;
    if ((before.get(id)?.length ?? 0) > 1) continue;
    for (const { name, operation } of operations.slice(1)) {
      say({ comparison, operation: name }, 'api-operation-id-duplicated', {
        effect: 'neutral',
        subject: `operation id ${id}`,
        revision: placeAt(operation.place, 'operationId'),
        from: first.name,
      });
    }
  }
}

interface Named {
  readonly name: string;
  readonly operation: Operation;
}

function operationsById(description: Description): ReadonlyMap<string, readonly Named[]> {
  const found = new Map<string, Named[]>();
  const top = { raw: description.root, place: description.place };
  for (const [path, item] of members(description, top, 'paths')) {
    for (const operation of operationsOf(description, item).values()) {
      const id = textAt(operation.raw, 'operationId');
      if (id === undefined) continue;
      const named = { name: `${operation.method} ${path}`, operation };
      const known = found.get(id);
      if (known === undefined) found.set(id, [named]);
      else known.push(named);
    }
  }
  return found;
}
