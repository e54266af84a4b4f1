import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { systemClock } from '@waybill/core';
import {
  parseTrustedRoot,
  verifyBundle as verify,
  type BundleTrust,
  type SignedArtifact,
  type VerifiedBundle,
} from '@waybill/supply-chain/sigstore';
import type { Call, Command } from '../command.ts';
import { cliError } from '../error-codes.ts';

/** No bundle, root or key is larger. */
const maximumFileBytes = 32 * 1024 * 1024;
/** A larger artifact is not held in memory: its hash is enough for every key but one kind. */
const maximumHeldBytes = 256 * 1024 * 1024;

/** `waybill verify-bundle`: who signed a file, or a digest. */
export const verifyBundle: Command = {
  name: 'verify-bundle',
  about: 'Verify a sigstore bundle: who signed a file or a digest, and when.',
  positionals: ['file-or-digest'],
  options: {
    bundle: { about: 'The bundle (JSON, version 0.1 to 0.3).', value: 'FILE' },
    'trusted-root': {
      about: 'The trusted root (JSON): authorities, logs, timestamp authorities.',
      value: 'FILE',
    },
    identity: { about: "The certificate's subject: a workflow, an e-mail address.", value: 'TEXT' },
    issuer: { about: 'Who says that it is that subject: the OIDC issuer.', value: 'URL' },
    'certificate-identity': { about: '--identity, as cosign calls it.', value: 'TEXT' },
    'certificate-oidc-issuer': { about: '--issuer, as cosign calls it.', value: 'URL' },
    key: { about: 'The public key (PEM), for a bundle without a certificate.', value: 'FILE' },
    json: { about: 'Print JSON.' },
  },
  details: [
    'Give a file, or `sha256:…` (also sha384, sha512). Of a bundle with an in-toto statement it must be one of its subjects. Nothing is asked over the network: what is believed stands in the trusted root.',
    'A certificate needs an entry of a log, a certificate log and a trusted time. A key needs none; what its bundle brings is verified where a trusted root is given. Exit code 1 where anything does not hold.',
  ],
  examples: [
    'waybill verify-bundle --bundle B --trusted-root R --identity I --issuer S a.txt',
    'waybill verify-bundle --bundle a.sigstore.json --key key.pub sha256:…',
  ],
  run: async (call) => {
    const trust = await trustOf(call);
    const bundle = await bounded(required(call, 'bundle'));
    const artifact = await artifactOf(call.positionals[0] ?? '', call.signal);
    const needed = trust.kind === 'key' ? 0 : 1;
    const verified = await verify({
      bundle,
      trust,
      artifact,
      evidence: { log: needed, timestamp: 0, certificateLog: needed },
      clock: systemClock,
    });
    process.stdout.write(call.given('json') ? jsonOf(verified) : textOf(verified));
    return 0;
  },
};

async function trustOf(call: Call): Promise<BundleTrust> {
  const key = call.text('key');
  const identity = either(call, 'identity', 'certificate-identity');
  const issuer = either(call, 'issuer', 'certificate-oidc-issuer');
  const rootFile = call.text('trusted-root');
  if (key !== undefined) {
    if (identity !== undefined || issuer !== undefined) {
      throw usage(
        '--key is for a bundle without a certificate; --identity and --issuer for one with it',
      );
    }
    const publicKey = (await bounded(key)).toString('utf8');
    const root = rootFile === undefined ? {} : { root: parseTrustedRoot(await bounded(rootFile)) };
    return { kind: 'key', verifier: { publicKey }, ...root };
  }
  if (identity === undefined || issuer === undefined) {
    throw usage('expected --identity and --issuer, or --key');
  }
  if (identity === '' || issuer === '') {
    throw usage('expected --identity and --issuer to name somebody; found an empty one');
  }
  const root = parseTrustedRoot(await bounded(required(call, 'trusted-root')));
  return { kind: 'root', root, identity: { subject: identity, issuer } };
}

