import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redactPart, renderSummary, type SummaryPart } from './summary.ts';

const hostile = '<script>alert(1)</script> [x](https://evil) `code` | *b* _i_ # h\\';

describe('renderSummary', () => {
  it('escapes what Markdown or HTML would read', () => {
    expect(renderSummary([{ kind: 'text', text: hostile }])).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](https://evil) \\`code\\` \\| \\*b\\* \\_i\\_ \\# h\\\\\n\n',
    );
    expect(renderSummary([{ kind: 'heading', text: '<b>' }])).toBe('### &lt;b&gt;\n\n');
    expect(renderSummary([{ kind: 'text', text: 'a &lt; b' }])).toBe('a &amp;lt; b\n\n');
  });

  it('never lets a text open a tag, a link or code', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '[', ']', '`', '|', '\\', '&', '*', '_', 'a'),
        }),
        (text) => {
          const rendered = renderSummary([{ kind: 'text', text }]);
          expect(rendered).not.toMatch(/[<>]/);
          expect(rendered.replaceAll(/\\[\s\S]/g, '')).not.toMatch(/[[\]`|*_\\]/);
        },
      ),
    );
  });

  it('keeps a table a table, whatever its cells hold', () => {
    const rows = [
      ['a|b', 'one\ntwo\r\nthree\rfour'],
      [hostile, ''],
    ];
    const lines = renderSummary([{ kind: 'table', head: ['fact', 'value'], rows }]).split('\n');
    expect(lines).toEqual([
      '| fact | value |',
      '| --- | --- |',
      '| a\\|b | one<br>two<br>three<br>four |',
      expect.stringMatching(/^\| &lt;script.* \|$/),
      '',
      '',
    ]);
  });

  it('fences code by more backticks than it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n') }), (text) => {
        const [first = '', ...rest] = renderSummary([
          { kind: 'code', text, language: 'diff' },
        ]).split('\n');
        const fence = first.replace('diff', '');
        expect(fence).toMatch(/^`{3,}$/);
        expect(text).not.toContain(fence);
        expect(rest.join('\n')).toBe(`${text}\n${fence}\n\n`);
      }),
    );
  });

  it('takes code with very many backticks', () => {
    const text = '`a'.repeat(300_000);
    expect(renderSummary([{ kind: 'code', text }])).toBe(`\`\`\`\n${text}\n\`\`\`\n\n`);
  });

  it('leaves Markdown of our own as it is', () => {
    expect(renderSummary([{ kind: 'markdown', markdown: '**plan**' }])).toBe('**plan**\n\n');
  });

  it('keeps within the runner’s limit, and says how much was left out', () => {
    const parts = Array.from({ length: 40 }, (): SummaryPart => ({
      kind: 'text',
      text: 'ü'.repeat(30_000),
    }));
    const rendered = renderSummary(parts);
    expect(Buffer.byteLength(rendered)).toBeLessThanOrEqual(1024 * 1024);
    expect(rendered).toMatch(
      /\n_23 more parts did not fit into the summary; the log has them\._\n$/,
    );
    expect(renderSummary(parts.slice(0, 17))).not.toContain('did not fit');
  });

  it('is empty where there is nothing to say', () => {
    expect(renderSummary([])).toBe('');
  });
});

it('every text of a part can be cleaned', () => {
  const clean = (text: string): string => text.replaceAll('s_e', '*');
  const parts: SummaryPart[] = [
    { kind: 'heading', text: 's_e' },
    { kind: 'text', text: 's_e' },
    { kind: 'markdown', markdown: 's_e' },
    { kind: 'code', text: 's_e', language: 'text' },
    { kind: 'table', head: ['s_e'], rows: [['s_e', 'a']] },
  ];
  expect(parts.map((part) => redactPart(part, clean))).toEqual([
    { kind: 'heading', text: '*' },
    { kind: 'text', text: '*' },
    { kind: 'markdown', markdown: '*' },
    { kind: 'code', text: '*', language: 'text' },
    { kind: 'table', head: ['*'], rows: [['*', 'a']] },
  ]);
});
