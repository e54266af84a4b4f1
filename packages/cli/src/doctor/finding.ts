/** What was found of one thing that has to be so. */
export const findingStates = ['ok', 'problem', 'unknown'] as const;
export type FindingState = (typeof findingStates)[number];

/** What puts it right: one call of the forge's API, or the page where a person does it. */
export type Fix =
  | {
      readonly kind: 'call';
      readonly method: 'PUT' | 'POST' | 'GET';
      /** Without a slash before it, as `gh api` takes it. */
      readonly path: string;
      readonly body?: Readonly<Record<string, unknown>>;
      /** A server other than github.com. */
      readonly host?: string;
    }
  | { readonly kind: 'page'; readonly url: string; readonly about: string }
  /** Neither: something to do elsewhere, in a sentence. */
  | { readonly kind: 'advice'; readonly about: string };

/** One thing that was looked at. */
export interface Finding {
  /** What it is about: `environment production`, `branch main`. */
  readonly subject: string;
  readonly state: FindingState;
  /** One sentence. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** @returns a finding; without fixes where everything is as it should be */
export function finding(
  subject: string,
  state: FindingState,
  message: string,
  fixes: readonly Fix[] = [],
): Finding {
  return { subject, state, message, fixes };
}

/**
 * @param fix what puts it right
 * @returns it as a line to paste or to open
 */
export function fixText(fix: Fix): string {
  switch (fix.kind) {
    case 'call': {
      const host = fix.host === undefined ? [] : ['--hostname', fix.host];
      const call = ['gh', 'api', ...host, '--method', fix.method, fix.path].join(' ');
      if (fix.body === undefined) return call;
      return `echo ${quoted(JSON.stringify(fix.body))} | ${call} --input -`;
    }
    case 'page':
      return `${fix.url} (${fix.about})`;
    case 'advice':
      return fix.about;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * @param findings what was found
 * @returns 1 where there is a problem, 2 where something could not be learned, else 0
 */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some(({ state }) => state === 'problem')) return 1;
  return findings.some(({ state }) => state === 'unknown') ? 2 : 0;
}
