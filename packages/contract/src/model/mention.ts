import type { Schema } from './schema.ts';

/** How many properties are listed of a schema; beyond that it is no longer asked which they are. */
const maximum = 3000;

/**
 * @param schema a schema
 * @returns the path of each property that it documents, in order, however it is put together
 */
export function mentionedPaths(schema: Schema): readonly string[] {
  const found = new Set<string>();
  const walk = (part: Schema, path: string, open: readonly Schema[]): void => {
    if (open.includes(part) || found.size > maximum || open.length > 12) return;
    const inside = [...open, part];
    for (const use of [...part.allOf, ...part.anyOf, ...part.oneOf]) walk(use.schema, path, inside);
    for (const [name, use] of part.properties) {
      found.add(`${path}/${name}`);
      walk(use.schema, `${path}/${name}`, inside);
    }
    for (const pattern of part.patternProperties.keys()) found.add(`${path}/{${pattern}}`);
    if (part.items !== undefined) walk(part.items.schema, `${path}[]`, inside);
  };
  walk(schema, '', []);
  return [...found].sort();
}
