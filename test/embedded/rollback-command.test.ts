import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lastTransition, phaseOf, phasesOf } from '@waybill/ledger';
import { createRollbackWorld, type RollbackWorld } from './rollback-world.ts';

const second = 1000;
const source = join(import.meta.dirname, '..', '..', 'packages', 'cli', 'src', 'main.ts');

let world: RollbackWorld;
let launcher: string;
beforeAll(async () => {
  const good = { signed: 'good', kept: true, described: true } as const;
  world = await createRollbackWorld({
    releases: [
      { name: 'before', ...good },
      { name: 'current', ...good },
    ],
    environments: ['shop', 'silent'].map((name) => ({
      ...{ name, delivery: 'direct' },
      history: { target: { release: 'before' }, current: { release: 'current' } },
    })),
  });
  launcher = join(world.folder, 'waybill.mjs');
  await writeFile(
    launcher,
    `import { main } from ${JSON.stringify(pathToFileURL(source).href)};\nawait main();\n`,
  );
  await writeFile(join(world.folder, 'ledger.pem'), world.signer.privateKey, { mode: 0o600 });
  await rename(world.applicationRepository, join(world.folder, 'elsewhere.git'));
}, 120 * second);
afterAll(async () => world.close());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the command as a terminal does; interrupts it once its progress says `interruptAt`. */
async function waybill(words: readonly string[], interruptAt?: string): Promise<Ended> {
  const places = [
    ...['--application-repository', world.applicationRepository],
    ...['--ops-repository', world.opsRepository],
  ];
  const child = spawn(process.execPath, [launcher, 'rollback', ...words, ...places], {
    cwd: world.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: world.folder },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  let interrupted = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
    if (interruptAt === undefined || interrupted || !said.stderr.includes(interruptAt)) return;
    interrupted = true;
    child.kill('SIGINT');
  });
  await once(child, 'close');
  return { code: child.exitCode, ...said };
}

const reason = ['--reason', 'checkout fails'];

describe('waybill rollback, from a terminal and without the application repository', () => {
  it.each([
    ['no reason', ['shop', '--yes'], '--reason'],
    ['nobody who could be asked', ['shop', ...reason], '--yes'],
    [
      'a key that is not there',
      ['shop', ...reason, '--yes', '--ledger-key', 'none.pem'],
      '--ledger-key',
    ],
  ])(
    'changes nothing for %s',
    async (_, words, named) => {
      const before = await world.desired('shop');
      const ended = await waybill(words);
      expect(ended.code).toBe(2);
      expect(ended.stderr).toContain(named);
      expect(ended.stderr).toContain('[CLI_USAGE]');
      expect(await world.desired('shop')).toBe(before);
    },
    60_000,
  );

  it('names the environments that there are', async () => {
    const ended = await waybill(['shopp', ...reason, '--yes']);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('the ledger knows shop, silent');
  }, 60_000);

  it(
    'closes its deployment and frees the environment when it is interrupted',
    async () => {
      world.silence('silent');
      const ended = await waybill(['silent', ...reason, '--yes'], '· await-ready');
      expect({ code: ended.code, stderr: ended.stderr }).toMatchObject({
        code: 130,
        stderr: expect.stringContaining('[CANCELLED]'),
      });
      expect(await world.ledger.lock('silent')).toBeUndefined();
      const [record] = await world.ledger.deployments({ environment: 'silent', kind: 'rollback' });
      expect(record === undefined ? [] : phasesOf(record)).toContain('desired');
      expect(record === undefined ? undefined : phaseOf(record)).toBe('interrupted');
    },
    90 * second,
  );

  it(
    'shows the plan, goes back, signs its records and ends with the trace; again there is nothing to do',
    async () => {
      const target = world.releases.get('before')?.commit ?? '';
      const words = ['shop', ...reason, '--yes', '--target', `sha-${target}`];
      const ended = await waybill([...words, '--ledger-key', join(world.folder, 'ledger.pem')]);
      expect({ code: ended.code, stderr: ended.stderr }).toMatchObject({ code: 0 });
      expect(ended.stdout).toMatch(/^Roll back shop in shop\n/);
      expect(ended.stdout).toContain('Every gate allows it.');
      expect(ended.stderr).toMatch(/· update-desired-state[^]*· await-ready[^]*· smoke-check/);
      expect(ended.stdout.trimEnd().split('\n').at(-1)).toContain(target.slice(0, 12));
      expect(world.asked('shop').ready).toBeGreaterThan(0);
      expect(world.asked('shop').smoke).toBeGreaterThan(0);
      const [record] = await world.ledger.deployments({ environment: 'shop', kind: 'rollback' });
      if (record === undefined) throw new Error('it is recorded');
      expect(phaseOf(record)).toBe('accepted');
      expect(lastTransition(record).by).toMatchObject({ repository: 'terminal' });
      expect(record.transitions[0]?.evidence).toMatchObject({ reason: 'checkout fails' });
      expect(lastTransition(record).signature?.keyid).toBe(world.signer.keyId);

      const again = await waybill(words);
      expect({ code: again.code, stderr: again.stderr }).toMatchObject({ code: 0 });
      expect(again.stdout).toContain('Nothing to do');
      const all = await world.ledger.deployments({ environment: 'shop', kind: 'rollback' });
      expect(all.map(({ id }) => id)).toEqual([record.id]);
    },
    120 * second,
  );
});
