import type { InclusionProof } from './bundle-format.ts';
import { bundleRefused, shown } from './refusal.ts';
import type { TrustedLog } from './trusted-root.ts';

/** The signed state of a log: a signed note (C2SP, signed-note.md and tlog-checkpoint.md). */
interface Checkpoint {
  /** What is signed, its last newline included. */
  readonly signed: string;
  readonly origin: string;
  readonly treeSize: bigint;
  readonly rootHash: Buffer;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  /** The first four bytes of the key's id. */
  readonly hint: Buffer;
  readonly signature: Buffer;
}

/** A log and its witnesses. */
const maximumSignatures = 64;

/**
 * Verifies the signed state of a log: that this log signed it, and that it is of the tree of the proof. Signatures by
 * others (witnesses) are passed over.
 * @param proof the entry's proof
 * @param log the log of the trusted root
 * @param named whether the checkpoint must name the log itself, as logs of tiles do
 * @throws BUNDLE_LOG_CHECKPOINT
 */
export function verifyCheckpoint(
  { checkpoint: text = '', treeSize, rootHash }: InclusionProof,
  { ids, key, baseUrl }: TrustedLog,
  named: boolean,
): void {
  const checkpoint = parseCheckpoint(text);
  const host = hostOf(baseUrl) ?? checkpoint.origin;
  // A key is known by name and hint together (signed-note.md): another name with that hint is a witness.
  const own = checkpoint.signatures.filter(
    ({ name, hint }) =>
      (!named || name === host) && ids.some((id) => id.subarray(0, 4).equals(hint)),
  );
  if (own.length === 0) {
    throw refused(
      `a signature by the log of the entry; none has its key hint${named ? ' and its name' : ''}`,
    );
  }
  const signed = Buffer.from(checkpoint.signed, 'utf8');
  if (own.some(({ signature }) => key?.verify(signed, signature) !== true)) {
    throw refused("the log's signature to verify; it does not");
  }
  if (named && checkpoint.origin !== host) {
    throw refused(`the state of ${host}; found that of ${shown(checkpoint.origin)}`);
  }
  if (checkpoint.treeSize !== treeSize || !checkpoint.rootHash.equals(rootHash)) {
    throw refused(
      `the tree of the proof (${String(treeSize)} entries, root ${rootHash.toString('hex')}); found ${String(checkpoint.treeSize)} entries, root ${checkpoint.rootHash.toString('hex')}`,
    );
  }
}

function parseCheckpoint(text: string): Checkpoint {
  const end = text.lastIndexOf('\n\n');
  if (end === -1 || !text.endsWith('\n')) throw refused('a text and signatures below it');
  const signed = text.slice(0, end + 1);
  const [origin = '', size = '', root = ''] = signed.split('\n');
  const rootHash = Buffer.from(root, 'base64');
  if (origin === '' || !/^(?:0|[1-9][0-9]{0,18})$/.test(size)) {
    throw refused('an origin and the size of a tree in its first two lines');
  }
  if (rootHash.length === 0 || rootHash.toString('base64') !== root) {
    throw refused('the hash of a tree in its third line');
  }
  const lines = text.slice(end + 2, -1).split('\n');
  if (lines.length > maximumSignatures) {
    throw refused(`at most ${String(maximumSignatures)} signatures`);
  }
  return {
    signed,
    origin,
    treeSize: BigInt(size),
    rootHash,
    signatures: lines.map(signatureOf),
  };
}

function signatureOf(line: string): NoteSignature {
  const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
  const bytes = Buffer.from(match?.[2] ?? '', 'base64');
  if (match?.[1] === undefined || bytes.length < 5) {
    throw refused('lines of signatures, "\u2014 name base64"');
  }
  return { name: match[1], hint: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

function hostOf(baseUrl: string): string | undefined {
  return URL.canParse(baseUrl) ? new URL(baseUrl).hostname : undefined;
}

function refused(problem: string): Error {
  return bundleRefused(
    'BUNDLE_LOG_CHECKPOINT',
    `Expected the signed state of a log to hold ${problem}.`,
  );
}
