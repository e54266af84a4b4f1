import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { z } from 'zod';
import { breaks, findingLevels, type ContractVerdict, type Finding } from '../verdict.ts';
import { annotationLimits, annotationsOf } from './annotations.ts';
import { commentLimit, contractComment } from './comment.ts';
import { contractReport, contractReportJsonSchema } from './contract-report.ts';
import { contractJunit } from './junit.ts';
import { headline, reportMarkdown } from './markdown.ts';
import { contractSarif } from './sarif.ts';

const removed: Finding = {
  id: 'response-property-removed',
  level: 'breaking',
  file: 'api/openapi.yaml',
  line: 12,
  column: 5,
  pointer: '/paths/~1pets/get',
  message: 'The property `name` | is not answered any more <b>@ada</b>',
  remedy: 'Keep it, and mark it as deprecated.',
  operation: 'GET /pets',
  bases: ['main', 'production'],
  before: { commit: 'a'.repeat(40), file: 'api/openapi.yaml', line: 10 },
  excerpt: { before: 'a: 1\nname: { type: string }\nz: 1\n', after: 'a: 1\n```\nid: {}\nz: 1\n' },
};
const accepted: Finding = {
  ...removed,
  bases: ['v2.3.0'],
  waiver: { reason: 'nobody reads it', owner: 'ada', expires: '2030-01-01' },
};

function verdict(findings: readonly Finding[], contract = 'api'): ContractVerdict {
  return {
    ...{ contract, kind: 'openapi', findings, differences: [], unlisted: 0 },
    holds: !findings.some(breaks),
    durationMilliseconds: 1234,
  };
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    id: fc.constantFrom('one-rule', 'another_rule', '<x>'),
    level: fc.constantFrom(...findingLevels),
    file: anyText.map((text) => text || 'x'),
    line: fc.integer({ min: 1, max: 9999 }),
    column: fc.integer({ min: 1, max: 99 }),
    message: anyText,
    remedy: anyText,
    operation: anyText,
    bases: fc.array(anyText, { maxLength: 3 }),
    excerpt: fc.record({ before: anyText, after: anyText }, { requiredKeys: [] }),
    waiver: fc.constant({ reason: 'x', owner: 'y', expires: '2030-01-01' }),
  },
  { requiredKeys: ['id', 'level', 'file', 'message', 'remedy'] },
);
const anyVerdicts = fc
  .array(fc.array(anyFinding, { maxLength: 6 }), { maxLength: 3 })
  .map((all) => all.map((findings, index) => verdict(findings, `c${String(index)}`)));

describe('SARIF', () => {
  let isSarif: ValidateFunction;
  beforeAll(async () => {
    // As npm has it in @microsoft/jest-sarif; its draft-04 uses nothing that draft-07 reads otherwise, but for `id`.
    const file = join(import.meta.dirname, '../testing/fixtures/sarif-2.1.0-rtm.5.json');
    const published = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(await readFile(file, 'utf8')));
    const { id: _id, $schema: _schema, ...schema } = published;
    isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
  });

  it('is valid by the published schema, whatever was found', () => {
    fc.assert(
      fc.property(anyVerdicts, (verdicts) => {
        const valid = isSarif(JSON.parse(contractSarif(verdicts)));
        expect(isSarif.errors ?? []).toEqual([]);
        expect(valid).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has rules with help, prints that outlive a moved line, and suppresses what was accepted', () => {
    const first = runsOf([verdict([removed, accepted])]);
    const moved = runsOf([verdict([{ ...removed, line: 99 }])]);
    expect(first[0]?.tool.driver.rules).toEqual([
      expect.objectContaining({
        id: 'response-property-removed',
        help: expect.objectContaining({ text: removed.remedy }),
      }),
    ]);
    expect(first[0]?.results[0]?.partialFingerprints).toEqual(
      moved[0]?.results[0]?.partialFingerprints,
    );
    expect(first[0]?.results.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 1]);
    expect(first[0]?.results[0]?.level).toBe('error');
    const prints = first[0]?.results.map((result) => JSON.stringify(result.partialFingerprints));
    expect(new Set(prints).size).toBe(2);
  });

  const runSchema = z.array(
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.unknown()) }) }),
      results: z.array(
        z.object({
          level: z.string(),
          partialFingerprints: z.unknown(),
          suppressions: z.array(z.unknown()).optional(),
        }),
      ),
    }),
  );
  function runsOf(verdicts: readonly ContractVerdict[]): z.infer<typeof runSchema> {
    return z.object({ runs: runSchema }).parse(JSON.parse(contractSarif(verdicts))).runs;
  }
});