/** One option under two names: ours, and that of cosign and of the protocol of sigstore-conformance. */
function either(call: Call, name: string, other: string): string | undefined {
  const [value, same] = [call.text(name), call.text(other)];
  if (value !== undefined && same !== undefined && value !== same)
    throw usage(`--${name} and --${other} are the same; found two values`);
  return value ?? same;
}

const digestForm = /^(?:sha256:[0-9a-fA-F]{64}|sha384:[0-9a-fA-F]{96}|sha512:[0-9a-fA-F]{128})$/;

/** A digest that is also the name of a file is that file (cli_protocol.md of sigstore-conformance). */
async function artifactOf(text: string, signal: AbortSignal): Promise<SignedArtifact> {
  const found = await stat(text).catch(() => undefined);
  if (found === undefined && digestForm.test(text)) {
    return { kind: 'digest', digest: text.toLowerCase() };
  }
  if (found?.isFile() !== true) throw unreadable(text, 'a file that can be read, or a digest');
  if (found.size > maximumHeldBytes) return await hashedFile(text, signal);
  return { kind: 'bytes', bytes: await read(text, 'a file that can be read') };
}

/** By each hash: which one a key signs is written nowhere. */
async function hashedFile(file: string, signal: AbortSignal): Promise<SignedArtifact> {
  const names = ['sha256', 'sha384', 'sha512'];
  const hashes = names.map((name) => createHash(name));
  for await (const chunk of createReadStream(file, { signal })) {
    for (const hash of hashes) hash.update(bytesOf(chunk));
  }
  const [digest = '', ...others] = hashes.map(
    (hash, place) => `${names[place] ?? ''}:${hash.digest('hex')}`,
  );
  return { kind: 'digest', digest, others };
}

function bytesOf(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk), 'utf8');
}

async function bounded(file: string): Promise<Buffer> {
  const what = `a file of at most ${String(maximumFileBytes)} bytes that can be read`;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true || found.size > maximumFileBytes) throw unreadable(file, what);
  return await read(file, what);
}

async function read(file: string, what: string): Promise<Buffer> {
  return await readFile(file).catch(() => {
    throw unreadable(file, what);
  });
}

function required(call: Call, name: string): string {
  const value = call.text(name);
  if (value !== undefined) return value;
  throw usage(`expected --${name}`);
}

function textOf({ signer, content, signedAt }: VerifiedBundle): string {
  const who =
    signer.kind === 'certificate'
      ? `${signer.subject}, as ${signer.issuer} says it`
      : `the key ${signer.keyId}`;
  const what =
    content.kind === 'statement'
      ? `a statement (${content.statement.predicateType})`
      : content.kind === 'message'
        ? content.digest
        : 'an envelope';
  const when = signedAt.map(({ time, source }) => `${time.toISOString()} by its ${source}`);
  const moment = when.length === 0 ? '' : `\nSigned at ${when.join(', ')}.`;
  return `The signature of ${what} by ${who} holds.${moment}\n`;
}

function jsonOf({ signer, content, signedAt }: VerifiedBundle): string {
  const what =
    content.kind === 'message'
      ? content
      : {
          kind: content.kind,
          ...(content.kind === 'statement' ? { statement: content.statement } : {}),
        };
  try {
    return `${JSON.stringify({ signer, content: what, signedAt }, null, 2)}\n`;
  } catch (error) {
    // What was parsed may be nested deeper than can be written.
    if (!(error instanceof RangeError)) throw error;
    throw usage('the signature holds, but its statement is nested too deep for --json');
  }
}

function unreadable(file: string, what: string): Error {
  return usage(`expected ${JSON.stringify(file.slice(0, 300))} to be ${what}`);
}

function usage(problem: string): Error {
  return cliError('CLI_USAGE', {
    message: `waybill verify-bundle: ${problem}.`,
    remedy: 'See `waybill verify-bundle --help`.',
  });
}
