import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runCommandLine } from '../main.ts';
import { batchAnswers } from './contract-diff.ts';

let folder = '';
let out = '';
let problems = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-contract-'));
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

const api = (minimum: number): string => `openapi: 3.0.3
info: { title: pets, version: 1.0.0 }
paths:
  /pets:
    get:
      parameters:
        - name: limit
          in: query
          schema:
            type: integer
            minimum: ${String(minimum)}
      responses:
        '200': { description: ok }
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('waybill contract diff', () => {
  it('says who breaks, where it stands in both files, and what to do; 1 is breaking', async () => {
    const [base, revision] = [file('old.yaml', api(1)), file('new.yaml', api(5))];
    expect(await runCommandLine(['contract', 'diff', base, revision])).toBe(1);
    expect(out).toContain('GET /pets');
    expect(out).toContain('breaking request-parameter-min-increased');
    expect(out).toContain(`${base}:11:13`);
    expect(out).toContain('Breaking: 1 breaking');
  });

  it('the other way round nothing breaks, which is 0', async () => {
    expect(
      await runCommandLine([
        'contract',
        'diff',
        file('old.yaml', api(5)),
        file('new.yaml', api(1)),
      ]),
    ).toBe(0);
    expect(out).toContain('Compatible: 0 breaking');
  });

  it('gives findings as JSON', async () => {
    expect(
      await runCommandLine([
        'contract',
        'diff',
        file('old.yaml', api(1)),
        file('new.yaml', api(5)),
        '--format',
        'json',
        '--profile',
        'oasdiff',
      ]),
    ).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      breaking: true,
      findings: [
        {
          id: 'request-parameter-min-increased',
          level: 'breaking',
          direction: 'request',
          operation: 'GET /pets',
          base: { pointer: '/paths/~1pets/get/parameters/0/schema/minimum', line: 11 },
          revision: { pointer: '/paths/~1pets/get/parameters/0/schema/minimum', line: 11 },
        },
        { id: 'api-version-not-bumped', level: 'info' },
      ],
    });
  });

  it.each([
    [
      'a file that is not there',
      () => [join(folder, 'none.yaml'), file('new.yaml', api(1))],
      'CONTRACT_FILE_MISSING',
    ],
    [
      'a file that is broken',
      () => [file('old.yaml', 'openapi: 3.0.0\n paths: ['), file('new.yaml', api(1))],
      'CONTRACT_MALFORMED',
    ],
    [
      'a file that is no contract',
      () => [file('old.yaml', 'image: app'), file('new.yaml', api(1)), '--kind', 'openapi'],
      'CONTRACT_KIND_MISMATCH',
    ],
    [
      'a reference to nothing',
      () => [
        file('old.yaml', api(1).replace('type: integer', '$ref: "#/components/schemas/None"')),
        file('new.yaml', api(1)),
      ],
      'CONTRACT_REFERENCE_UNRESOLVED',
    ],
    [
      'a reference to another host',
      () => [
        file('old.yaml', api(1).replace('type: integer', '$ref: "http://127.0.0.1/a.json"')),
        file('new.yaml', api(1)),
      ],
      'CONTRACT_REFERENCE_REFUSED',
    ],
    [
      'aliases that multiply',
      () => [file('old.yaml', bomb), file('new.yaml', api(1))],
      'CONTRACT_TOO_LARGE',
    ],
    [
      'an unknown profile',
      () => [file('old.yaml', api(1)), file('new.yaml', api(1)), '--profile', 'lenient'],
      'CLI_USAGE',
    ],
    ['one file alone', () => [file('old.yaml', api(1))], 'CLI_USAGE'],
  ])('%s is 2', async (_name, words, code) => {
    expect(await runCommandLine(['contract', 'diff', ...words()])).toBe(2);
    expect(problems).toContain(`[${code}]`);
    expect(out).toBe('');
  });

  it('asks of a JSON Schema who must understand whom', async () => {
    const schema = (values: readonly string[]): string => JSON.stringify({ enum: values });
    const [base, revision] = [
      file('old.json', schema(['a'])),
      file('new.json', schema(['a', 'b'])),
    ];
    const ask = async (...more: readonly string[]): Promise<number> =>
      await runCommandLine(['contract', 'diff', base, revision, '--kind', 'json-schema', ...more]);
    expect(await ask()).toBe(0);
    expect(await ask('--compatibility', 'forward')).toBe(1);
    expect(out).toContain('"b"');
    expect(await ask('--compatibility', 'full')).toBe(1);
    expect(await ask('--compatibility', 'sideways')).toBe(2);
    expect(problems).toContain('expected backward, forward, full');
  });

  it('answers a batch line by line, in order; what cannot be compared is an answer', async () => {
    const [base, revision] = [file('old.yaml', api(1)), file('new.yaml', api(5))];
    const lines = [
      JSON.stringify({ base, revision, kind: 'openapi' }),
      JSON.stringify({ base: join(folder, 'none'), revision }),
      'no JSON',
      JSON.stringify({ base: revision, revision: base }),
    ];
    const answers: unknown[] = [];
    for await (const answer of batchAnswers(lines, { kind: undefined, profile: 'strict' })) {
      answers.push(JSON.parse(answer));
    }
    expect(answers).toMatchObject([
      { breaking: true },
      { error: { code: 'CONTRACT_FILE_MISSING' } },
      { error: { code: 'CLI_USAGE' } },
      { breaking: false },
    ]);
  });
});

const bomb = `openapi: 3.0.3
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
`;

describe('string catalogs', () => {
  const po = (text: string): string =>
    `msgid ""\nmsgstr "Language: de\\n"\n\n#, c-format\nmsgid "%s files"\nmsgstr "${text}"\n`;

  it('are known by their names, JSON by --kind; what older clients hand over must still fit', async () => {
    const [base, revision] = [file('de.po', po('%s Dateien')), file('new.po', po('Dateien'))];
    expect(await runCommandLine(['contract', 'diff', base, revision])).toBe(1);
    expect(out).toContain('breaking string-catalog-placeholder-removed');
    expect(out).toContain(`${base}:5:1`);
    const [older, newer] = [file('en.json', '{"a": "x"}'), file('new.json', '{"a": "y"}')];
    const kind = ['--kind', 'string-catalog'];
    expect(await runCommandLine(['contract', 'diff', older, newer, ...kind])).toBe(0);
  });

  it('that cannot be read are 2, and say where', async () => {
    const [base, revision] = [file('de.po', po('x')), file('new.po', 'msgid "a\n')];
    expect(await runCommandLine(['contract', 'diff', base, revision])).toBe(2);
    expect(problems).toContain(`${revision}:1:1`);
    expect(problems).toContain('CONTRACT_CATALOG_MALFORMED');
  });
});
