import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What the generator needs of an action's closed registry; the rest of it is for the action itself. */
const definitionSchema = z.object({
  name: z.string(),
  title: z.string(),
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().optional(),
      default: z.string().optional(),
      runnerDefault: z.string().optional(),
      secret: z.boolean().optional(),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  permissions: z.record(z.string(), z.enum(['read', 'write'])),
});

/** An action as its documents show it. */
export type DocumentedAction = z.infer<typeof definitionSchema>;

/**
 * @param root the checkout
 * @returns the registry of every action that has one, by name
 * @throws Error where an action's folder and name differ
 */
export async function readDefinitions(root: string): Promise<readonly DocumentedAction[]> {
  const definitions: DocumentedAction[] = [];
  for (const folder of (await readdir(join(root, 'actions'))).sort()) {
    const file = join(root, 'actions', folder, 'src', 'definition.ts');
    if (!existsSync(file)) continue;
    const module = z
      .object({ definition: definitionSchema })
      .parse(await import(pathToFileURL(file).href));
    if (module.definition.name !== folder) {
      throw new Error(
        `actions/${folder} defines an action of another name: ${module.definition.name}`,
      );
    }
    definitions.push(module.definition);
  }
  return definitions;
}
