import { readFile, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuildContext } from '../engine.ts';
import { imageError } from '../error-codes.ts';

const maximumConfigBytes = 1024 * 1024;

/** Docker's configuration, of which only the accounts are changed. */
const configSchema = z.looseObject({
  auths: z.record(z.string(), z.unknown()).optional(),
  credHelpers: z.record(z.string(), z.string()).optional(),
});

/** What lies beside the configuration, and is found through it. */
const neighbours = ['cli-plugins', 'contexts', 'buildx'];

/**
 * Gives a builder the account that was given to the step: a configuration of its own, which holds what the machine's
 * has and this account for this registry. The password is in a file that only this user reads, never in an argument.
 * @param account the account; absent: the machine's own configuration serves
 * @param host the registry
 * @param folder an empty one, which is removed after the build
 * @returns the folder of the configuration, or undefined where the machine's own serves
 * @throws IMAGE_DOCKER_CONFIG where the machine's own cannot be read
 */
export async function dockerConfigFolder(
  account: BuildContext['registryAccount'],
  host: string,
  folder: string,
): Promise<string | undefined> {
  if (account === undefined) return undefined;
  const own = process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker');
  const config = await readConfig(join(own, 'config.json'));
  const { username, password } = account;
  const auth = Buffer.from(`${username}:${password.reveal()}`).toString('base64');
  // A helper for this registry would be asked before the account is looked at.
  const helpers = Object.entries(config.credHelpers ?? {}).filter(([name]) => name !== host);
  const written = {
    ...config,
    auths: { ...config.auths, [host]: { auth } },
    credHelpers: Object.fromEntries(helpers),
    credsStore: undefined,
  };
  await writeFile(join(folder, 'config.json'), JSON.stringify(written), { mode: 0o600 });
  for (const name of neighbours) {
    if (existsSync(join(own, name))) await symlink(join(own, name), join(folder, name));
  }
  return folder;
}

async function readConfig(file: string): Promise<z.infer<typeof configSchema>> {
  if (!existsSync(file)) return {};
  const text = await readFile(file, 'utf8');
  let value: unknown;
  try {
    value = text.length > maximumConfigBytes ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw imageError('IMAGE_DOCKER_CONFIG', {
    message: `Expected ${file} to be Docker's configuration, JSON of at most 1 MiB; it is not.`,
    remedy: 'Correct the file, or log in anew with docker login.',
    facts: { file },
  });
}
