import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  compareContracts,
  findingLevels,
  readSource,
  type CompatibilityFinding,
  type FindingPlace,
} from '@waybill/contract';
import { z } from 'zod';
import { part as github } from '../parts/github-descriptions.ts';
import { part as kubernetes, kubernetesVersions } from '../parts/kubernetes-descriptions.ts';

/** Two published descriptions of one API, the older first. */
export interface PublishedPair {
  readonly name: string;
  readonly base: string;
  readonly revision: string;
}

/** What GitHub published in majors 22 and 23 of `@octokit/openapi`; a server's customers go from version to version. */
const githubPairs = [
  ['22/api.github.com', '23/api.github.com'],
  ['22/ghec', '23/ghec'],
  ['22/ghes-3.14', '22/ghes-3.15'],
  ['22/ghes-3.15', '22/ghes-3.16'],
  ['22/ghes-3.16', '23/ghes-3.17'],
  ['22/ghes-3.17', '23/ghes-3.17'],
  ['22/ghes-3.18', '23/ghes-3.18'],
  ['22/ghes-3.19', '23/ghes-3.19'],
] as const;

/**
 * Installs the descriptions.
 * @returns every pair that is compared, or why this machine cannot have them
 */
export async function publishedPairs(): Promise<readonly PublishedPair[] | string> {
  const [ofGithub, ofKubernetes] = [await github.install(), await kubernetes.install()];
  if (ofGithub.kind === 'absent') return ofGithub.reason;
  if (ofKubernetes.kind === 'absent') return ofKubernetes.reason;
  const [before, after] = kubernetesVersions;
  return [
    ...githubPairs.map(([base, revision]) => ({
      name: `github ${base} → ${revision}`,
      base: join(ofGithub.program, `${base}.json`),
      revision: join(ofGithub.program, `${revision}.json`),
    })),
    {
      name: `kubernetes ${before} → ${after}`,
      base: join(ofKubernetes.program, `${before}.json`),
      revision: join(ofKubernetes.program, `${after}.json`),
    },
  ];
}

/** @returns what differs between the two, in the profile that is the default */
export async function findingsOf(pair: PublishedPair): Promise<readonly CompatibilityFinding[]> {
  const [base, revision] = [await readSource(pair.base), await readSource(pair.revision)];
  return (await compareContracts({ base, revision })).findings;
}

/** @returns how many findings there are of each id and level, by `id (level)` */
export function countsOf(findings: readonly CompatibilityFinding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { id, level } of findings) {
    const key = `${id} (${level})`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** @returns the lines of a file, without the blanks around them */
export async function linesOf(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).split('\n').map((line) => line.trim());
}

const placeSchema = z.object({ pointer: z.string(), line: z.number(), text: z.string() });

/** Findings that a person looked at: what stands at both places, and why it is right. */
export const sampledSchema = z.array(
  z.object({
    pair: z.string(),
    id: z.string(),
    level: z.enum(findingLevels),
    direction: z.enum(['request', 'response', 'none']),
    operation: z.string().nullable(),
    base: placeSchema.nullable(),
    revision: placeSchema.nullable(),
    judgement: z.string(),
  }),
);
export type SampledFinding = z.infer<typeof sampledSchema>[number];

/** @returns the place, and the line that stands there; long lines are cut */
export function quoted(
  place: FindingPlace,
  lines: readonly string[],
): { pointer: string; line: number; text: string } {
  const { pointer, line = 1 } = place;
  return { pointer, line, text: (lines[line - 1] ?? '').slice(0, 200) };
}
