/** A published case of another project that we judge otherwise, and why. Each was looked at by hand. */
export interface Deviation {
  readonly suite: 'oasdiff' | 'openapi-diff' | 'optic' | 'json-schema-diff';
  readonly number: number;
  /** What we say. */
  readonly breaking: boolean;
  readonly reason: string;
}

const onlyTool = 'Only this tool calls it breaking: ';

/** Where `strict`, or the law of JSON Schema, differs from what a suite expects. */
export const deviations: readonly Deviation[] = [
  {
    suite: 'oasdiff',
    number: 35,
    breaking: true,
    reason: 'All operations ask for a sign-in that they did not ask for.',
  },
  {
    suite: 'oasdiff',
    number: 39,
    breaking: true,
    reason: 'The operation asks for a sign-in that it did not ask for.',
  },
  {
    suite: 'oasdiff',
    number: 92,
    breaking: true,
    reason:
      'A property becomes required in requests; that it is not described does not make it optional.',
  },
  {
    suite: 'oasdiff',
    number: 146,
    breaking: true,
    reason: 'An answer that was documented is gone; clients tell answers apart by status.',
  },
  {
    suite: 'oasdiff',
    number: 162,
    breaking: false,
    reason:
      'What was added to allOf says nothing that the others do not say: every body is still taken.',
  },
  {
    suite: 'oasdiff',
    number: 166,
    breaking: true,
    reason: 'Clients that sign in by OAuth cannot sign in by HTTP authentication.',
  },
  {
    suite: 'oasdiff',
    number: 170,
    breaking: true,
    reason: 'A client that asks for a scope that is gone is refused its token.',
  },
  {
    suite: 'oasdiff',
    number: 280,
    breaking: false,
    reason: 'What was added to allOf describes a property that no older client sends.',
  },
  {
    suite: 'oasdiff',
    number: 285,
    breaking: false,
    reason:
      'The alternative that went takes what the one that stays takes: every body is still taken.',
  },
  {
    suite: 'oasdiff',
    number: 415,
    breaking: true,
    reason:
      'Older clients leave out what only the server set; now it is required of them. Another tool agrees.',
  },
  {
    suite: 'oasdiff',
    number: 441,
    breaking: true,
    reason: 'As in 488: beside the pattern, a required property becomes one that only clients set.',
  },
  {
    suite: 'oasdiff',
    number: 488,
    breaking: true,
    reason: 'A property that every answer had is in none of them any more. Another tool agrees.',
  },
  {
    suite: 'oasdiff',
    number: 494,
    breaking: true,
    reason: 'An answer that was documented is gone; two other tools call that breaking.',
  },
  {
    suite: 'openapi-diff',
    number: 54,
    breaking: false,
    reason: `${onlyTool}the header holds one plain value, which explode does not touch.`,
  },
  {
    suite: 'openapi-diff',
    number: 56,
    breaking: false,
    reason: `${onlyTool}a header that is always sent is more than was promised.`,
  },
  {
    suite: 'openapi-diff',
    number: 66,
    breaking: false,
    reason: `${onlyTool}answers that are never shorter are more than was promised.`,
  },
  {
    suite: 'openapi-diff',
    number: 104,
    breaking: false,
    reason: `${onlyTool}the parameter is one plain value, which explode does not touch.`,
  },
  {
    suite: 'openapi-diff',
    number: 109,
    breaking: false,
    reason: `${onlyTool}servers ignore a query parameter that they do not know; it is told as risky.`,
  },
  {
    suite: 'openapi-diff',
    number: 119,
    breaking: false,
    reason: `${onlyTool}a server ignores what only it sets.`,
  },
  {
    suite: 'optic',
    number: 1,
    breaking: true,
    reason: 'The case is about configuration that lets a change of version excuse everything.',
  },
  {
    suite: 'optic',
    number: 14,
    breaking: true,
    reason: 'The alternatives have no type: the server may answer anything.',
  },
];
