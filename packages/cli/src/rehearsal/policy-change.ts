import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitShaSchema } from '@waybill/core';
import { parseDocument } from 'yaml';
import { git, writeCommit } from './repositories.ts';
import type { StageRunner } from './stage-run.ts';

/**
 * Changes what the policy says of one environment, as a team does: by a commit in the ops repository. It counts from
 * then on, whatever the commit is that is deployed.
 * @param runner the rehearsal
 * @param environment which environment
 * @param fields what it says from now on, as the policy writes it; undefined takes a field away
 * @param message the commit's message
 */
export async function changePolicy(
  { world }: StageRunner,
  environment: string,
  fields: Readonly<Record<string, unknown>>,
  message: string,
): Promise<void> {
  const { opsRepository, signal, config, policy } = world;
  const head = await git(opsRepository, signal, 'rev-parse', `refs/heads/${config.ops.branch}`);
  const index = policy.environments.findIndex(({ name }) => name === environment);
  await writeCommit(
    opsRepository,
    config.ops.branch,
    commitShaSchema.parse(head),
    message,
    async (workTree) => {
      const file = join(workTree, 'waybill-policy.yaml');
      const document = parseDocument(await readFile(file, 'utf8'));
      for (const [name, value] of Object.entries(fields)) {
        const path = ['environments', index, name];
        if (value === undefined) document.deleteIn(path);
        else document.setIn(path, document.createNode(value));
      }
      await writeFile(file, document.toString());
    },
    signal,
  );
}
