import { commitShaSchema, isWaybillError, type CommitSha } from '@waybill/core';
import { z } from 'zod';
import type { ReferencedWorkflow } from '../forge.ts';
import { giteaRepositoryName } from './address.ts';
import { readFile } from './files.ts';
import type { GiteaClient } from './gitea-client.ts';
import { readable } from './unreadable.ts';

/** Where the servers look for workflows; a file of one name in several of them is looked at in each. */
const folders = ['.forgejo/workflows', '.gitea/workflows', '.github/workflows'];
/** A workflow and those of its own repository that it calls. */
const maximumFiles = 20;
const maximumCalls = 100;

/** `owner/name/path.yml@ref` wherever it stands, in a comment too: too many refuse, too few would let through. */
const remoteCall =
  /([A-Za-z0-9_.-]+)\/([A-Za-z0-9_.-]+)\/((?:[^\s'"@{}[\],]+\/)*[^\s'"@{}[\],]+\.ya?ml)@([^\s'"{}[\],]+)/g;
const localCall = /\.\/((?:[^\s'"@{}[\],]+\/)*[^\s'"@{}[\],]+\.ya?ml)(?!@)/g;
/** What could hide a call from the two. */
const hidden = /\\[ux]|!!binary/i;

/**
 * Tells which reusable workflows a run calls. The servers do not keep that, so it is read from the run's own
 * workflow file, at the run's commit, and from those of the same repository that it calls; what a workflow of
 * another repository calls in turn is that one's word.
 * @param client the repository of the run
 * @param file the workflow's name, such as `ci.yml`
 * @param commit the run's commit
 * @returns undefined where it cannot be told
 */
export async function calledWorkflows(
  client: GiteaClient,
  file: string,
  commit: CommitSha,
): Promise<readonly ReferencedWorkflow[] | undefined> {
  const paths = file.includes('/') ? [file] : folders.map((folder) => `${folder}/${file}`);
  const calls = new Map<string, RegExpMatchArray>();
  const seen = new Set<string>();
  let found = 0;
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (seen.size > maximumFiles) return undefined;
    const text = await readText(client, commit, path);
    if (text === undefined) continue;
    found += 1;
    if (hidden.test(text)) return undefined;
    for (const call of text.matchAll(remoteCall)) calls.set(call[0], call);
    paths.push(...[...text.matchAll(localCall)].map(([, local = '']) => local));
  }
  if (found === 0 || calls.size > maximumCalls) return undefined;
  return described(client, [...calls.values()]);
}

/** No file, no such commit, or too large a file: then nothing is told of it. */
const nothingToRead: readonly string[] = [
  'FORGE_NAME_INVALID',
  'FORGE_COMMIT_UNKNOWN',
  'FORGE_TOO_MUCH',
];

async function readText(
  client: GiteaClient,
  commit: CommitSha,
  path: string,
): Promise<string | undefined> {
  try {
    const bytes = await readFile(client, commit, path);
    return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  } catch (error) {
    const isNone = isWaybillError(error) && nothingToRead.includes(error.code);
    if (isNone) return undefined;
    throw error;
  }
}

async function described(
  client: GiteaClient,
  calls: readonly RegExpMatchArray[],
): Promise<readonly ReferencedWorkflow[]> {
  const workflows: ReferencedWorkflow[] = [];
  for (const [, owner = '', name = '', path = '', ref = ''] of calls) {
    const repository = `${owner}/${name}`;
    workflows.push({
      repository,
      path,
      sha: commitShaSchema.safeParse(ref).data,
      fork:
        giteaRepositoryName(repository) === undefined
          ? undefined
          : await isFork(client.at(repository)),
    });
  }
  return workflows;
}

const forkSchema = z.object({ fork: z.boolean() });

/** Undefined where this token does not see the repository. */
async function isFork(client: GiteaClient): Promise<boolean | undefined> {
  const found = await readable((options) => client.get('repository', {}, forkSchema, options));
  return found.kind === 'read' ? found.value.fork : undefined;
}
