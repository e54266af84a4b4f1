import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RenderedResource } from './types.ts';
import type { Reference } from './kustomization-file.ts';
import { resolvePaths } from './resolve-paths.ts';
import type { ReadEntries } from './types.ts';

/** How schemas are looked for. */
export interface SchemaSettings {
  readonly schemas: readonly string[];
  readonly strict: boolean;
  readonly kubernetes: string | undefined;
}

/**
 * Gives kubeconform's `-schema-location` for each place of the policy. Schemas in the repository are put into a
 * folder: only those of kinds that the overlay has.
 * @param settings the policy's places
 * @param resources what is validated
 * @param readEntries the repository
 * @param folder an empty folder
 */
export async function schemaLocations(
  settings: SchemaSettings,
  resources: readonly RenderedResource[],
  readEntries: ReadEntries,
  folder: string,
): Promise<readonly string[]> {
  const own = settings.schemas.filter(isInRepository);
  const asked = new Map<string, Reference>();
  for (const location of own) {
    for (const resource of resources) {
      const file = schemaFile(location, resource, settings);
      asked.set(file, { text: file, location: { file }, isPossible: true });
    }
  }
  const { found } = await resolvePaths(readEntries, asked);
  for (const [path, { entry }] of found) {
    if (entry.kind !== 'file') continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), entry.content);
  }
  return settings.schemas.map((location) =>
    isInRepository(location) ? join(folder, location) : location,
  );
}

function isInRepository(location: string): boolean {
  return location !== 'default' && !/^https?:\/\//.test(location);
}

/**
 * Fills a template in as kubeconform does (`pkg/registry/registry.go`): all in lower case, the group of `v1` is `v1`,
 * and a suffix takes only the first part of a group.
 */
function schemaFile(
  location: string,
  { apiVersion, kind }: Pick<RenderedResource, 'apiVersion' | 'kind'>,
  { strict, kubernetes }: SchemaSettings,
): string {
  const parts = apiVersion.split('/');
  const [group = ''] = parts;
  const [firstPart = ''] = group.split('.');
  const values: Readonly<Record<string, string>> = {
    Group: group,
    ResourceKind: kind.toLowerCase(),
    ResourceAPIVersion: parts.at(-1) ?? '',
    KindSuffix: `-${[firstPart, ...parts.slice(1, 2)].join('-').toLowerCase()}`,
    NormalizedKubernetesVersion: kubernetes === undefined ? 'master' : `v${kubernetes}`,
    StrictSuffix: strict ? '-strict' : '',
  };
  return location.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole);
}
