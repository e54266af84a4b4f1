import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verifyExport } from '@waybill/ledger';
import { withQuestions, type Questions } from '../testing/questions.ts';

let questions: Questions;
withQuestions((opened) => {
  questions = opened;
});

describe('waybill ledger export', () => {
  it('writes every record and the line that seals them, to standard output and to a file', async () => {
    const text = await questions.ask(['ledger', 'export']);
    const lines = text.trimEnd().split('\n');
    const { records, problems } = await verifyExport(lines);
    expect([records, problems]).toEqual([lines.length - 1, []]);
    for (const id of questions.system.ids.values()) expect(text).toContain(id);
    const file = join(questions.folder, 'ledger.jsonl');
    const answer = await questions.ask(['ledger', 'export', '--output', file]);
    expect(answer).toBe(`${file}: ${String(records)} records.\n`);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(questions.folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

describe('waybill ledger rebuild-index', () => {
  it('says what is missing where nothing is frozen, or where there is nothing to sign with', async () => {
    await questions.ask(['ledger', 'rebuild-index'], 1);
    expect(questions.problems()).toMatch(/LEDGER_(?:SIGNER|RECORD)_MISSING/);
  });
});
