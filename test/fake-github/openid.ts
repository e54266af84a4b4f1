/** GitHub Actions as an OpenID Connect issuer: https://docs.github.com/en/actions/reference/security/oidc */
import {
  createHash,
  generateKeyPairSync,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { signToken } from './json-web-token.ts';
import type { FakeOidc, OidcJob } from './types.ts';
import type { World } from './world.ts';

/** Where the runner asks for a token; GitHub's own address differs and is not documented. */
const requestPath = '/_oidc/token';

export interface OpenidIssuer {
  readonly oidc: FakeOidc;
  /** @returns undefined for what is not the issuer's */
  answer(
    request: IncomingMessage,
    url: URL,
  ): { readonly status: number; readonly json: unknown } | undefined;
}

interface SigningKey {
  readonly privateKey: KeyObject;
  readonly jwk: JsonWebKey;
  readonly id: string;
}

function signingKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 40);
  return { privateKey, jwk, id };
}

/** @returns an issuer with a key of its own */
export function openidIssuer(world: World): OpenidIssuer {
  // Made when it is first needed: most tests need none, and it takes a while.
  let made: SigningKey | undefined;
  const key = (): SigningKey => (made ??= signingKey());
  const issuer = world.site.url;
  const jobs = new Map<string, OidcJob>();

  const token = (job: OidcJob, audience: string): string =>
    signToken(claimsOf(world, job, audience, issuer), key().privateKey, key().id);

  return {
    oidc: {
      issuer,
      token,
      job(job) {
        const secret = randomUUID();
        jobs.set(secret, job);
        return {
          ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer}${requestPath}?api-version=2.0`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
        };
      },
    },
    answer(request, url) {
      if (url.pathname === '/.well-known/openid-configuration') {
        return { status: 200, json: configuration(issuer) };
      }
      if (url.pathname === '/.well-known/jwks') {
        const { jwk, id } = key();
        return { status: 200, json: { keys: [{ ...jwk, kid: id, alg: 'RS256', use: 'sig' }] } };
      }
      if (url.pathname !== requestPath) return undefined;
      const job = jobs.get(/^bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
      if (job === undefined) return { status: 401, json: { message: 'Unauthorized' } };
      const owner = job.repository.split('/')[0] ?? '';
      // Where no audience is asked for, it is the owner's page (the same page, "Customizing the audience value").
      const audience = url.searchParams.get('audience') ?? `${world.site.url}/${owner}`;
      return { status: 200, json: { value: token(job, audience) } };
    },
  };
}

function configuration(issuer: string): Readonly<Record<string, unknown>> {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'repository'],
  };
}

function claimsOf(
  world: World,
  job: OidcJob,
  audience: string,
  issuer: string,
): Readonly<Record<string, unknown>> {
  const repository = world.repository(job.repository);
  const [owner = ''] = job.repository.split('/');
  const actor = job.actor ?? owner;
  const event = job.event ?? 'push';
  const workflow = `${job.repository}/${job.workflow ?? '.github/workflows/deploy.yml'}@${job.ref}`;
  const now = Math.floor(Date.now() / 1000);
  return {
    jti: randomUUID(),
    sub: subjectOf(job, event),
    aud: audience,
    iss: issuer,
    iat: now,
    nbf: now - 600,
    exp: now + 300,
    repository: job.repository,
    repository_id: String(repository.id),
    repository_owner: owner,
    repository_owner_id: String(world.account(owner).id),
    repository_visibility: repository.private ? 'private' : 'public',
    actor,
    actor_id: String(world.account(actor).id),
    ref: job.ref,
    ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: String(job.refProtected ?? false),
    sha: job.sha,
    base_ref: '',
    head_ref: '',
    event_name: event,
    run_id: String(job.runId),
    run_number: String(job.runId),
    run_attempt: String(job.runAttempt ?? 1),
    runner_environment: 'github-hosted',
    workflow: 'deploy',
    workflow_ref: workflow,
    workflow_sha: job.sha,
    job_workflow_ref: job.jobWorkflowRef ?? workflow,
    job_workflow_sha: job.jobWorkflowSha ?? job.sha,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

/** The environment stands before the event, and the event before the ref (the same page, "Example subject claims"). */
function subjectOf(job: OidcJob, event: string): string {
  if (job.environment !== undefined) {
    return `repo:${job.repository}:environment:${job.environment.replaceAll(':', '%3A')}`;
  }
  if (event === 'pull_request') return `repo:${job.repository}:pull_request`;
  return `repo:${job.repository}:ref:${job.ref}`;
}
