import { describe, expect, it } from '@jest/globals';
import { parsePolicy, type FreezeWindow } from '@waybill/config';
import fc from 'fast-check';
import { readFreeze } from './freeze.ts';
import { soakedAt } from './soak.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const windowOf = (
  cron: string,
  forMilliseconds: number,
  zone = 'Europe/Berlin',
  name = 'weekend',
): FreezeWindow => ({ name, cron, forMilliseconds, zone });

interface Found {
  readonly holding: readonly string[];
  readonly clearAt: string | null;
}

/** The windows that hold at a moment, and when none does. */
async function at(moment: string, ...windows: readonly FreezeWindow[]): Promise<Found> {
  const now = Date.parse(moment);
  const { holding, clearAt } = await readFreeze(windows, now, now);
  return { holding: holding.map(({ from, until }) => `${from} ${until}`), clearAt };
}

/** Each moment, and until when it is frozen; null where it is not. */
type Row = [string, string | null];

async function expectRows(
  rows: readonly Row[],
  ...windows: readonly FreezeWindow[]
): Promise<void> {
  for (const [moment, until] of rows) {
    const { holding, clearAt } = await at(moment, ...windows);
    expect([moment, holding.length > 0, clearAt]).toEqual([
      moment,
      until !== null,
      until ?? moment,
    ]);
  }
}

describe('a freeze window', () => {
  it('holds from its beginning, up to its end and not at it', async () => {
    await expectRows(
      [
        ['2026-11-20T14:59:59.999Z', null],
        ['2026-11-20T15:00:00.000Z', '2026-11-23T05:00:00.000Z'],
        ['2026-11-20T15:00:00.001Z', '2026-11-23T05:00:00.000Z'],
        ['2026-11-23T04:59:59.999Z', '2026-11-23T05:00:00.000Z'],
        ['2026-11-23T05:00:00.000Z', null],
      ],
      windowOf('0 16 * * FRI', 62 * hour),
    );
  });

  it('goes over midnight, and over the end of a year', async () => {
    await expectRows(
      [
        ['2026-12-31T22:59:00.000Z', '2027-01-01T05:00:00.000Z'],
        ['2026-12-31T23:30:00.000Z', '2027-01-01T05:00:00.000Z'],
        ['2027-01-01T04:59:00.000Z', '2027-01-01T05:00:00.000Z'],
        ['2027-01-01T05:00:00.000Z', null],
      ],
      windowOf('0 22 * * *', 8 * hour),
    );
  });

  it('is read on the clock of its zone', async () => {
    const noon = (zone: string): FreezeWindow => windowOf('0 12 * * *', hour, zone);
    await expectRows([['2026-07-01T12:30:00.000Z', '2026-07-01T13:00:00.000Z']], noon('UTC'));
    await expectRows(
      [['2026-07-01T10:30:00.000Z', '2026-07-01T11:00:00.000Z']],
      noon('Europe/Berlin'),
    );
    await expectRows(
      [['2026-07-01T16:30:00.000Z', '2026-07-01T17:00:00.000Z']],
      noon('America/New_York'),
    );
    await expectRows(
      [['2026-07-01T06:40:00.000Z', '2026-07-01T07:30:00.000Z']],
      noon('Asia/Kolkata'),
    );
  });

  it('whose beginning the clock skips in spring begins when the clock is set forward', async () => {
    // On 29 March 2026 Berlin goes from 02:00 to 03:00, at 01:00 UTC.
    await expectRows(
      [
        ['2026-03-28T01:30:00.000Z', '2026-03-28T02:30:00.000Z'],
        ['2026-03-29T00:59:59.999Z', null],
        ['2026-03-29T01:00:00.000Z', '2026-03-29T02:00:00.000Z'],
        ['2026-03-29T02:00:00.000Z', null],
        ['2026-03-30T00:30:00.000Z', '2026-03-30T01:30:00.000Z'],
      ],
      windowOf('30 2 * * *', hour),
    );
  });

  it('whose beginning the clock shows twice in autumn begins the first time, and once', async () => {
    // On 25 October 2026 Berlin goes from 03:00 back to 02:00, at 01:00 UTC.
    await expectRows(
      [
        ['2026-10-25T00:29:59.999Z', null],
        ['2026-10-25T00:30:00.000Z', '2026-10-25T01:00:00.000Z'],
        ['2026-10-25T01:00:00.000Z', null],
        ['2026-10-25T01:30:00.000Z', null],
        ['2026-10-26T01:30:00.000Z', '2026-10-26T02:00:00.000Z'],
      ],
      windowOf('30 2 * * *', 30 * minute),
    );
  });

  it('lasts as long as it says over both changes of the clock', async () => {
    const weekend = windowOf('0 18 * * SAT', day);
    await expectRows([['2026-03-29T12:00:00.000Z', '2026-03-29T17:00:00.000Z']], weekend);
    await expectRows([['2026-10-25T16:30:00.000Z', null]], weekend);
    await expectRows([['2026-10-25T15:30:00.000Z', '2026-10-25T16:00:00.000Z']], weekend);
  });

  it('of the last day of the month', async () => {
    await expectRows(
      [
        ['2028-02-29T12:00:00.000Z', '2028-03-01T00:00:00.000Z'],
        ['2028-02-28T12:00:00.000Z', null],
      ],
      windowOf('0 0 L * *', day, 'UTC'),
    );
  });
});

