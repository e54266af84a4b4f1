import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { boundedLines } from '../health/bounded-lines.ts';
import { runCommandLine } from '../main.ts';
import { batchHealth } from './health.ts';

let folder = '';
let out = '';
let problems = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-health-'));
  out = problems = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => ((problems += String(text)), true));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function file(text: string): string {
  const path = join(folder, 'objects');
  writeFileSync(path, text);
  return path;
}

const claim = (phase: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data, namespace: shop }\nstatus: { phase: ${phase} }\n`;

describe('waybill health', () => {
  it('says of every document what it is and why; 1 where one is not ready', async () => {
    const path = file(`${claim('Bound')}---\n${claim('Pending')}---\n# nothing\n`);
    expect(await runCommandLine(['health', path])).toBe(1);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^ready +PersistentVolumeClaim data in shop {2}Ready: /);
    expect(lines[1]).toMatch(/^progressing +PersistentVolumeClaim data in shop {2}VolumeUnbound: /);
  });

  it('takes a List, of JSON too, and items that leave their kind to it; 0 where all are ready', async () => {
    const item = { metadata: { name: 'a' }, status: { phase: 'Bound' } };
    const list = { apiVersion: 'v1', kind: 'PersistentVolumeClaimList', items: [item, item] };
    const path = file(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [list] }));
    expect(await runCommandLine(['health', path, '--format', 'json'])).toBe(0);
    const answers = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answers).toHaveLength(2);
    expect(answers[0]).toMatchObject({ kind: 'PersistentVolumeClaim', name: 'a', status: 'ready' });
  });

  it.each([
    ['kstatus', /^InProgress +.*NotBound: PVC is not Bound\. phase: Pending/],
    ['argocd', /^Progressing +/],
    ['kubectl', /^error +.*no status viewer/],
  ])('answers in the words of %s', async (rules, words) => {
    expect(await runCommandLine(['health', file(claim('Pending')), '--rules', rules])).toBe(1);
    expect(out).toMatch(words);
  });

  it.each([
    ['a file that is not there', (): string => join(folder, 'none')],
    ['what is no YAML', (): string => file('a: [')],
    ['what holds nothing', (): string => file('---\n')],
    ['what is no object of Kubernetes', (): string => file('a: 1\n')],
  ])('ends with 2 for %s, and says what to do', async (_what, path) => {
    expect(await runCommandLine(['health', path()])).toBe(2);
    expect(problems).toMatch(/→ .*\n {2}\[HEALTH_/);
    expect(out).toBe('');
  });

  it('what a cluster says does not steer the terminal', async () => {
    const text = JSON.stringify({
      apiVersion: 'example.com/v1',
      kind: 'Thing',
      status: {
        conditions: [{ type: 'Ready', status: 'False', message: 'a\u001b[31mb\nready c' }],
      },
    });
    await runCommandLine(['health', file(text)]);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).not.toContain('\u001b');
  });

  it('--batch answers every line in its order, those that cannot be judged too', async () => {
    const bound = '{"apiVersion":"v1","kind":"PersistentVolumeClaim","status":{"phase":"Bound"}}';
    const bytes = Buffer.from(
      `${bound}\r\nno json\n\n{"kind":"Pod"}\n${'x'.repeat(200)}\n${bound}`,
    );
    // Chunks end anywhere, inside a character too.
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    async function* stream(): AsyncGenerator<Uint8Array> {
      for (const chunk of chunks) yield await Promise.resolve(chunk);
    }
    const answers: unknown[] = [];
    for await (const line of batchHealth(boundedLines(stream(), 100), 'kstatus', { now: 0 }))
      answers.push(JSON.parse(line));
    const current = { status: 'Current', reason: '', message: 'PVC is Bound' };
    expect(answers).toEqual([
      current,
      { error: { code: 'HEALTH_INPUT_UNUSABLE', message: expect.stringContaining('no JSON') } },
      { error: { code: 'HEALTH_OBJECT_INVALID', message: expect.stringContaining('apiVersion') } },
      { error: { code: 'HEALTH_INPUT_UNUSABLE', message: expect.stringContaining('at most') } },
      current,
    ]);
  });
});
