import { z } from 'zod';
import { connectionFault, ConnectionFault, parseJson, readBounded, unreachable } from './answer.ts';
import { parseChallenges } from './challenge.ts';
import type { CredentialSource } from './credentials.ts';
import { askHttp, type HttpAnswer } from './http-answer.ts';
import { isLoopback } from './loopback.ts';
import { checkRepository } from './names.ts';
import { matchesRule, type TagRule } from './tag-rule-pattern.ts';

/**
 * What a registry calls itself when it asks who is there. It decides in which words its setting is described, and
 * nothing else; `other` says nothing that is known here.
 */
export const registryProducts = [
  'harbor',
  'ecr',
  'artifact-registry',
  'acr',
  'docker-hub',
  'ghcr',
  'gitea',
  'other',
] as const;
export type RegistryProduct = (typeof registryProducts)[number];

/** Whether a tag that is set stays where it is, as far as the registry can be asked. */
export interface TagRules {
  readonly product: RegistryProduct;
  /** `unknown`: the registry has no question for it, or does not answer it to this account. */
  readonly immutable: 'yes' | 'no' | 'unknown';
  /** Why it is unknown, or what was seen. */
  readonly reason: string;
}

/** Which registry is asked, and as whom. */
export interface TagRulesQuestion {
  readonly registry: string;
  readonly credentials?: CredentialSource;
  readonly signal: AbortSignal;
}

/** A question to somebody who is well is answered within seconds, and nothing depends on this one. */
const patience = 10_000;
const maximumRuleBytes = 1_048_576;

/**
 * Asks a registry whether tags of a form can be moved in a repository. Nothing is written: where a registry has an API
 * for its rules (Harbor's `immutabletagrules`), that is asked; the distribution specification has none.
 * @param question which registry
 * @param repository the path in it
 * @param tag a tag of the form
 * @returns what it said
 * @throws OCI_UNREACHABLE, OCI_REFERENCE_INVALID, OCI_TOO_LARGE, the signal's reason
 */
export async function probeTagRules(
  question: TagRulesQuestion,
  repository: string,
  tag: string,
): Promise<TagRules> {
  checkRepository(repository);
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(patience)]);
  const answer = await ask(question, '/v2/', {}, signal);
  answer.cancel();
  const product = productOf(answer);
  if (product === 'harbor') return await harborRules(question, repository, tag, signal);
  return { product, immutable: 'unknown', reason: 'the registry has no question for it' };
}

async function ask(
  { registry, signal: cancelled }: TagRulesQuestion,
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const { hostname } = new URL(`http://${registry}`);
  const url = new URL(path, `${isLoopback(hostname) ? 'http' : 'https'}://${registry}/`);
  try {
    return await askHttp(url, {
      method: 'GET',
      headers: { 'user-agent': 'waybill', ...headers },
      signal,
    });
  } catch (error) {
    cancelled.throwIfAborted();
    const fault = connectionFault(error);
    if (!(fault instanceof ConnectionFault)) throw fault;
    throw unreachable({ registry, what: 'the registry API (/v2/)' }, fault);
  }
}

/** What stands in the challenge (the specification of its token service: realm and service) and in the header Server. */
function productOf(answer: HttpAnswer): RegistryProduct {
  if (/^AzureContainerRegistry\b/i.test(answer.header('server') ?? '')) return 'acr';
  for (const { parameters } of parseChallenges(answer.header('www-authenticate'))) {
    const service = parameters.get('service') ?? '';
    const realm = parameters.get('realm') ?? '';
    const path = URL.canParse(realm) ? new URL(realm).pathname : '';
    if (service === 'harbor-registry') return 'harbor';
    if (service === 'ecr.amazonaws.com') return 'ecr';
    if (service === 'registry.docker.io') return 'docker-hub';
    if (service === 'ghcr.io') return 'ghcr';
    if (/(?:^|\.|-)docker\.pkg\.dev$/.test(service)) return 'artifact-registry';
    if (service === 'container_registry' && path.endsWith('/v2/token')) return 'gitea';
  }
  return 'other';
}

const selectors = z.array(z.object({ decoration: z.string(), pattern: z.string().max(4096) }));
const rulesSchema = z
  .array(
    z.object({
      disabled: z.boolean().default(false),
      tag_selectors: selectors.min(1),
      scope_selectors: z.object({ repository: selectors.min(1) }),
    }),
  )
  .max(1000);

/** https://goharbor.io/docs/ (Tag Immutability Rules): the rules are the project's, whose name is the path's first part. */
async function harborRules(
  question: TagRulesQuestion,
  repository: string,
  tag: string,
  signal: AbortSignal,
): Promise<TagRules> {
  const unknown = (reason: string): TagRules => ({
    ...{ product: 'harbor', immutable: 'unknown', reason },
  });
  const [project = '', ...rest] = repository.split('/');
  const credential = await question.credentials?.(question.registry, signal);
  if (credential?.kind !== 'basic') return unknown('its rules are shown to accounts alone');
  const pair = `${credential.username}:${credential.password.reveal()}`;
  const answer = await ask(
    question,
    `/api/v2.0/projects/${encodeURIComponent(project)}/immutabletagrules?page_size=100`,
    {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`,
      'x-is-resource-name': 'true',
    },
    signal,
  );
  if (answer.status !== 200) {
    answer.cancel();
    return unknown(`it does not show its rules to this account (${String(answer.status)})`);
  }
  const subject = { registry: question.registry, what: 'the rules of tags' };
  const parsed = rulesSchema.safeParse(await jsonOf(answer, subject));
  if (!parsed.success) return unknown('its rules have a form that is not known here');
  const rules = parsed.data
    .filter(({ disabled }) => !disabled)
    .map(({ tag_selectors: tags, scope_selectors: { repository: repositories } }): TagRule => {
      return { tags, repositories };
    });
  const verdicts = rules.map((rule) => matchesRule(rule, rest.join('/'), tag));
  if (verdicts.includes('yes')) {
    return { product: 'harbor', immutable: 'yes', reason: 'a rule of its project says so' };
  }
  if (verdicts.includes('unknown')) return unknown('a rule has a pattern that is not read here');
  return { product: 'harbor', immutable: 'no', reason: 'no rule of its project says so' };
}

async function jsonOf(
  answer: HttpAnswer,
  subject: { readonly registry: string; readonly what: string },
): Promise<unknown> {
  try {
    return parseJson(await readBounded(answer, maximumRuleBytes, subject));
  } catch (error) {
    throw error instanceof ConnectionFault ? unreachable(subject, error) : error;
  }
}
