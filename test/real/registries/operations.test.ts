import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRegistryClient } from '@waybill/oci';
import { part as crane } from '../parts/crane.ts';
import { output } from '../parts/part.ts';
import { commitTag, image, operations, type OperationWorld } from './operations.ts';
import { credentialsOf, presentRegistries, type RunningRegistry } from './running-registries.ts';

const kinds = await presentRegistries();
const judge = await crane.install();

describe.each(kinds)('$name', (kind) => {
  const ending = new AbortController();
  let running: RunningRegistry;
  let world: OperationWorld;

  beforeAll(async () => {
    running = await kind.start();
    const clientAt: OperationWorld['clientAt'] = (registry) =>
      createRegistryClient({
        registry,
        ...credentialsOf(running),
        signal: ending.signal,
        firstDelayMilliseconds: 20,
      });
    const { host, owner } = running;
    const [repository, other] = [`${owner}/app`, `${owner}/other`];
    world = { kind, host, client: clientAt(host), clientAt, repository, other };
  }, 120_000);
  afterAll(async () => {
    ending.abort();
    await running.stop();
  });

  it.each(operations)('$title', async ({ run }) => {
    await run(world);
  });

  (judge.kind === 'ready' ? it : it.skip)('is read by crane as it was written', async () => {
    if (judge.kind === 'absent') throw new Error(judge.reason);
    const folder = await mkdtemp(join(tmpdir(), 'waybill-crane-'));
    try {
      const { name, password } = running.account ?? { name: '', password: '' };
      const auth = Buffer.from(`${name}:${password}`).toString('base64');
      const auths = running.account === undefined ? {} : { [running.host]: { auth } };
      await writeFile(join(folder, 'config.json'), JSON.stringify({ auths }));
      const reference = `${world.host}/${world.repository}:${commitTag}`;
      const environment = { DOCKER_CONFIG: folder };
      const said = await output(judge.program, ['digest', reference], environment);
      expect(said.trim()).toBe(image.digest);
      await output(judge.program, ['validate', '--remote', reference], environment);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
