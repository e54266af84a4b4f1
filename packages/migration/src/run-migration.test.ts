import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CommandMigrations } from '@waybill/config';
import { coreError, silentProgress } from '@waybill/core';
import { migrationOf } from './command-engine.ts';
import {
  planMigration,
  runMigration,
  type Migration,
  type MigrationEvidence,
} from './run-migration.ts';

const never = new AbortController().signal;
const node = process.execPath;
let checkout = '';

beforeEach(async () => {
  checkout = await mkdtemp(path.join(tmpdir(), 'waybill-migration-'));
  await writeFile(path.join(checkout, 'schema'), '1');
});
afterEach(async () => {
  await rm(checkout, { recursive: true, force: true });
});

/** A command of the application, as a program of one line. */
function script(program: string): [string, ...string[]] {
  return [node, '-e', program];
}

const printVersion = script(
  `process.stdout.write(require('fs').readFileSync('schema', 'utf8') + '\\n')`,
);
const migrateTo = (version: string, more = ''): [string, ...string[]] =>
  script(
    `${more}; require('fs').appendFileSync('runs', 'x'); require('fs').writeFileSync('schema', '${version}'); console.log('applied ${version}')`,
  );

const plain: CommandMigrations = {
  engine: 'command',
  command: migrateTo('2'),
  folder: '.',
  env: {},
  timeoutMilliseconds: 20_000,
};

function migration(
  changes: Partial<CommandMigrations> = {},
  environment: Record<string, string> = {},
): Migration {
  const config = { ...plain, version: printVersion, expects: '2', ...changes };
  return migrationOf(config, { checkout, values: { commit: 'c0ffee' }, environment });
}

async function run(
  changes: Partial<CommandMigrations> = {},
  environment: Record<string, string> = {},
): Promise<MigrationEvidence> {
  return await runMigration(migration(changes, environment), { signal: never });
}

async function runs(): Promise<number> {
  return (await readFile(path.join(checkout, 'runs'), 'utf8').catch(() => '')).length;
}

describe('planMigration', () => {
  it('reads the version, and says whether the migrator has to run', async () => {
    const plan = await planMigration(migration(), { signal: never });
    expect(plan).toMatchObject({
      engine: 'command',
      versionBefore: '1',
      expects: '2',
      needed: true,
    });
    expect(await planMigration(migration({ expects: '1' }), { signal: never })).toMatchObject({
      needed: false,
    });
    expect(await runs()).toBe(0);
  });

  it('gives equal work an equal digest, and other work another one', async () => {
    const digest = async (changes: Partial<CommandMigrations>): Promise<string> =>
      (await planMigration(migration(changes), { signal: never })).commandDigest;
    expect(await digest({})).toBe(await digest({}));
    expect(await digest({ command: migrateTo('3') })).not.toBe(await digest({}));
  });

  it('refuses an expected version that nothing can verify, before anything runs', async () => {
    const blind = migrationOf(
      { ...plain, expects: '2' },
      { checkout, values: {}, environment: {} },
    );
    await expect(runMigration(blind, { signal: never })).rejects.toMatchObject({
      code: 'MIGRATION_VERSION_UNREADABLE',
    });
    expect(await runs()).toBe(0);
  });
});

