import {
  isWaybillError,
  systemClock,
  timestamp,
  type Digest,
  type ReleaseImage,
} from '@waybill/core';
import type { Descriptor, RegistryClient } from '@waybill/oci';
import type { AllowedKey, AllowedSigner, StatementAuthor } from './allowed-signer.ts';
import { bundleMediaType, parseBundle, signedWith } from './bundle.ts';
import { maximumEnvelopeBytes, verifyEnvelope, wrongKey, type Envelope } from './dsse.ts';
import { supplyChainError, supplyChainErrorCodes } from './error-codes.ts';
import type { AttachOptions } from './signing/recognised-signers.ts';
import { identityLine, type StatementSigner } from './signing/statement-signer.ts';
import { parseStatement, statementPayloadType, subjectOf, type Statement } from './statement.ts';

/** An image in a registry, with what a referrer says of its subject. */
export type AttestedImage = Pick<ReleaseImage, 'repository' | 'digest' | 'mediaType' | 'size'>;

/** A referrer that could not be believed, and why. */
export interface RejectedReferrer {
  readonly digest: Digest;
  readonly code: string;
  readonly message: string;
}

/** A statement that is attached to an image and signed by an allowed signer; its claims are for the caller to judge. */
export interface AttachedStatement {
  readonly statement: Statement;
  /** The subject that is the image in question. */
  readonly subject: Statement['subject'][number];
  readonly signer: StatementAuthor;
  /** The digest of the referrer's manifest. */
  readonly referrer: Digest;
  readonly bundle: Uint8Array;
}

/** What was found at an image. */
export interface AttachedStatements {
  readonly found: readonly AttachedStatement[];
  readonly rejected: readonly RejectedReferrer[];
  /** How many referrers there are beyond those that were read. */
  readonly unread: number;
}

/** How something is attached. */
export type ListingOptions = Pick<AttachOptions, 'clock' | 'listing'>;

/** A referrer by the registry's list, or by its digest alone. */
type FoundReferrer = Pick<Descriptor, 'digest'>;

/** Beyond this many referrers of one kind nobody signs in earnest; each costs two requests. */
const maximumReferrersRead = 256;
/** Bundles that are read at once. */
const readAtOnce = 8;

/** Faults of one referrer that say nothing of the others. Anything else (the registry is down) ends the reading. */
const faultsOfOne: ReadonlySet<string> = new Set([
  'ENVELOPE_INVALID',
  'SIGNATURE_INVALID',
  'SIGNATURE_WRONG_KEY',
  'SIGNATURE_WRONG_IDENTITY',
  'SIGNATURE_WRONG_SUBJECT',
  ...Object.keys(supplyChainErrorCodes).filter((code) => code.startsWith('BUNDLE_')),
  'OCI_NOT_FOUND',
  'OCI_DIGEST_MISMATCH',
  'OCI_TOO_LARGE',
  'OCI_ANSWER_INVALID',
]);

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
 * registry's referrers. One that is broken or by an unknown signer does not hide the others.
 * @param client the client of the image's registry
 * @param image the image
 * @param predicateType the kind of statement; others are passed over
 * @param signers the allowed keys and workflows
 * @param recorded referrers that are known from elsewhere: they are read also where the registry's list lost them
 * @returns those that verify, those that do not, each with its reason
 * @throws TRUSTED_ROOT_INVALID (of the policy), and what the registry's client throws when it does not answer
 */
