import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { manifestDiff } from './manifest-diff.ts';
import { resourcesOf } from './rendered-text.ts';
import type { RenderedResource } from './types.ts';

const roomy = { characters: 100_000 };

function rendering(...documents: readonly string[]): readonly RenderedResource[] {
  return resourcesOf(documents.join('---\n'), 'overlay');
}

function configMap(name: string, colour: string, namespace = 'shop'): string {
  return `apiVersion: v1\ndata:\n  colour: ${colour}\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
}

function secret(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(
    ([key, value]) => `  ${key}: ${JSON.stringify(value)}\n`,
  );
  return `apiVersion: v1\ndata:\n${lines.join('')}kind: Secret\nmetadata:\n  name: keys\n`;
}

describe('the difference of two renderings', () => {
  it('is empty where nothing differs, whatever the order', () => {
    const [one, other] = [configMap('a', 'blue'), configMap('b', 'red')];
    expect(manifestDiff(rendering(one, other), rendering(other, one), roomy)).toEqual({
      ...{ text: '', added: 0, changed: 0, removed: 0, cut: '' },
    });
  });

  it('names each resource that changed, came or went, changed ones first', () => {
    const before = rendering(
      configMap('gone', 'blue'),
      configMap('same', 'blue'),
      configMap('a', 'red'),
    );
    const after = rendering(
      configMap('new', 'blue'),
      configMap('same', 'blue'),
      configMap('a', 'green'),
    );
    const { text, ...counts } = manifestDiff(before, after, roomy);
    expect(counts).toEqual({ added: 1, changed: 1, removed: 1, cut: '' });
    expect(text.split('\n').filter((line) => line.startsWith('--- '))).toEqual([
      '--- a/ConfigMap shop/a',
      '--- a/ConfigMap shop/new',
      '--- a/ConfigMap shop/gone',
    ]);
    expect(text).toContain('-  colour: red\n+  colour: green\n');
  });

  it('takes a resource of another namespace or group for another one, and not one of another version', () => {
    const of = (apiVersion: string): string =>
      `apiVersion: ${apiVersion}\nkind: Thing\nmetadata:\n  name: a\n`;
    expect(
      manifestDiff(
        rendering(configMap('a', 'red', 'one'), of('x.org/v1'), of('y.org/v1')),
        rendering(configMap('a', 'red', 'two'), of('x.org/v2'), of('z.org/v1')),
        roomy,
      ),
    ).toMatchObject({ added: 2, changed: 1, removed: 2 });
  });

  it('says what it leaves out', () => {
    const many = (colour: string): readonly RenderedResource[] =>
      rendering(
        ...Array.from({ length: 30 }, (_, index) => configMap(`c${String(index)}`, colour)),
      );
    const cut = manifestDiff(many('red'), many('blue'), { characters: 1000 });
    expect(cut.text.length).toBeLessThanOrEqual(1000);
    const shown = cut.text.split('--- a/').length - 1;
    expect(shown).toBeGreaterThan(0);
    expect(cut).toMatchObject({ changed: 30, cut: `${String(30 - shown)} more resources differ` });

    const long = (colour: string): string =>
      `apiVersion: v1\ndata:\n${Array.from({ length: 40 }, (_, line) => `  k${String(line)}: ${colour}\n`).join('')}kind: ConfigMap\nmetadata:\n  name: long\n`;
    const shortened = manifestDiff(rendering(long('red')), rendering(long('blue')), {
      characters: 10_000,
      linesOfResource: 20,
    });
    expect(shortened.cut).toBe('1 is shown in part');
    expect(shortened.text).toMatch(/# \d+ more lines\n$/);
    expect(shortened.text.split('\n')).toHaveLength(22);
  });

  it('says that a value of a Secret changed, and not what it is', () => {
    const { text } = manifestDiff(
      rendering(secret({ kept: 'b25l', turned: 'dHdv', gone: 'dGhyZWU=' })),
      rendering(secret({ kept: 'b25l', turned: 'Zm91cg==', fresh: 'Zml2ZQ==' })),
      roomy,
    );
    expect(text).toContain('   kept: (hidden)\n');
    expect(text).toContain('-  turned: (hidden)\n');
    expect(text).toContain('+  turned: (hidden), another value\n');
    expect(text).toContain('-  gone: (hidden)\n');
    expect(text).toContain('+  fresh: (hidden)\n');
  });

  it('never shows a value of a Secret', () => {
    const value = fc.string({ minLength: 12, maxLength: 40, unit: 'binary-ascii' });
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value);
    fc.assert(
      fc.property(values, values, fc.boolean(), (before, after, isText) => {
        const write = (of: Readonly<Record<string, string>>): readonly RenderedResource[] =>
          rendering(isText ? secret(of).replace('data:', 'stringData:') : secret(of));
        const { text } = manifestDiff(write(before), write(after), roomy);
        for (const hidden of [...Object.values(before), ...Object.values(after)]) {
          if (hidden.trim().length < 12) continue;
          expect(text).not.toContain(hidden);
          expect(text).not.toContain(JSON.stringify(hidden).slice(1, -1));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a field of another form', 'data: cGFzc3dvcmQtb2Ytb3Vycw==\n'],
    ['a list', 'stringData:\n- cGFzc3dvcmQtb2Ytb3Vycw==\n'],
    [
      'what kubectl repeats',
      'metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: cGFzc3dvcmQtb2Ytb3Vycw==\n  name: keys\n',
    ],
    ['what is not YAML', 'data:\n  a: [cGFzc3dvcmQtb2Ytb3Vycw==\n'],
  ])('does not show %s of a Secret', (_what, field) => {
    const name = field.startsWith('metadata') ? '' : 'metadata:\n  name: keys\n';
    const resource: RenderedResource = {
      ...{ apiVersion: 'v1', kind: 'Secret', namespace: undefined, name: 'keys' },
      text: `apiVersion: v1\nkind: Secret\n${field}${name}`,
    };
    const { text, added } = manifestDiff([], [resource], roomy);
    expect(added).toBe(1);
    expect(text).toContain('hidden');
    expect(text).not.toContain('cGFzc3dv');
  });
});
