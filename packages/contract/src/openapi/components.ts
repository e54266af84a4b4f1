import { arrayAt, isObject, objectAt, textAt } from '../model/json.ts';
import { placeAt } from '../model/source.ts';
import { say, type Comparison } from './comparison.ts';
import type { Description } from './description.ts';

/** Reports schemas that went: what used them is compared where it is used. */
export function compareComponents(comparison: Comparison): void {
  const [before, after] = [schemasOf(comparison.base), schemasOf(comparison.revision)];
  for (const name of before.names) {
    if (after.names.includes(name)) continue;
    say({ comparison, operation: null }, 'api-schema-removed', {
      effect: 'neutral',
      subject: `schema ${name}`,
      base: placeAt(comparison.base.place, ...before.path, name),
    });
  }
}

function schemasOf(description: Description): {
  names: readonly string[];
  path: readonly string[];
} {
  const path = description.version === '2.0' ? ['definitions'] : ['components', 'schemas'];
  let holder = objectAt(description.root, path[0] ?? '');
  if (path[1] !== undefined) holder = objectAt(holder, path[1]);
  return { names: Object.keys(holder ?? {}), path };
}

/** Clients hold the address of a server: one that is listed no more may be gone. */
export function compareServers(comparison: Comparison): void {
  const [before, after] = [serversOf(comparison.base), serversOf(comparison.revision)];
  for (const url of before) {
    if (after.includes(url)) continue;
    say({ comparison, operation: null }, 'server-removed', {
      effect: 'neutral',
      subject: `server ${url}`,
      base: placeAt(comparison.base.place, 'servers'),
    });
  }
  for (const url of after) {
    if (before.includes(url)) continue;
    say({ comparison, operation: null }, 'server-added', {
      effect: 'neutral',
      subject: `server ${url}`,
      revision: placeAt(comparison.revision.place, 'servers'),
    });
  }
}

function serversOf(description: Description): readonly string[] {
  if (description.version !== '2.0') {
    return arrayAt(description.root, 'servers').flatMap((server) =>
      isObject(server) ? [textAt(server, 'url') ?? ''] : [],
    );
  }
  const host = textAt(description.root, 'host');
  return host === undefined ? [] : [`${host}${textAt(description.root, 'basePath') ?? ''}`];
}
