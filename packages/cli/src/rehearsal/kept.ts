import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyPair } from '@waybill/supply-chain';
import { rehearsalFile, type KeptRehearsal } from '../cli-connection.ts';
import type { World } from './world.ts';

/** Writes down where everything of a rehearsal is, for the other commands. */
export async function keepRunning(world: World, board: string): Promise<void> {
  const kept: KeptRehearsal = {
    applicationRepository: world.applicationRepository,
    opsRepository: world.opsRepository,
    registry: world.registry.host,
    environments: Object.fromEntries([...world.environments].map(([name, { url }]) => [name, url])),
    approverKeys: await writeKeys(world),
    ledgerKey: await writeKey(world, 'ledger-key', world.signingKey),
    board,
    pid: process.pid,
  };
  await writeFile(join(world.folder, rehearsalFile), JSON.stringify(kept, null, 2));
}

async function writeKeys(world: World): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [name, key] of world.approverKeys)
    files[name] = await writeKey(world, `approver-${name}`, key);
  return files;
}

async function writeKey(world: World, name: string, { privateKey }: KeyPair): Promise<string> {
  const file = join(world.folder, `${name}.pem`);
  await writeFile(file, privateKey, { mode: 0o600 });
  return file;
}
