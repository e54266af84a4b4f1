import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { temporaryFolder } from './small-repository.ts';
import { distribution } from './small-system.ts';

const execute = promisify(execFile);

/** What Node gives for a command that ended with another code than 0. */
const failureSchema = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() });
const example = join(import.meta.dirname, '..', '..', 'examples', 'compose-host');
const uses = `your-org/waybill@${'0'.repeat(40)}#v0.1.0`;

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await execute('git', ['init', '--quiet', '--initial-branch=main', folder]);
  await cp(join(example, 'waybill.yaml'), join(folder, 'waybill.yaml'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Runs the bundled command as a shell would. */
async function init(...args: readonly string[]): Promise<{ code: number; text: string }> {
  const words = [join(distribution, 'cli', 'index.js'), 'init', '--uses', uses, ...args];
  try {
    const { stdout, stderr } = await execute(process.execPath, words, { cwd: folder });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const failed = failureSchema.parse(error);
    return { code: failed.code, text: failed.stdout + failed.stderr };
  }
}

async function workflowsIn(place: string): Promise<ReadonlyMap<string, string>> {
  const at = join(place, '.github', 'workflows');
  const names = (await readdir(at)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(at, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

describe('waybill init, bundled', () => {
  it('says what is missing, and writes nothing, when it is asked to check', async () => {
    const { code, text } = await init('--check');
    expect(code).toBe(1);
    expect(text).toContain('release.yml');
    expect(await readdir(folder)).toEqual(['.git', 'waybill.yaml']);
  });

  it('writes the workflows of the example, each under 25 lines', async () => {
    expect((await init()).code).toBe(0);
    const written = await workflowsIn(folder);
    expect(written).toEqual(await workflowsIn(example));
    for (const text of written.values()) expect(text.split('\n').length - 1).toBeLessThan(25);
  });

  it('writes nothing when it is run again', async () => {
    const before = await workflowsIn(folder);
    expect((await init()).code).toBe(0);
    expect(await workflowsIn(folder)).toEqual(before);
    expect((await init('--check')).code).toBe(0);
  });

  it('leaves a file that a person changed, and says which', async () => {
    const path = join(folder, '.github', 'workflows', 'verify.yml');
    await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
    await writeFile(path, 'name: Mine\n');
    const { code, text } = await init();
    expect(code).toBe(1);
    expect(text).toContain('verify.yml');
    expect(await readFile(path, 'utf8')).toBe('name: Mine\n');
    expect((await init('--force')).code).toBe(0);
    expect(await workflowsIn(folder)).toEqual(await workflowsIn(example));
  });
});
