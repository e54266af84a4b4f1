import { readFile, writeFile } from 'node:fs/promises';
import { commitShaSchema, digestSchema, silentProgress } from '@waybill/core';
import type { EmergencyTarget } from '@waybill/rollout';
import { connect } from '@waybill/stage';
import { applyEmergency } from '@waybill/stage/emergency/apply-emergency';
import { z } from 'zod';

/** What runs at a target that is a file: image → digest. */
const runningSchema = z.record(z.string(), digestSchema);

/** A target that is a file, and counts its changes in another one. */
export function fileTarget(file: string): EmergencyTarget {
  const read = async (): Promise<z.infer<typeof runningSchema>> =>
    runningSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return {
    address: `file ${file}`,
    apply: async (images, { fence }) => {
      const before = await read();
      if (images.every(({ name, digest }) => before[name] === digest)) return;
      await fence();
      const after = Object.fromEntries(images.map(({ name, digest }) => [name, digest]));
      await writeFile(file, JSON.stringify(after));
    },
    running: async () =>
      Object.entries(await read()).map(([name, digest]) => ({
        ...{ name, digest },
        subject: `${file}, ${name}`,
      })),
    resume: () => Promise.resolve(),
  };
}

const wishSchema = z.strictObject({
  application: z.string(),
  ops: z.string(),
  temporaryFolder: z.string(),
  environment: z.string(),
  commit: commitShaSchema,
  target: z.string(),
});
export type EmergencyWish = z.infer<typeof wishSchema>;

const [words] = process.argv.slice(2);
if (words !== undefined && import.meta.filename === process.argv[1]) {
  const wish = wishSchema.parse(JSON.parse(words));
  const connections = connect({
    ...{ config: 'waybill.yaml', forge: 'local', progress: silentProgress },
    applicationRepository: wish.application,
    opsRepository: wish.ops,
    temporaryFolder: wish.temporaryFolder,
    signal: new AbortController().signal,
    owner: {
      ...{ repository: 'terminal', run: String(process.pid), attempt: 1, job: 'terminal' },
      ...{ actor: 'ada', pid: process.pid },
    },
  });
  const { environment, commit } = wish;
  const question = { environment, commit, reason: 'orders are lost' };
  await applyEmergency(connections, question, () => fileTarget(wish.target));
}