describe('runMigration', () => {
  it('migrates, verifies, and keeps what was printed', async () => {
    expect(await run()).toMatchObject({
      ran: true,
      versionBefore: '1',
      versionAfter: '2',
      outputLines: 1,
      outputTail: ['applied 2'],
    });
  });

  it('runs nothing where the schema has the version already', async () => {
    await run();
    expect(await run()).toMatchObject({
      ran: false,
      versionBefore: '2',
      versionAfter: '2',
      outputLines: 0,
    });
    expect(await runs()).toBe(1);
  });

  it('always runs where no version is expected', async () => {
    const evidence = await runMigration(
      migrationOf({ ...plain, version: printVersion }, { checkout, values: {}, environment: {} }),
      { signal: never },
    );
    expect(evidence).toMatchObject({ ran: true, versionAfter: '2' });
  });

  it('fails with exit code, last lines and the version that is left', async () => {
    const command = migrateTo(
      '1.5',
      `process.on('exit', () => { console.error('ERROR: relation "plans" exists'); process.exitCode = 3 })`,
    );
    await expect(run({ command })).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringMatching(
        /ended with exit code 3\. The schema has version 1\.5 now\. Its last lines: .*relation "plans" exists/,
      ),
      facts: { exitCode: 3, versionBefore: '1', versionNow: '1.5', expects: '2' },
    });
  });

  it('fails where a signal ended the command', async () => {
    await expect(
      run({ command: script(`process.kill(process.pid, 'SIGKILL')`) }),
    ).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining(
        'was ended by SIGKILL. The schema has version 1 now, as before.',
      ),
    });
  });

  it('fails where the command says that it did well, and the version is not right', async () => {
    await expect(run({ command: script('0') })).rejects.toMatchObject({
      code: 'MIGRATION_VERSION_WRONG',
      message: expect.stringContaining('found "1", as before. It printed nothing.'),
    });
  });

  it.each<[string, string, string]>([
    [
      'fails',
      'console.error("no database"); process.exit(2)',
      'it ended with exit code 2. Its last lines: no database',
    ],
    ['prints nothing', '0', 'it printed nothing'],
    ['prints a banner too', 'console.log("> npm run version\\n7")', 'it printed 2 lines'],
    ['prints a novel', 'console.log("7".repeat(300))', 'it printed 300 characters'],
  ])('runs nothing where the version command %s', async (_what, program, why) => {
    await expect(run({ version: script(program) })).rejects.toMatchObject({
      code: 'MIGRATION_VERSION_UNREADABLE',
      message: expect.stringContaining(why),
    });
    expect(await runs()).toBe(0);
  });

  it('says so where the command does not exist', async () => {
    await expect(run({ command: ['no-such-migrator'] })).rejects.toMatchObject({
      code: 'PROCESS_NOT_FOUND',
    });
  });

  it('gives the commands their environment, and shows no secret of it', async () => {
    const shown: string[] = [];
    const command = migrateTo(
      '2',
      `console.log(process.env.DATABASE_URL, process.env.API_TOKEN, process.env.RELEASE, process.env.HOME ?? 'no home')`,
    );
    const environment = {
      DATABASE_URL: 'postgres://app:s3cret-pw@db/plans',
      API_TOKEN: 'tok-12345',
    };
    const evidence = await runMigration(
      migration({ command, env: { RELEASE: '${commit}' } }, environment),
      {
        signal: never,
        progress: { ...silentProgress, detail: (text) => void shown.push(text) },
      },
    );
    expect(evidence.outputTail[0]).toMatch(/^postgres:\/\/\S*@db\/plans \*\*\* c0ffee no home$/);
    expect(`${shown.join()}${JSON.stringify(evidence)}`).not.toMatch(/s3cret-pw|tok-12345/);
    expect(shown).toContain('applied 2');
  });

  it('stops a command that does not end, with its children', async () => {
    const child = `require('child_process').spawn(process.execPath, ['-e', 'require("fs").writeFileSync("child", String(process.pid)); setInterval(() => 0, 1000)'], {stdio: 'ignore'})`;
    const command = script(
      `${child}; console.log('waiting for a lock'); setInterval(() => 0, 1000)`,
    );
    await expect(run({ command, timeoutMilliseconds: 1_500 })).rejects.toMatchObject({
      code: 'MIGRATION_TIMED_OUT',
      message: expect.stringContaining('waiting for a lock'),
    });
    const pid = Number(await readFile(path.join(checkout, 'child'), 'utf8'));
    await expect(gone(pid)).resolves.toBe(true);
  });

  it('stops the command when it is cancelled', async () => {
    const controller = new AbortController();
    const command = script(`console.log('pid ' + process.pid); setInterval(() => 0, 1000)`);
    let pid = 0;
    const running = runMigration(migration({ command }), {
      signal: controller.signal,
      onLine: (line) => {
        pid = Number(line.slice(4));
        controller.abort(coreError('CANCELLED', { message: 'stopped', remedy: 'start again' }));
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(gone(pid)).resolves.toBe(true);
  });

  it('asks the fence before it acts, and only then', async () => {
    const fence = (): Promise<void> =>
      Promise.reject(coreError('FENCED_OFF', { message: 'another run', remedy: 'stop' }));
    await expect(runMigration(migration(), { signal: never, fence })).rejects.toMatchObject({
      code: 'FENCED_OFF',
    });
    expect(await runs()).toBe(0);
    expect(await runMigration(migration({ expects: '1' }), { signal: never, fence })).toMatchObject(
      { ran: false },
    );
  });

  it('runs in its folder, which must not lead out of the checkout', async () => {
    await mkdir(path.join(checkout, 'database'));
    await writeFile(path.join(checkout, 'database/schema'), '1');
    await symlink(tmpdir(), path.join(checkout, 'outside'));
    expect(await run({ folder: 'database' })).toMatchObject({ versionAfter: '2' });
    for (const folder of ['outside', 'absent', 'schema']) {
      await expect(run({ folder })).rejects.toMatchObject({ code: 'MIGRATION_FOLDER_INVALID' });
    }
  });
});

/** Waits until a process is gone: one that was ended may still be there for a moment. */
async function gone(pid: number): Promise<boolean> {
  for (let count = 0; count < 100; count += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    // A zombie that nobody reaps is ended too.
    if (/^State:\tZ/m.test(await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '')))
      return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
