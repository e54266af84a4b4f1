import {
  isWaybillError,
  systemClock,
  timestamp,
  type Digest,
  type ReleaseImage,
} from '@waybill/core';
import type { KeyHolder } from '@waybill/config';
import type { Descriptor, RegistryClient } from '@waybill/oci';
import { bundleMediaType, parseBundle } from './bundle.ts';
import { maximumEnvelopeBytes, verifyEnvelope, wrongKey, type Envelope } from './dsse.ts';
import { supplyChainError } from './error-codes.ts';
import { publicKeyVerifier, type Verifier } from './keys.ts';
import type { AttachOptions } from './signing/recognised-signers.ts';
import type { StatementSigner } from './signing/statement-signer.ts';
import { parseStatement, statementPayloadType, subjectOf, type Statement } from './statement.ts';

/** An image in a registry, with what a referrer says of its subject. */
export type AttestedImage = Pick<ReleaseImage, 'repository' | 'digest' | 'mediaType' | 'size'>;

/** Someone whose signatures count. */
export interface AllowedSigner extends Verifier {
  readonly name: string;
}

/** A referrer that could not be believed, and why. */
export interface RejectedReferrer {
  readonly digest: Digest;
  readonly code: string;
  readonly message: string;
}

/** A statement that is attached to an image and signed by an allowed key; its claims are for the caller to judge. */
export interface AttachedStatement<V extends Verifier = AllowedSigner> {
  readonly statement: Statement;
  /** The subject that is the image in question. */
  readonly subject: Statement['subject'][number];
  readonly signer: V;
  /** The digest of the referrer's manifest. */
  readonly referrer: Digest;
  readonly bundle: Uint8Array;
}

/** What was found at an image. */
export interface AttachedStatements<V extends Verifier = AllowedSigner> {
  readonly found: readonly AttachedStatement<V>[];
  readonly rejected: readonly RejectedReferrer[];
  /** How many referrers there are beyond those that were read. */
  readonly unread: number;
}

/** How something is attached. */
export type ListingOptions = Pick<AttachOptions, 'clock' | 'listing'>;

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne: ReadonlySet<string> = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_SUBJECT',
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

/**
 * @param holders the signers of a policy
 * @returns each with its key, ready to verify
 * @throws KEY_INVALID
 */
export function allowedSigners(holders: readonly KeyHolder[]): AllowedSigner[] {
  return holders.map(({ name, key }) => ({ ...publicKeyVerifier(key), name }));
}

/**
 * @param client the registry's client
 * @param repository `host[:port]/path`
 * @returns the path in the registry
 */
export function repositoryPath(repository: string): string {
  return repository.slice(repository.indexOf('/') + 1);
}

/**
 * Reads the statements of one kind that hang on an image, as any verifier would find them: through the
 * registry's referrers. One that is broken or by an unknown key does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param verifiers the allowed keys
 * @returns those that verify, those that do not, each with its reason
 * @throws what the registry's client throws when the registry does not answer
 */
export async function readStatements<V extends Verifier>(
  client: RegistryClient,
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  predicateType: string,
  verifiers: readonly V[],
): Promise<AttachedStatements<V>> {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: bundleMediaType });
  const candidates = referrers.filter((referrer) => mayHold(referrer, predicateType));
  const found: AttachedStatement<V>[] = [];
  const rejected: RejectedReferrer[] = [];
  for (const referrer of candidates.slice(0, maximumReferrersRead)) {
    try {
      const bundle = await readBundle(client, path, image.digest, referrer);
      const judged = judgeBundle(bundle, image.digest, predicateType, verifiers);
      if (judged !== undefined) found.push({ ...judged, referrer: referrer.digest, bundle });
    } catch (error) {
      if (!isWaybillError(error) || !faultsOfOne.has(error.code)) throw error;
      rejected.push({ digest: referrer.digest, code: error.code, message: error.message });
    }
  }
  return { found, rejected, unread: Math.max(0, candidates.length - maximumReferrersRead) };
}

/**
 * Signs a statement and attaches it to an image.
 * @param client the client of the image's registry
 * @param image the image
 * @param statement the statement's bytes
 * @param predicateType what it says, for the referrer's annotations
 * @param signer who signs
 * @param options when it was attached, and when it is listed
 * @returns the referrer's digest and the bundle
 */
export async function attachStatement(
  client: RegistryClient,
  image: AttestedImage,
  statement: Uint8Array,
  predicateType: string,
  signer: StatementSigner,
  options: ListingOptions = {},
): Promise<{ referrer: Digest; bundle: Uint8Array }> {
  const bundle = await signer.bundle(statementPayloadType, statement);
  return { referrer: await attachBundle(client, image, bundle, predicateType, options), bundle };
}

