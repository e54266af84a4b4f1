import type { ReleaseSigner } from '@waybill/config';
import { supplyChainError } from '../error-codes.ts';
import type { IdentityToken } from './identity-token.ts';
import type { StatementSigner } from './statement-signer.ts';

/** The public-good instance (https://docs.sigstore.dev/about/overview): whatever is signed there, everybody can read. */
const publicGoodDomain = 'sigstore.dev';

/** What the public-good instance would tell everybody: whose repository and commit, whatever its visibility. */
export interface Publication {
  /** `public`, `private` or `internal`, as the token says it; undefined where it says nothing of it. */
  readonly visibility?: string;
  /** The forge's number of the repository. */
  readonly repositoryId?: string;
}

/**
 * @param services the addresses of certificate authority and log
 * @param token what the run's issuer says of it
 * @returns what signing would publish; undefined where none of the services is the public-good instance's
 */
export function publicationAt(
  services: readonly string[],
  { visibility, repositoryId }: Pick<IdentityToken, 'visibility' | 'repositoryId'>,
): Publication | undefined {
  if (!services.some(isPublicGood)) return undefined;
  return {
    ...(visibility === undefined ? {} : { visibility }),
    ...(repositoryId === undefined ? {} : { repositoryId }),
  };
}

function isPublicGood(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === publicGoodDomain || host.endsWith(`.${publicGoodDomain}`);
}

/**
 * Refuses before a certificate is asked for: what the public-good instance has once published cannot be taken back.
 * @param signer who would sign
 * @param policy the signers of the policy of now; a repository that is not public needs its own one there, with
 *   `trust.private: allowed`
 * @throws SIGNING_PUBLIC_REFUSED
 */
export function requirePublication(
  { identity }: Pick<StatementSigner, 'identity'>,
  policy: readonly ReleaseSigner[],
): void {
  if (identity.kind === 'key' || identity.publishes === undefined) return;
  const { visibility, repositoryId } = identity.publishes;
  if (visibility === 'public') return;
  const isAllowed = policy.some(
    (signer) =>
      'keyless' in signer &&
      signer.keyless.issuer === identity.issuer &&
      signer.keyless.repositoryId === repositoryId &&
      signer.keyless.trust.privateSource === 'allowed',
  );
  if (isAllowed) return;
  const found = visibility ?? 'of unknown visibility';
  throw supplyChainError('SIGNING_PUBLIC_REFUSED', {
    message: `Expected a public repository, or a policy that allows a private one, to sign with the public-good instance (${publicGoodDomain}): it publishes the names of repository and workflow, and the commit. The repository is ${found}.`,
    remedy:
      'Sign with a private instance (`keyless`, `timestamp-url`) or with a key; or, where these names may become public for good, say `private: allowed` under `trust` of its signer in the policy.',
    facts: { visibility: found, issuer: identity.issuer },
  });
}

/**
 * @param signer who signs
 * @param policy the signers of the policy of now
 * @returns the same signer, which refuses before it signs what the policy does not let it publish
 */
export function permittedSigner(
  signer: StatementSigner,
  policy: readonly ReleaseSigner[],
): StatementSigner {
  return {
    identity: signer.identity,
    bundle: async (payloadType, payload) => {
      requirePublication(signer, policy);
      return await signer.bundle(payloadType, payload);
    },
    messageBundle: async (message) => {
      requirePublication(signer, policy);
      return await signer.messageBundle(message);
    },
  };
}