export async function readStatements(
  client: RegistryClient,
  image: Pick<AttestedImage, 'repository' | 'digest'>,
  predicateType: string,
  signers: readonly AllowedSigner[],
  recorded: readonly Digest[] = [],
): Promise<AttachedStatements> {
  const path = repositoryPath(image.repository);
  const referrers = await client.referrers(path, image.digest, { artifactType: bundleMediaType });
  const listed = new Set(referrers.map(({ digest }) => digest));
  const candidates: readonly FoundReferrer[] = [
    ...recorded.filter((digest) => !listed.has(digest)).map((digest) => ({ digest })),
    ...referrers.filter((referrer) => mayHold(referrer, predicateType)),
  ];
  const judge = judgeOf(signers);
  const found: AttachedStatement[] = [];
  const rejected: RejectedReferrer[] = [];
  const read = candidates.slice(0, maximumReferrersRead);
  const bundles = sideBySide(read, async (referrer) =>
    readBundle(client, path, image.digest, referrer),
  );
  for (const [index, referrer] of read.entries()) {
    try {
      const bundle = await bundles(index);
      const { statement, author } = await judge(bundle);
      if (statement.predicateType !== predicateType) continue;
      const subject = requireSubject(statement, image.digest);
      found.push({ statement, subject, signer: author, referrer: referrer.digest, bundle });
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
  requireReadable(statement, predicateType);
  const bundle = await signer.bundle(statementPayloadType, statement);
  return { referrer: await attachBundle(client, image, bundle, predicateType, options), bundle };
}

/** What stands in a bundle beside the statement: certificate, log entry, timestamp. */
const besideStatement = 65_536;

/** Refuses before anything is signed or pushed: nobody would read it afterwards, and a log would keep it for good. */
function requireReadable(statement: Uint8Array, predicateType: string): void {
  const maximumBytes = Math.floor((maximumEnvelopeBytes - besideStatement) / 4) * 3;
  if (statement.byteLength <= maximumBytes) return;
  throw supplyChainError('STATEMENT_TOO_LARGE', {
    message: `Expected what is attested (${predicateType}) to have at most ${String(maximumBytes)} bytes, as a bundle that is read can hold; it has ${String(statement.byteLength)}.`,
    remedy:
      'Attest less: a bill of materials of packages without their files (`sbom` of waybill.yaml takes a file that was made otherwise), a scan without what is reported only.',
    facts: { predicateType, bytes: statement.byteLength, maximumBytes },
  });
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

/**
 * Starts some readings before they are asked for, so that the registry's answers do not wait for each other.
 * @returns gives the answer of each item; they are to be asked for in order
 */
function sideBySide<Item, Answer>(
  items: readonly Item[],
  read: (item: Item) => Promise<Answer>,
): (index: number) => Promise<Answer> {
  const started: Promise<Answer>[] = [];
  return (index) => {
    for (const item of items.slice(started.length, index + readAtOnce)) {
      const answer = read(item);
      // Whoever asks for it gets its fault; one that nobody asks for any more is nobody's.
      answer.catch(() => undefined);
      started.push(answer);
    }
    return started[index] ?? Promise.reject(new RangeError(String(index)));
  };
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
  referrer: FoundReferrer,
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

/** A statement whose signature is believed; what it speaks of is not judged yet. */
interface SignedStatement {
  readonly statement: Statement;
  readonly author: StatementAuthor;
}

/** What judges certificates is loaded with the first bundle that has one, where a workflow is allowed at all. */
function judgeOf(
  signers: readonly AllowedSigner[],
): (bundle: Uint8Array) => Promise<SignedStatement> {
  const keys = signers.filter((signer): signer is AllowedKey => !('keyless' in signer));
  const identities = signers.filter((signer) => 'keyless' in signer);
  let keyless: Promise<(bundle: Uint8Array) => SignedStatement> | undefined;
  return async (bundle) => {
    if (signedWith(bundle) === 'key') return judgeKeyBundle(bundle, keys);
    if (identities.length === 0) throw wrongKey('a certificate', keys);
    keyless ??= import('./sigstore/keyless-judge.ts').then(({ keylessJudge }) =>
      keylessJudge(identities),
    );
    return (await keyless)(bundle);
  };
}

function judgeKeyBundle(bytes: Uint8Array, keys: readonly AllowedKey[]): SignedStatement {
  const { envelope, hintedKeyId } = parseBundle(bytes);
  const hinted =
    hintedKeyId === undefined ? keys : keys.filter(({ keyId }) => keyId === hintedKeyId);
  if (hinted.length === 0) throw wrongKey(hintedKeyId, keys);
  const signed = hintedKeyId === undefined ? envelope : withKeyId(envelope, hintedKeyId);
  const { payload, verifier } = verifyEnvelope(signed, statementPayloadType, hinted);
  const { name, keyId, publicKey } = verifier;
  const identity = identityLine({ kind: 'key', keyId, publicKey });
  return { statement: parseStatement(payload), author: { name, identity, certificate: undefined } };
}

function requireSubject(statement: Statement, digest: Digest): Statement['subject'][number] {
  const subject = subjectOf(statement, digest);
  if (subject !== undefined) return subject;
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
