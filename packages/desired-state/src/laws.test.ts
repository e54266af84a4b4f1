import { describe, expect, it } from '@jest/globals';
import type { DesiredStateFormat } from '@waybill/config';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { listImages, readDesiredValues } from './index.ts';
import { edit } from './testing/edit.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
const image = fc.record({
  tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/),
  digest: hex.map((digits) => `sha256:${digits}`),
});
const repository = 'registry.example.com/acme/app';

/** A value that stands somewhere in a file, in one of the forms of YAML; `%` is where its words stand. */
const scalarForms = ['%', '"%"', "'%'", '% # why', '"%"   # why', '!!str %'];
/** Other lines of a file, which must stay as they are; each is a key of its own. */
const otherLines = [
  '# a comment: with a colon',
  '',
  'text: |\n  image: r/no:1\n\n  # no comment\n',
  'kept: |+\n  a\n\n',
  'folded: >-\n  two\n  lines',
  'flow: { a: [1, "two", {b: c}], image: ["r/no:1"] }',
  'list:\n- a\n-   - b\n    # between\n    - c',
  'anchor: &a { b: 1 }\nalias: *a',
  "\"quoted\": 'it''s' # c",
  '? complex\n: value',
  'empty:',
  'number: 0x1F\ntruth: yes\ndate: 2026-01-01',
  'unicode: "\\u00e9 é 😀"',
];

interface Generated {
  readonly before: string;
  readonly after: string;
}

/** A document with a block of lines among others: the block is what is edited, everything else is not. */
const around = fc.record({
  above: fc.uniqueArray(fc.constantFrom(...otherLines), { maxLength: 5 }),
  below: fc.uniqueArray(fc.constantFrom(...otherLines), { maxLength: 5 }),
  ending: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  final: fc.boolean(),
  separator: fc.constantFrom('', '---\n', '# head\n---\n', '---\nother: document\n---\n'),
});
type Around = typeof around extends fc.Arbitrary<infer Value> ? Value : never;

function document(
  { above, below, ending, mark, final, separator }: Around,
  [before, after]: readonly [string, string],
): Generated {
  // A key may stand once in a map.
  const rest = below.filter((lines) => !above.includes(lines));
  const whole = (block: string): string => {
    const text = separator + [...above, block, ...rest].join('\n') + (final ? '\n' : '');
    return mark + text.replaceAll('\n', ending);
  };
  return { before: whole(before), after: whole(after) };
}

function jsOf(text: string): unknown[] {
  const parsed = parseAllDocuments(text.replace(/^\uFEFF/, ''));
  return (Array.isArray(parsed) ? parsed : []).map((one) => {
    expect(one.errors).toEqual([]);
    const value: unknown = one.toJS();
    return value;
  });
}

function check(
  format: DesiredStateFormat,
  { before, after }: Generated,
  edits: Parameters<typeof edit>[2],
): void {
  const text = edit(format, before, edits);
  expect(text).toBe(after);
  jsOf(text);
}

const runs = { numRuns: 60 };

