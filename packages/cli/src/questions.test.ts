import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '@waybill/core';
import { withQuestions, type Questions } from './testing/questions.ts';
import { recordedSystem, type RecordedSystem } from './testing/recorded-system.ts';

let questions: Questions;
let system: RecordedSystem;

withQuestions((opened) => {
  questions = opened;
  ({ system } = opened);
});

const ask: Questions['ask'] = (...question) => questions.ask(...question);
const askForJson: Questions['askForJson'] = (words) => questions.askForJson(words);
const short = (index: number): string => system.commits[index]?.slice(0, 12) ?? '';
const id = (name: string): string => system.ids.get(name) ?? '';
const lineOf = (text: string, beginning: RegExp): string =>
  text.split('\n').find((line) => beginning.test(line)) ?? '';

describe('waybill status', () => {
  it("has the policy's order, who waits, what is held, and the gate that comes next", async () => {
    const text = await ask(['status']);
    expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual(
      expect.arrayContaining(['ENVIRONMENT', 'staging', 'production', 'emergency']),
    );
    expect(text.indexOf('\nstaging')).toBeLessThan(text.indexOf('\nproduction'));
    expect(lineOf(text, /^production +[0-9a-f]{12}/)).toMatch(
      new RegExp(`${short(0)} +1\\.2\\.3 +accepted`),
    );
    expect(lineOf(text, /^emergency/)).toContain('nothing was proved to run here yet');
    expect(lineOf(text, /^production +under way/)).toContain('held by ada, run 17 of acme/shop');
    expect(lineOf(text, /^production +waiting/)).toContain(short(2));
    expect(lineOf(text, /^production +held/)).toContain(`${short(1)} since`);
    expect(lineOf(text, /^production +rollback/)).toContain(
      `automatic rollback, takes back ${id('second to production')}: checkout failed`,
    );
    // A bare repository without rules: the first gate in their order that says no.
    expect(lineOf(text, /^production +next/)).toMatch(
      new RegExp(
        `${short(2)} of staging meets the gate protected-branch .*GATE_BRANCH_UNPROTECTED`,
      ),
    );
    expect(lineOf(text, /^emergency +next/)).toContain(`${short(0)} of production`);
    expect(lineOf(text, /^staging +next/)).toBe('');
  }, 60_000);

  it('of one environment asks no gate where it need not', async () => {
    const report = await askForJson(['status', 'production', '--no-gates']);
    expect(report).toMatchObject({
      application: 'shop',
      remarks: [],
      environments: [
        {
          environment: 'production',
          active: { commit: system.commits[0], automatic: true },
          waiting: [{ deployment: id('waiting') }],
          underWay: [{ deployment: id('holder') }],
          held: [{ commit: system.commits[1], by: id('back') }],
        },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('"next"');
  });

  it('as Markdown is a table in which nothing of a record is markup', async () => {
    const text = await ask(['status', '--markdown', '--no-gates']);
    expect(lineOf(text, /^\| production/)).toMatch(/^\|(?:[^|]*\|){7}$/);
    expect(lineOf(text, /^\| production/)).toContain('\\(promote by ada\\)');
  });

  it('says what was probably meant', async () => {
    await ask(['status', 'prodction', '--no-gates'], 2);
    expect(questions.problems()).toContain('found "prodction"; did you mean "production"?');
  });
});

describe('waybill history', () => {
  const deployments = async (...words: readonly string[]): Promise<readonly string[]> => {
    const text = await ask(['history', ...words]);
    return text.split('\n').flatMap((line) => /^\d{8}T\d{9}Z-\S+/.exec(line)?.[0] ?? []);
  };

  it('is filtered by the environment, the kind, the phase, the commit, the day and the number', async () => {
    expect(await deployments('--environment', 'staging')).toEqual([
      id('third to staging'),
      id('second to staging'),
      id('first to staging'),
    ]);
    expect(await deployments('--kind', 'rollback')).toEqual([id('back')]);
    expect(await deployments('--phase', 'rolled-back')).toEqual([id('second to production')]);
    expect(await deployments('--commit', short(1))).toEqual([
      id('second to production'),
      id('second to staging'),
    ]);
    expect(await deployments('--limit', '1')).toEqual([id('waiting')]);
    expect(await deployments('--since', '1h')).toHaveLength(8);
    expect(await ask(['history', '--since', '2999-01-01'])).toBe('No deployment fits.\n');
  }, 60_000);

  it('tells what was overridden, and what nobody asked for', async () => {
    const text = await ask(['history']);
    expect(lineOf(text, new RegExp(id('first to production')))).toContain(
      'overridden: freeze by grace: the shop was  [31mdown',
    );
    expect(lineOf(text, new RegExp(id('back')))).toContain('automatic rollback');
    expect(await askForJson(['history', '--kind', 'rollback'])).toMatchObject([
      { automatic: true, undoes: id('second to production'), overrides: [] },
    ]);
  });

  it('of an environment of the policy may be empty, of another one it is a mistake', async () => {
    expect(await ask(['history', '--environment', 'emergency'])).toBe('No deployment fits.\n');
    await ask(['history', '--environment', 'stagin'], 2);
    expect(questions.problems()).toContain('did you mean "staging"?');
  });

  it.each([
    [['--limit', '0'], '--limit to be a whole number from 1'],
    [['--limit', '1e9'], '--limit to be a whole number from 1'],
    [['--since', 'yesterday'], '--since to be a day'],
    [['--since', '2026-13-45'], '--since to be a day'],
    [['--commit', 'HEAD'], '--commit to be the beginning of a commit'],
    [['--kind', 'deploy'], '--kind to be one of promote, rollback, emergency'],
    [['--phase', 'done'], '--phase to be one of requested'],
  ])('with %j is refused', async (words, says) => {
    await ask(['history', ...words], 2);
    expect(questions.problems()).toContain(says);
  });
});

describe('waybill diff', () => {
  it('names the commits, the images and the schema', async () => {
    const text = await ask(['diff', 'staging', 'production']);
    expect(text).toContain('2 commits are in staging and not in production:');
    expect(text).toMatch(new RegExp(`${short(2)} +\\S+ +Ada +change 3\\n +${short(1)} .*change 2`));
    expect(lineOf(text, /^app /)).toContain(
      digestOf(`image of ${String(system.commits[2])}`).slice(0, 19),
    );
    expect(text).toContain('whether they differ is not known');
    expect(await askForJson(['diff', 'production', 'staging'])).toMatchObject({
      sameCommit: false,
      commits: { known: true, onlyFrom: { count: 0 }, onlyTo: { count: 2 } },
      from: { schema: {} },
      to: { schema: { version: system.commits[2]?.slice(0, 4) } },
    });
  });

  it('says what is not known, and shows the rest', async () => {
    const gone = { ...system, words: [...system.words] };
    gone.words[1] = join(system.folder, 'gone.git');
    const text = await ask(['diff', 'staging', 'production'], 0, gone);
    expect(text).toMatch(/not known: the application's repository could not be read: GIT_/);
    expect(lineOf(text, /^app /)).toContain('sha256:');
    expect(await ask(['diff', 'staging', 'emergency'])).toContain('emergency runs nothing yet');
  });

  it('of a name that is no environment is refused', async () => {
    await ask(['diff', 'staging', 'produktion'], 2);
    expect(questions.problems()).toContain('did you mean "production"?');
  });
});

describe('a ledger', () => {
  it('that is empty has an answer to everything', async () => {
    const empty = await recordedSystem(questions.registry, true);
    try {
      expect(await ask(['status'], 0, empty)).toMatch(
        /staging +nothing was proved[^]*production +next +staging runs nothing yet/,
      );
      expect(await ask(['history'], 0, empty)).toBe('No deployment fits.\n');
      expect(await ask(['diff', 'staging', 'production'], 0, empty)).toContain(
        'staging runs nothing yet',
      );
      await ask(['trace', 'abcdef'], 1, empty);
      const board = join(questions.folder, 'board.html');
      await ask(['board', board], 0, empty);
      expect(readFileSync(board, 'utf8')).toContain('</html>');
    } finally {
      empty.close();
    }
  }, 60_000);

  it('whose policy does not fit is read in its own order, and no gate is asked', async () => {
    const broken = await recordedSystem(questions.registry);
    try {
      const description = execFileSync('git', [
        '-C',
        broken.application,
        'show',
        'main:waybill.yaml',
      ]);
      const without = description.toString().replace(/ready:[^]*/, '');
      broken.commit(broken.application, { 'waybill.yaml': without });
      const text = await ask(['status'], 0, broken);
      expect(text.indexOf('\nproduction')).toBeLessThan(text.indexOf('\nstaging'));
      expect(text).toMatch(/The policy could not be read.*POLICY_DOES_NOT_FIT/);
      expect(text).not.toMatch(/^production +next/m);
    } finally {
      broken.close();
    }
  }, 60_000);

  it('that cannot be believed answers nothing', async () => {
    const broken = await recordedSystem(questions.registry);
    try {
      const git = (...words: readonly string[]): string =>
        execFileSync('git', ['-C', broken.ops, ...words], { encoding: 'utf8' });
      const file = 'environments/shop/production.json';
      const forged = git('show', `waybill/ledger:${file}`).replace(
        '"generation": ',
        '"generation": 9',
      );
      execFileSync('git', ['-C', broken.ops, 'fast-import', '--quiet'], {
        input: `commit refs/heads/waybill/ledger\ncommitter M <m@x> 1790000000 +0000\ndata 1\nx\nfrom refs/heads/waybill/ledger^0\nM 100644 inline ${file}\ndata ${String(Buffer.byteLength(forged))}\n${forged}\n`,
      });
      for (const words of [
        ['status', '--no-gates'],
        ['diff', 'staging', 'production'],
      ]) {
        expect(await ask(words, 1, broken)).toBe('');
        expect(questions.problems()).toMatch(/\[LEDGER_(?:RECORD|SIGNATURE)_INVALID\]/);
      }
    } finally {
      broken.close();
    }
  }, 60_000);
});
