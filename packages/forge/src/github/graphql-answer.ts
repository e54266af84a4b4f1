import { z } from 'zod';
import { forbiddenByGraphql, parseAnswer, refusedByGraphql } from './answer-fault.ts';
import type { EndpointName } from './endpoints.ts';
import type { GithubClient } from './github-client.ts';

/** What a server that is older than a mutation or a field says of it, besides the type that GitHub gives errors. */
const schemaCodes: readonly string[] = [
  'undefinedField',
  'undefinedType',
  'argumentNotAccepted',
  'argumentLiteralsIncompatible',
];

const errorSchema = z.object({
  type: z.string().max(100).nullish(),
  message: z.string().catch(''),
  extensions: z.object({ code: z.string().nullish().catch(undefined) }).nullish(),
});
const answerSchema = z.object({
  // Absent where nothing was tried.
  data: z.unknown().optional(),
  errors: z.array(errorSchema).max(1000).nullish(),
});
type GraphqlError = z.infer<typeof errorSchema>;

/**
 * @param data what a GraphQL API answered
 * @returns whether it is a rate limit
 *   (https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#exceeding-the-rate-limit)
 */
export function isRateLimitOfGraphql(data: unknown): boolean {
  const { errors } = answerSchema.safeParse(data).data ?? {};
  return (errors ?? []).some(({ type }) => /^RATE_?LIMIT/.test(type ?? ''));
}

/** A mutation that GitHub did not do, for a reason that is no missing permission. */
export class GraphqlFault extends Error {
  override readonly name = 'GraphqlFault';
  /** What it says, in one line of printable text. */
  readonly words: string;
  /** GitHub's word for the kind, such as `UNPROCESSABLE` or `STALE_DATA`. */
  readonly type: string;
  /** Whether this server does not have what was asked for. */
  readonly isUnknownHere: boolean;
  /** What the caller sees where it makes nothing better of it. */
  readonly error: Error;

  constructor(client: GithubClient, name: EndpointName, errors: readonly GraphqlError[]) {
    const words = wordsOf(errors);
    super(words);
    this.words = words;
    this.type = errors.find(({ type }) => type)?.type ?? '';
    this.isUnknownHere = errors.some(
      ({ extensions, message }) =>
        schemaCodes.includes(extensions?.code ?? '') ||
        /doesn't (?:exist on type|accept argument)|isn't a defined input type/i.test(message),
    );
    this.error = refusedByGraphql(client.question(name), words);
  }
}

function wordsOf(errors: readonly GraphqlError[]): string {
  const all = errors.map(({ message }) => message.trim()).filter((message) => message !== '');
  return all
    .join('; ')
    .replace(/[^\u0020-\u007e]+/g, ' ')
    .slice(0, 400);
}

/** One mutation of GitHub's GraphQL API, with its input as the variable `$input`. */
export interface Mutation<S extends z.ZodType, T> {
  readonly query: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Of the answer's `data`. */
  readonly schema: S;
  /** Finds what an earlier try, whose answer was lost, has done. */
  readonly look: () => Promise<T | undefined>;
}

/**
 * Does what REST has no operation for (https://docs.github.com/en/graphql/reference/mutations).
 * @param client the repository
 * @param name names it in messages, with the permission that it needs
 * @param mutation what to do
 * @returns the answer, or what an earlier try has done
 * @throws GraphqlFault, FORGE_FORBIDDEN, and what a client throws
 */
export async function mutate<S extends z.ZodType, T>(
  client: GithubClient,
  name: EndpointName,
  { query, input, schema, look }: Mutation<S, T>,
): Promise<z.infer<S> | T> {
  const earlier = async (): Promise<{ readonly found: T } | undefined> => {
    const found = await look();
    return found === undefined ? undefined : { found };
  };
  const parameters = { query, variables: { input } };
  const answer = await client.writeOnce(name, parameters, answerSchema, { look: earlier });
  if ('found' in answer) return answer.found;
  const errors = answer.errors ?? [];
  const forbidden = errors.find(({ type }) =>
    ['FORBIDDEN', 'INSUFFICIENT_SCOPES'].includes(type ?? ''),
  );
  if (forbidden !== undefined) throw forbiddenByGraphql(client.question(name), wordsOf(errors));
  if (errors.length > 0) throw new GraphqlFault(client, name, errors);
  return parseAnswer(client.question(name), schema, answer.data);
}