describe('several windows', () => {
  const night = windowOf('0 22 * * *', 8 * hour, 'UTC', 'night');
  const release = windowOf('0 4 24 12 *', 5 * day, 'UTC', 'holidays');

  it('that overlap count as one; the one that holds longest stands first', async () => {
    const found = await at('2026-12-24T05:00:00.000Z', night, release);
    expect(found).toEqual({
      holding: [
        '2026-12-24T04:00:00.000Z 2026-12-29T04:00:00.000Z',
        '2026-12-23T22:00:00.000Z 2026-12-24T06:00:00.000Z',
      ],
      // The holidays end in a night.
      clearAt: '2026-12-29T06:00:00.000Z',
    });
  });

  it('of which none ever ends leave no moment', async () => {
    const always = windowOf('0 * * * *', hour, 'UTC');
    expect((await at('2026-12-24T05:10:00.000Z', always)).clearAt).toBeNull();
    const twice = windowOf('*/30 * * * *', 2 * hour, 'UTC');
    expect((await at('2026-12-24T05:10:00.000Z', twice)).holding).toEqual([
      '2026-12-24T05:00:00.000Z 2026-12-24T07:00:00.000Z',
    ]);
  });

  it('say which begins next', async () => {
    const now = Date.parse('2026-12-23T12:00:00.000Z');
    expect((await readFreeze([release, night], now, now)).next).toEqual({
      window: 'night',
      from: '2026-12-23T22:00:00.000Z',
      until: '2026-12-24T06:00:00.000Z',
    });
  });

  it('are waited for from when the release has soaked', async () => {
    const now = Date.parse('2026-12-23T21:00:00.000Z');
    const stretch = { deployment: 'x', from: '2026-12-23T03:00:00.000Z', until: null };
    const soaked = soakedAt({ environment: 'staging', stretches: [stretch] }, day, now);
    expect(new Date(soaked).toISOString()).toBe('2026-12-24T03:00:00.000Z');
    const { holding, clearAt } = await readFreeze([night], now, soaked);
    expect([holding, clearAt]).toEqual([[], '2026-12-24T06:00:00.000Z']);
  });
});

