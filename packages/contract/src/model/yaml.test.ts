import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isNode, isPair, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { pointerStep } from './json.ts';
import { positionsOf, type Position } from './position.ts';
import { sourceOf } from './source.ts';
import { parseYaml } from './yaml.ts';

/** Values as YAML writes them in all of its styles. */
const written = fc
  .tuple(
    // The writer counts the indentation of blocks that begin with blanks wrongly.
    fc.jsonValue({ maxDepth: 4 }).filter((value) => !/"(\s|\\n)/.test(JSON.stringify(value))),
    fc.record({
      lineWidth: fc.constantFrom(0, 80),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      defaultStringType: fc.constantFrom(
        ...(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const),
      ),
    }),
  )
  .map(([value, options]) => ({
    value,
    text: stringify(value, { ...options, defaultKeyType: 'PLAIN' }),
  }));

/** Where another reader of YAML says that keys and items stand. */
function positionsByAnotherReader(text: string): Map<string, Position> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const positions = new Map<string, Position>();
  const set = (pointer: string, offset: number | undefined): void => {
    if (offset === undefined) return;
    const { line, col } = lines.linePos(offset);
    positions.set(pointer, { line, column: col });
  };
  visit(document, (key, node, path) => {
    let pointer = '';
    for (const [index, step] of path.entries()) {
      if (isPair(step) && isScalar(step.key)) pointer += `/${pointerStep(String(step.key.value))}`;
      const child: unknown = path[index + 1] ?? node;
      if (typeof step === 'object' && 'items' in step && Array.isArray(step.items)) {
        const at = step.items.findIndex((item: unknown) => item === child);
        if (!isPair(child)) pointer += `/${String(at)}`;
      }
    }
    if (isPair(node) && isScalar(node.key)) {
      set(`${pointer}/${pointerStep(String(node.key.value))}`, node.key.range?.[0]);
    } else if (typeof key === 'number' && isNode(node)) set(pointer, node.range?.[0]);
  });
  return positions;
}

describe('YAML', () => {
  it('reads back what another program writes, in any style', () => {
    fc.assert(
      fc.property(written, ({ value, text }) => {
        expect(JSON.stringify(parseYaml(text, 'a.yaml'))).toBe(JSON.stringify(value));
      }),
      { numRuns: 300 },
    );
  });

  it('finds keys and items where another reader finds them', async () => {
    const document = `# An API
openapi: 3.1.0 # the version
paths:
  /pets/{id}: &pets
    get: {summary: "one: pet", 'tags': [a, "b", {c: d}]}
    responses:
      200:
        description: |
          paths:
            not: a key
      "404": { description: folded
          text, x: 'and
          quoted' }
    parameters:
    - name: id
      in: path
    -   - nested
        - &item list
    - *item
  ? /cats
  : *pets
`;
    const expected = positionsByAnotherReader(document);
    expect(expected.size).toBeGreaterThan(20);
    const found = await positionsOf(
      { text: document, format: 'yaml' },
      new Set(['/paths/none', '/paths/~1cats/get', ...expected.keys()]),
    );
    expect(found.get('/paths/none')).toEqual({ line: 3, column: 1 });
    // What an alias names is not written there.
    expect(found.get('/paths/~1cats/get')).toEqual(found.get('/paths/~1cats'));
    for (const [pointer, position] of expected)
      expect([pointer, found.get(pointer)]).toEqual([pointer, position]);
  });

  it('takes tags of other tools as what they are written on', () => {
    const text = 'a: !Ref b\nc: !Sub [1]\nd: !GetAtt {x: 1}\ne: !!binary aGk=\nf: 2020-01-01\n';
    expect(parseYaml(text, 'a.yaml')).toEqual({
      ...{ a: 'b', c: [1], d: { x: 1 }, e: 'aGk=', f: '2020-01-01' },
    });
  });

  it('merges keys', () => {
    expect(parseYaml('a: &a {b: 1, c: 2}\nd: {<<: *a, c: 3}\n', 'a.yaml')).toEqual({
      ...{ a: { b: 1, c: 2 }, d: { b: 1, c: 3 } },
    });
  });

  it.each([
    ['an indentation that is none', 'a:\n  b: 1\n c: 2\n', 3],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['an open list', 'a: [1,\nb: 2', 2],
    ['a second document', 'a: 1\n---\nb: 2\n', undefined],
    ['an alias of nothing', 'a: *b\n', 1],
  ])('refuses %s', async (_name, text, line) => {
    await expect(sourceOf(text, 'a.yaml')).rejects.toMatchObject({
      code: 'CONTRACT_MALFORMED',
      location: line === undefined ? { file: 'a.yaml' } : { file: 'a.yaml', line },
    });
  });

  const laughs = Array.from(
    { length: 12 },
    (_, level) =>
      `l${String(level)}: &l${String(level)} [${Array<string>(9)
        .fill(level === 0 ? 'ha' : `*l${String(level - 1)}`)
        .join(', ')}]`,
  ).join('\n');
  it.each([
    ['aliases that multiply', laughs],
    ['an alias of what it stands in', 'a: &a\n  b: *a\n'],
    ['brackets without end', `a: ${'['.repeat(100_000)}`],
    ['mappings without end', 'a: {'.repeat(100_000)],
  ])('gives up at %s', async (_name, text) => {
    await expect(sourceOf(text, 'a.yaml')).rejects.toMatchObject({ code: 'CONTRACT_TOO_LARGE' });
  });
});