describe('JSON', () => {
  it('is what its JSON Schema says', () => {
    const isReport = new Ajv2020({ strict: false }).compile(contractReportJsonSchema());
    fc.assert(
      fc.property(anyVerdicts, (verdicts) => {
        isReport(JSON.parse(JSON.stringify(contractReport(verdicts))));
        expect(isReport.errors ?? []).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('says who breaks, and does not count what was accepted', () => {
    const report = contractReport([verdict([removed, accepted])]);
    expect(report.counts).toEqual({ breaking: 1, risky: 0, info: 0, accepted: 1 });
    expect(report.breaks).toEqual([
      { base: 'main', findings: 1 },
      { base: 'production', findings: 1 },
    ]);
    expect(contractReport([verdict([accepted])])).toMatchObject({ compatible: true, breaks: [] });
  });
});

describe('JUnit', () => {
  it('is XML without a character that XML does not have, each thing escaped', () => {
    fc.assert(
      fc.property(anyVerdicts, (verdicts) => {
        const xml = contractJunit(verdicts);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
        expect(tagsOf(xml)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('counts a breaking finding as a failure, an accepted one as skipped', () => {
    const xml = contractJunit([verdict([removed, accepted])]);
    expect(xml).toContain('<testsuites name="contracts" tests="3" failures="1">');
    expect(xml).toContain('tests="3" failures="1" skipped="1" time="1.234"');
    expect(xml).toContain('<skipped message="nobody reads it (ada, until 2030-01-01)"/>');
  });

  /** Elements that are open at the end, or closed without being open. */
  function tagsOf(xml: string): readonly string[] {
    const open: string[] = [];
    const tag =
      /<(\/?)([a-z-]+)((?: [a-z]+="[^"<>&]*(?:&(?:lt|gt|amp|quot|apos);[^"<>&]*)*")*)(\/?)>/g;
    const rest = xml.replace(/^<\?xml[^>]*\?>/, '').replace(tag, (_, close, name, __, empty) => {
      if (close === '/') open.splice(open.lastIndexOf(String(name)), 1);
      else if (empty !== '/') open.push(String(name));
      return '';
    });
    return /[<>]/.test(rest) ? [...open, rest] : open;
  }
});

describe('annotations', () => {
  it('stand on the line of the finding, and say against whom and what to do', () => {
    expect(annotationsOf([verdict([removed])]).shown).toEqual([
      {
        level: 'error',
        title: 'api: GET /pets',
        message: `${removed.message} (against main, production) → ${removed.remedy} [${removed.id}]`,
        file: 'api/openapi.yaml',
        line: 12,
        column: 5,
      },
    ]);
  });

  it('are as many as a forge shows; the others are counted, those with a line come first', () => {
    const { line: _line, column: _column, ...unplaced } = removed;
    const many = Array.from({ length: 15 }, (_, index) => ({ ...removed, line: index + 1 }));
    const notes = Array.from({ length: 12 }, () => ({ ...removed, level: 'info' as const }));
    const { shown, left } = annotationsOf([verdict([unplaced, ...many, ...notes, accepted])]);
    const errors = shown.filter(({ level }) => level === 'error');
    expect(errors.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(shown).toHaveLength(annotationLimits.error + annotationLimits.notice);
    expect(left).toEqual({ error: 7, warning: 0, notice: 2 });
  });
});

describe('Markdown', () => {
  const options = { limit: 100_000, rest: 'the summary of the run' };

  it('says who breaks, where and what to do, grouped by operation', () => {
    const other = { ...removed, id: 'b', operation: 'POST /pets', bases: ['production'] };
    const verdicts = [verdict([removed, other]), verdict([], 'events')];
    const text = reportMarkdown(verdicts, {
      ...options,
      linkOf: (file, line) => `https://forge.test/${file}#L${String(line)}`,
    });
    expect(text).toMatch(/^### Contracts: api breaks for production, main\n/);
    expect(text).toContain(
      '| who breaks | `production` | `main` |\n| --- | --- | --- |\n| `api` | **2** | **1** |',
    );
    expect(text).toContain('| `events` | openapi | holds | · | · | · | · |');
    expect(text).toContain('[`api/openapi.yaml:12`](https://forge.test/api/openapi.yaml#L12)');
    expect(text).toContain('Keep it, and mark it as deprecated.');
    expect(text).toContain('  a: 1\n- name: { type: string }\n+ ```\n+ id: {}\n  z: 1\n````');
    expect(text.match(/`GET \/pets`/g)).toHaveLength(1);
  });

  it('takes nothing from a finding as markup', () => {
    const text = reportMarkdown([verdict([removed])], options);
    expect(text).toContain('\\`name\\` \\| is not answered any more &lt;b&gt;@\u200bada&lt;/b&gt;');
  });

  it('keeps every table row on one line, and never grows over its limit', () => {
    fc.assert(
      fc.property(anyVerdicts, fc.integer({ min: 300, max: 4000 }), (verdicts, limit) => {
        const text = reportMarkdown(verdicts, { ...options, limit });
        expect(text.length).toBeLessThanOrEqual(limit);
        const rows = text.split('\n').filter((line) => line.startsWith('| '));
        for (const row of rows) expect(row.endsWith(' |')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('fits a comment, and says that there is more', () => {
    const long = { ...removed, message: 'x'.repeat(3000) };
    const text = contractComment(
      Array.from({ length: 40 }, (_, index) => verdict([long], `c${String(index)}`)),
      { rest: 'the summary of the run' },
    );
    expect(text.length).toBeLessThanOrEqual(commentLimit);
    expect(text).toMatch(/more parts did not fit; they are in the summary of the run\._$/);
  });

  it('has a headline for each end', () => {
    expect(headline([])).toBe('Contracts: none is named');
    expect(headline([verdict([accepted])])).toBe('Contracts: it holds');
    expect(headline([verdict([]), verdict([], 'b')])).toBe('Contracts: all 2 hold');
    expect(headline([verdict([{ ...removed, bases: [] }])])).toBe('Contracts: api breaks');
  });
});