describe('laws of editing, over generated files', () => {
  it('one text that holds the image: its bytes change, and no others', () => {
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...scalarForms),
        image,
        (frame, form, { tag, digest }) => {
          const block = (text: string): string => `web:\n  image: ${form.replace('%', text)}`;
          const file = document(frame, [
            block('old/app:1'),
            block(`${repository}:${tag}@${digest}`),
          ]);
          check('helm-values', file, {
            images: [{ selector: 'web.image', repository, tag, digest }],
          });
        },
      ),
      runs,
    );
  });

  it('a map of parts: each value changes, what is missing is added behind its sibling', () => {
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('"%"', "'%'"),
        fc.constantFrom(1, 2, 4),
        fc.boolean(),
        image,
        (frame, quotes, step, hasDigest, { tag, digest }) => {
          const indent = ' '.repeat(step);
          const block = (path: string, label: string, last: string[]): string =>
            [
              'web:',
              `${indent}image: # what runs`,
              `${indent}${indent}repository: ${quotes.replace('%', path)}`,
              `${indent}${indent}tag: ${quotes.replace('%', label)} # tag`,
              ...last.map((line) => `${indent}${indent}${line}`),
              `${indent}replicas: 1`,
            ].join('\n');
          const file = document(frame, [
            block('old/app', 'v1', hasDigest ? ['digest: ""'] : []),
            block(repository, tag, [`digest: ${hasDigest ? `"${digest}"` : digest}`]),
          ]);
          check('helm-values', file, {
            images: [{ selector: 'web.image', repository, tag, digest }],
          });
        },
      ),
      runs,
    );
  });

  it('manifests: every container of the image, in block and flow form', () => {
    const container = fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/),
      mine: fc.boolean(),
      flow: fc.boolean(),
      form: fc.constantFrom('%', '"%"', "'%'"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(container, { selector: ({ name }) => name, minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        image,
        (containers, ending, twice, { tag, digest }) => {
          fc.pre(containers.some(({ mine }) => mine));
          const pod = (mine: string): string =>
            [
              'apiVersion: apps/v1',
              'kind: Deployment',
              `metadata: { name: web, annotations: { image: "old/app:1" } }`,
              'spec:',
              '  template:',
              '    spec:',
              '      containers:',
              ...containers.map(({ name, mine: isMine, flow, form }) => {
                const text = form.replace('%', isMine ? mine : 'other/app:1');
                return flow
                  ? `        - { name: ${name}, image: ${text}, args: ["old/app:1"] }`
                  : `        - name: ${name}\n          image: ${text} # c\n          args: [old/app:1]`;
              }),
            ].join('\n');
          const whole = (text: string): string =>
            (twice ? [pod(text), pod(text)] : [pod(text)]).join('\n---\n').replaceAll('\n', ending);
          const file = {
            before: whole('old/app:1'),
            after: whole(`${repository}:${tag}@${digest}`),
          };
          check('kubernetes', file, { images: [{ selector: 'old/app', repository, tag, digest }] });
        },
      ),
      runs,
    );
  });

  it('any value: it reads back as it was given, and nothing else reads differently', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 10 }).filter((text) => !/\p{Cs}/u.test(text)),
      fc.constantFrom(
        'yes',
        '1.10',
        '0x1F',
        'null',
        '~',
        '- a',
        'a: b',
        '#',
        '*a',
        '&a',
        '{}',
        '|',
        '%',
        '@',
        'a\nb\n',
        '\n',
        ' a',
        'a ',
        "it's",
        '"',
        '---',
        '...',
        '<<',
        '=',
        '1_000',
        '1:20',
      ),
    );
    const forms = [
      'v: x',
      'v: "x"',
      "v: 'x' # c",
      'v: 12',
      'v: true',
      'v: |\n  x\n  y',
      'v: |-\n    x',
      'v: >\n  x\n  y\n\n  z',
      'v: |+\n  x\n\n',
      'v:',
      'v: # c',
      'w: { v: x, z: 1 }',
      'w: [a, { "v": "x" }]',
    ];
    fc.assert(
      fc.property(around, fc.constantFrom(...forms), words, (frame, form, text) => {
        const selector = form.startsWith('w: {') ? 'w.v' : form.startsWith('w') ? 'w[1].v' : 'v';
        const { before } = document(frame, [form, form]);
        const after = edit('yaml', before, { values: [{ selector, value: text }] });
        const bytes = new TextEncoder().encode(after);
        expect(readDesiredValues('yaml', bytes, [selector], 'f').get(selector)).toBe(text);
        expect(withoutValue(jsOf(after))).toEqual(withoutValue(jsOf(before)));
        const comments = (of: string): string[] =>
          of.match(/# (?:c|why|a comment|between|head)\b/g) ?? [];
        expect(comments(after)).toEqual(comments(before));
      }),
      { numRuns: 120 },
    );
  });

  it('a dotenv value reads back as it was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\r\n]/.test(text)),
        fc.constantFrom('V=x', 'V="x" # c', "V='x'", 'V=', 'export V=x', ''),
        (text, line) => {
          const before = `A=1\n${line}\nB="#"\n`;
          const after = edit('dotenv', before, { values: [{ selector: 'V', value: text }] });
          const bytes = new TextEncoder().encode(after);
          expect([...readDesiredValues('dotenv', bytes, ['A', 'V', 'B'], 'f').values()]).toEqual([
            '1',
            text,
            '#',
          ]);
        },
      ),
      runs,
    );
  });

  it('finds the image again that it wrote', () => {
    fc.assert(
      fc.property(around, image, (frame, { tag, digest }) => {
        const block = 'web:\n  image: { repository: old/app, tag: v1 }';
        const after = edit('helm-values', document(frame, [block, block]).before, {
          images: [{ selector: 'web.image', repository, tag, digest }],
        });
        const found = listImages('helm-values', new TextEncoder().encode(after), 'f');
        expect(found.map(({ stated }) => stated)).toContainEqual({
          text: `${repository}:${tag}@${digest}`,
          ...{ repository, tag, digest },
        });
      }),
      runs,
    );
  });
});

/** Everything but the value that was changed. */
function withoutValue(documents: unknown[]): unknown {
  const text = JSON.stringify(documents, (key, value: unknown) =>
    key === 'v' ? 'the value' : value,
  );
  const parsed: unknown = JSON.parse(text);
  return parsed;
}
