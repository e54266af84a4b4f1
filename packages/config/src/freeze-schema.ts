import { z } from 'zod';
import { name, writtenDuration } from './fields.ts';

/** A window longer than this is no window: whoever wants that takes the environment out of the policy. */
const longestWindow = 366 * 86_400_000;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** The most days that each month has; February's 29th comes, if seldom. */
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface CronField {
  readonly what: string;
  readonly least: number;
  readonly most: number;
  /** Names that stand for `least` and the numbers after it. */
  readonly names?: readonly string[];
  readonly last?: boolean;
}

const cronFields: readonly CronField[] = [
  { what: 'minute', least: 0, most: 59 },
  { what: 'hour', least: 0, most: 23 },
  { what: 'day of the month', least: 1, most: 31, last: true },
  { what: 'month', least: 1, most: 12, names: months },
  { what: 'day of the week', least: 0, most: 7, names: weekdays },
];

/**
 * One span in which nothing is promoted to the environment: `cron` says when it begins, `for` how long it lasts,
 * `zone` whose clock counts.
 */
export const freezeWindowSchema = z
  .strictObject({
    name: name('What the window is called.'),
    cron: z
      .string()
      .max(200)
      .check((context) => {
        const problem = cronProblem(context.value);
        if (problem === undefined) return;
        context.issues.push({ code: 'custom', input: context.value, message: problem });
      })
      .describe(
        'When it begins: minute, hour, day of the month (`L`: the last), month, day of the week; where both days are named, either counts.',
      ),
    for: writtenDuration('How long it lasts.').refine(
      (milliseconds) => milliseconds <= longestWindow,
      {
        message: 'expected at most 366d',
      },
    ),
    zone: z
      .string()
      .max(64)
      .check((context) => {
        if (isTimeZone(context.value)) return;
        const found = JSON.stringify(context.value);
        const message = `expected a time zone of the IANA database such as Europe/Berlin or UTC, found ${found}`;
        context.issues.push({ code: 'custom', input: context.value, message });
      })
      .describe('The time zone in which `cron` is read.'),
    reason: z.string().min(1).max(500).exactOptional().describe('Why; refusals say it.'),
  })
  .transform(({ for: forMilliseconds, ...rest }) => ({ ...rest, forMilliseconds }));
export type FreezeWindow = z.output<typeof freezeWindowSchema>;

function isTimeZone(zone: string): boolean {
  // Most windows name this one; the formatter below costs each step that reads the policy 15 ms.
  if (zone === 'UTC') return true;
  // Newer versions of Node know offsets as zones too; an offset does not follow summer time.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

/** What is wrong with the beginnings; a smaller language than the one of `croner`, which computes them later. */
function cronProblem(cron: string): string | undefined {
  const parts = cron.trim().split(/\s+/);
  if (parts.length !== cronFields.length) {
    return `expected five fields (minute, hour, day of the month, month, day of the week), found ${String(cron.trim() === '' ? 0 : parts.length)}`;
  }
  for (const [index, field] of cronFields.entries()) {
    const part = parts[index] ?? '';
    const wrong = part.split(',').find((item) => numbersOf(item, field) === undefined);
    if (wrong === undefined) continue;
    const names = field.names === undefined ? '' : ` or ${field.names.slice(0, 2).join(', ')}, …`;
    return `expected ${String(field.least)} to ${String(field.most)}${names} for the ${field.what}, a range, a list, * or */step; found ${JSON.stringify(wrong)}`;
  }
  const [, , day = '', month = '', weekday = ''] = parts;
  if (weekday !== '*' || day === '*' || day.toUpperCase().split(',').includes('L'))
    return undefined;
  const possible = valuesOf(month, cronFields[3]).some((it) =>
    valuesOf(day, cronFields[2]).some((number) => number <= (daysOfMonth[it - 1] ?? 0)),
  );
  return possible ? undefined : `expected a day that comes, found day ${day} of month ${month}`;
}

function valuesOf(part: string, field: CronField | undefined): readonly number[] {
  return field === undefined ? [] : part.split(',').flatMap((it) => numbersOf(it, field) ?? []);
}

// The numbers that one item of a field stands for: `5`, `1-5`, `1-5/2`, `*`, `*/5`, `MON`, `L`.
function numbersOf(item: string, field: CronField): readonly number[] | undefined {
  if (field.last === true && item.toUpperCase() === 'L') return [];
  const found =
    /^(?:(\*)|([0-9]{1,2}|[A-Za-z]{3})(?:-([0-9]{1,2}|[A-Za-z]{3}))?)(?:\/([0-9]{1,2}))?$/.exec(
      item,
    );
  if (found === null) return undefined;
  const [, every, first = '', last, written] = found;
  const from = every === undefined ? numberOf(first, field) : field.least;
  const to = every === undefined ? numberOf(last ?? first, field) : field.most;
  const step = written === undefined ? 1 : Number(written);
  if (from === undefined || to === undefined || to < from || step < 1) return undefined;
  if (step > field.most) return undefined;
  // A single number with a step (`5/10`) means different things to different programs.
  if (written !== undefined && every === undefined && last === undefined) return undefined;
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => from + index * step,
  );
}

function numberOf(text: string, { least, most, names = [] }: CronField): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named >= 0) return least + named;
  const number = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}