describe('when a release has soaked', () => {
  const now = Date.parse('2026-12-23T21:00:00.000Z');
  const asked = (from: string, until: string | null, soak: number): string => {
    const stretches = [{ deployment: 'x', from, until }];
    return new Date(soakedAt({ environment: 'staging', stretches }, soak, now)).toISOString();
  };

  it.each<[string, string, string | null, number, string]>([
    ['it runs long enough', '2026-12-22T20:00:00.000Z', null, day, '2026-12-23T21:00:00.000Z'],
    ['it still waits', '2026-12-23T20:00:00.000Z', null, day, '2026-12-24T20:00:00.000Z'],
    [
      'it ran too short',
      '2026-12-20T20:00:00.000Z',
      '2026-12-20T21:00:00.000Z',
      day,
      '2026-12-23T21:00:00.000Z',
    ],
    [
      'it ran long enough',
      '2026-12-20T20:00:00.000Z',
      '2026-12-22T21:00:00.000Z',
      day,
      '2026-12-23T21:00:00.000Z',
    ],
  ])('where %s', (_, from, until, soak, expected) => {
    expect(asked(from, until, soak)).toBe(expected);
  });
});

describe('the law of windows', () => {
  // In UTC no clock is set, so that the beginnings are plain arithmetic.
  it('a moment is frozen exactly when a beginning is at or before it, and less than the length ago', async () => {
    const start = Date.parse('2026-11-16T00:00:00.000Z');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.integer({ min: 1, max: 9 * 24 * 60 }),
        fc.integer({ min: 0, max: 14 * day }),
        async (hours, minutes, weekdays, length, offset) => {
          const cron = `${String(minutes)} ${String(hours)} * * ${weekdays.join(',')}`;
          const now = start + offset;
          const begins = Array.from({ length: 40 }, (_, index) => start + (index - 20) * day)
            .map((midnight) => midnight + hours * hour + minutes * minute)
            .filter((begin) => weekdays.includes(new Date(begin).getUTCDay()));
          const inside = begins.some((begin) => begin <= now && now < begin + length * minute);
          const window = windowOf(cron, length * minute, 'UTC');
          const { holding, clearAt } = await readFreeze([window], now, now);
          expect(holding.length > 0).toBe(inside);
          if (clearAt === null) return;
          const clear = Date.parse(clearAt);
          expect(clear >= now && (inside || clear === now)).toBe(true);
          expect((await readFreeze([window], clear, clear)).holding).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the beginnings that a policy takes', () => {
  const part = (
    least: number,
    most: number,
    ...others: readonly string[]
  ): fc.Arbitrary<string> => {
    const number = fc.integer({ min: least, max: most });
    const range = fc.tuple(number, number).map((two) => two.toSorted((a, b) => a - b).join('-'));
    const step = fc.integer({ min: 1, max: most + 1 }).map(String);
    const item = fc.oneof(
      number.map(String),
      range,
      fc.tuple(range, step).map(([from, by]) => `${from}/${by}`),
      step.map((by) => `*/${by}`),
      ...others.map((other) => fc.constant(other)),
    );
    const list = fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(','));
    return fc.oneof(fc.constant('*'), list);
  };
  const cron = fc
    .tuple(
      ...([part(0, 59), part(0, 23), part(1, 31, 'L'), part(1, 12, 'JAN', 'dec')] as const),
      part(0, 7, 'SUN', 'fri'),
    )
    .map((parts) => parts.join(' '));
  const policyOf = (beginning: string): string => `version: 1
environments:
  - name: production
    url: http://127.0.0.1:1
    desired-state: [{ file: deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
    freeze: [{ name: x, cron: ${JSON.stringify(beginning)}, for: 1h, zone: Europe/Berlin }]
`;

  it('can each be computed, and come', async () => {
    const now = Date.parse('2026-11-21T12:00:00.000Z');
    await fc.assert(
      fc.asyncProperty(cron, async (beginning) => {
        let windows: readonly FreezeWindow[];
        try {
          windows = parsePolicy(policyOf(beginning), 'p.yaml').environments[0]?.freeze ?? [];
        } catch {
          // A day that never comes, such as 31 February, is refused with its place.
          fc.pre(false);
          return;
        }
        const { next } = await readFreeze(windows, now, now);
        expect(Date.parse(next?.from ?? '')).toBeGreaterThan(now);
      }),
      { numRuns: 100 },
    );
  });
});