/**
 * Attaches a bundle that exists already, as it is.
 * @param client the client of the image's registry
 * @param image the image
 * @param bundle the bundle's bytes
 * @param predicateType what its statement says
 * @param options when it was attached, and when it is listed
 * @returns the referrer's digest
 */
export async function attachBundle(
  client: RegistryClient,
  image: AttestedImage,
  bundle: Uint8Array,
  predicateType: string,
  { clock = systemClock, listing = 'at-once' }: ListingOptions = {},
): Promise<Digest> {
  const { digest, mediaType, size } = image;
  const descriptor = await client.attach(
    repositoryPath(image.repository),
    { digest, mediaType, size },
    {
      artifactType: bundleMediaType,
      // The annotations of cosign's bundle specification: a reader skips other kinds without fetching them.
      annotations: {
        'dev.sigstore.bundle.content': 'dsse-envelope',
        'dev.sigstore.bundle.predicateType': predicateType,
        'org.opencontainers.image.created': timestamp(clock),
      },
      layers: [{ mediaType: bundleMediaType, bytes: bundle }],
    },
    { listing },
  );
  return descriptor.digest;
}

/** Annotations prove nothing, and need not: one that names another kind only says what need not be read. */
function mayHold(referrer: Descriptor, predicateType: string): boolean {
  const announced = referrer.annotations?.['dev.sigstore.bundle.predicateType'];
  return announced === undefined || announced === predicateType;
}

async function readBundle(
  client: RegistryClient,
  path: string,
  subject: Digest,
  referrer: Descriptor,
): Promise<Uint8Array> {
  const { manifest } = await client.readManifest(path, referrer.digest);
  const layers = 'layers' in manifest ? manifest.layers : [];
  const layer = layers[0];
  if (layers.length !== 1 || layer?.mediaType !== bundleMediaType) {
    throw supplyChainError('ENVELOPE_INVALID', {
      message: `Expected the referrer ${referrer.digest} to hold one layer of ${bundleMediaType}; found ${String(layers.length)} layer(s), the first of ${JSON.stringify(layer?.mediaType ?? 'no type')}.`,
      remedy: 'Check what attached this referrer; sign again with Waybill or cosign 3.',
    });
  }
  const claimed = 'subject' in manifest ? manifest.subject?.digest : undefined;
  if (claimed !== subject) {
    throw supplyChainError('SIGNATURE_WRONG_SUBJECT', {
      message: `Expected the referrer ${referrer.digest} to be about ${subject}; its manifest names ${claimed ?? 'no subject'}.`,
      remedy:
        'Do not deploy this image before it is known who changed its referrers; sign it again.',
      facts: { expected: subject, found: claimed ?? null },
    });
  }
  return client.readBlob(path, layer, { maximumBytes: maximumEnvelopeBytes });
}

/** @returns undefined for a good statement of another kind */
function judgeBundle<V extends Verifier>(
  bytes: Uint8Array,
  digest: Digest,
  predicateType: string,
  verifiers: readonly V[],
): Pick<AttachedStatement<V>, 'statement' | 'subject' | 'signer'> | undefined {
  const { envelope, hintedKeyId } = parseBundle(bytes);
  const hinted =
    hintedKeyId === undefined ? verifiers : verifiers.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw wrongKey(hintedKeyId, verifiers);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = verifyEnvelope(signed, statementPayloadType, hinted);
  const statement = parseStatement(payload);
  if (statement.predicateType !== predicateType) return undefined;
  const subject = subjectOf(statement, digest);
  if (subject !== undefined) return { statement, subject, signer: verifier };
  const found = statement.subject.map((item) => `sha256:${item.digest['sha256'] ?? '?'}`);
  throw supplyChainError('SIGNATURE_WRONG_SUBJECT', {
    message: `Expected a statement about ${digest}; this one speaks of ${found.slice(0, 3).join(', ')}.`,
    remedy:
      'A statement of another image was attached to this one. Find out by whom, and sign the release again.',
    facts: { expected: digest, found: found.slice(0, 16) },
  });
}

/** The bundle's hint as the key's id of each signature that names none: a bad signature is then told from a wrong key. */
function withKeyId(envelope: Envelope, hint: string): Envelope {
  const signatures = envelope.signatures.map(({ sig, keyid }) => ({
    sig,
    keyid: keyid === undefined || keyid === '' ? hint : keyid,
  }));
  return { ...envelope, signatures };
}
