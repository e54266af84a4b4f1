import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';

const node = process.execPath;

/** How a command ended, as `close` says it. */
async function closed(child: ChildProcess): Promise<unknown> {
  return await once(child, 'close');
}

describe('a command that the small process starts', () => {
  it('is not a child of this process, has its pid, and is seen as one', async () => {
    const child = spawn(node, ['-e', 'console.log(process.pid, process.ppid)'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said, ended] = await Promise.all([text(child.stdout), closed(child)]);
    const [pid, parent] = said.trim().split(' ').map(Number);
    expect(pid).toBe(child.pid);
    expect(parent).not.toBe(process.pid);
    expect(ended).toEqual([0, null]);
    expect([child.exitCode, child.signalCode]).toEqual([0, null]);
  });

  it('reads all of its input and says all of its output, more than a pipe holds', async () => {
    const child = spawn('cat', [], { stdio: ['pipe', 'pipe', 'pipe'] });
    const sent = Buffer.alloc(3_000_000, 'waybill');
    child.stdin.end(sent);
    const [received, complaint, ended] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      closed(child),
    ]);
    expect(received.equals(sent)).toBe(true);
    expect([complaint, ended]).toEqual(['', [0, null]]);
  });

  it('has the folder, the variables and the exit code that were asked for', async () => {
    const program = 'console.log(process.cwd(), Object.keys(process.env).join()); process.exit(7)';
    const child = spawn(node, ['-e', program], { cwd: tmpdir(), env: { ONLY: 'this' } });
    const [said, ended] = await Promise.all([text(child.stdout), closed(child)]);
    expect(said.trim()).toBe(`${tmpdir()} ONLY`);
    expect(ended).toEqual([7, null]);
  });

  it('is ended by a signal, alone or with its group', async () => {
    const alone = spawn('sleep', ['60']);
    await once(alone, 'spawn');
    expect(alone.kill('SIGTERM')).toBe(true);
    expect(await closed(alone)).toEqual([null, 'SIGTERM']);
    expect(alone.kill()).toBe(false);
    const leader = spawn('sh', ['-c', 'sleep 60 & echo started; wait'], { detached: true });
    await once(leader.stdout, 'data');
    if (leader.pid === undefined) throw new Error('it has no pid');
    process.kill(-leader.pid, 'SIGKILL');
    // The group held the pipes: they close only when all of it is gone.
    expect(await closed(leader)).toEqual([null, 'SIGKILL']);
  });

  it('that is not there, or whose folder is not there, is an error that names it', async () => {
    const child = spawn('waybill-has-no-such-program', ['x']);
    expect(child.pid).toBeUndefined();
    expect(await once(child, 'error')).toMatchObject([
      { code: 'ENOENT', syscall: 'spawn waybill-has-no-such-program' },
    ]);
    const nowhere = spawn('cat', [], { cwd: '/waybill/has/no/such/folder' });
    expect(await once(nowhere, 'error')).toMatchObject([{ code: 'ENOENT' }]);
  });
});

describe('a command that is waited for', () => {
  it('is started by the small process too, and gives what it says', () => {
    const said = execFileSync(node, ['-p', 'process.ppid'], { encoding: 'utf8', stdio: 'pipe' });
    expect(Number(said)).not.toBe(process.pid);
    expect(Number(said)).toBeGreaterThan(1);
  });

  it('reads all of its input and says all of its output, byte for byte', () => {
    const sent = Buffer.alloc(3_000_000, Buffer.from([0, 128, 255, 10]));
    expect(execFileSync('cat', { input: sent, stdio: 'pipe' }).equals(sent)).toBe(true);
    expect(execFileSync('cat', [], { input: 'größer', encoding: 'utf8' })).toBe('größer');
  });

  it('has the folder and the variables that were asked for', () => {
    const program = 'console.log(process.cwd(), Object.keys(process.env).join())';
    const options = { cwd: tmpdir(), env: { ONLY: 'this' }, encoding: 'utf8' } as const;
    expect(execFileSync(node, ['-e', program], options).trim()).toBe(`${tmpdir()} ONLY`);
  });

  it('that fails is an error with what it complained of', () => {
    const program = 'console.error("no such thing"); process.exit(3)';
    const run = (): string =>
      execFileSync(node, ['-e', program], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).toThrow(/^Command failed: .*\nno such thing/s);
    expect(run).toThrow(expect.objectContaining({ status: 3, signal: null }));
    const nobody = (): unknown => execFileSync('waybill-has-no-such-program', ['x']);
    expect(nobody).toThrow(
      expect.objectContaining({
        ...{ code: 'ENOENT', syscall: 'spawnSync waybill-has-no-such-program' },
      }),
    );
  });
});
