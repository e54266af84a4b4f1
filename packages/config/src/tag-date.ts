/** A date in a rule for further tags, as docker/metadata-action writes it: `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`. */
export interface TagDate {
  /** Parts such as `YYYY` and what stands between them. */
  readonly format: string;
  /** A time zone of the IANA database. */
  readonly zone: string;
}

/** What is known of a format; other letters are refused, so that nothing stands in a tag by mistake. */
const parts = {
  YYYY: 'year',
  MM: 'month',
  DD: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
} as const;
const formatPattern = /^(?:YYYY|MM|DD|HH|mm|ss|[0-9._-])+$/;

/**
 * @param expression what stands between double braces
 * @returns the date that it asks for, or undefined where it is none
 */
export function parseTagDate(expression: string): TagDate | undefined {
  const found =
    /^date\s+(['"])(?<format>[^'"]{1,60})\1(?:\s+tz=(['"])(?<zone>[^'"]{1,60})\3)?$/.exec(
      expression,
    );
  const { format = '', zone = 'UTC' } = found?.groups ?? {};
  return formatPattern.test(format) && isTimeZone(zone) ? { format, zone } : undefined;
}

/**
 * @param date what a rule asks for
 * @param at milliseconds since 1970
 * @returns the date as it is in the time zone then
 */
export function formatTagDate({ format, zone }: TagDate, at: number): string {
  const values = new Map<string, string>(
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric' },
      ...{
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      },
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value.padStart(2, '0')]),
  );
  return format.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => {
    const name = Object.entries(parts).find(([key]) => key === part)?.[1];
    return values.get(name ?? '') ?? part;
  });
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
