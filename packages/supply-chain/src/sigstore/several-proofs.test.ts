import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isWaybillError, systemClock } from '@waybill/core';
import { z } from 'zod';
import { madeTimestamp, stampingCertificate, stampingIssuer } from '../testing/made-timestamp.ts';
import { oneLeafLog, type OneLeafLog } from '../testing/one-leaf-log.ts';
import { parseTrustedRoot } from './trusted-root.ts';
import { verifyBundle } from './verify-bundle.ts';

/* A bundle may bring proofs by several logs, and a root may name one log several times: what counts is each by itself. */
const file = Buffer.from('a file\n');
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const signature = sign('sha256', file, privateKey);
const spki = publicKey.export({ type: 'spki', format: 'der' });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const now = Math.floor(Date.now() / 1000) * 1000;
const sha256 = createHash('sha256').update(file).digest();

const first = {
  data: { hash: { algorithm: 'sha256', value: sha256.toString('hex') } },
  signature: {
    content: signature.toString('base64'),
    publicKey: { content: Buffer.from(pem).toString('base64') },
  },
};
const tile = {
  hashedRekordV002: {
    data: { algorithm: 'SHA2_256', digest: sha256.toString('base64') },
    signature: {
      content: signature.toString('base64'),
      verifier: { publicKey: { rawBytes: spki.toString('base64') } },
    },
  },
};

const issuer = stampingIssuer();
const stamping = stampingCertificate(issuer);
const stamp = madeTimestamp(stamping, signature, now);
const authority = {
  certChain: {
    certificates: [stamping, issuer].map(({ certificate }) => ({
      rawBytes: certificate.der.toString('base64'),
    })),
  },
  validFor: { start: '2020-01-01T00:00:00Z' },
};

const logForm = z.looseObject({ publicKey: z.looseObject({ validFor: z.unknown() }) });
type Log = z.output<typeof logForm>;

function rootLog({ trustedRoot }: OneLeafLog): Log {
  const [log] = z.looseObject({ tlogs: z.array(logForm) }).parse(JSON.parse(trustedRoot)).tlogs;
  if (log === undefined) throw new Error('there is a log');
  return log;
}

const countingIn = (log: Log, validFor: object): Log => ({
  ...log,
  publicKey: { ...log.publicKey, validFor },
});

async function verdict(
  entries: readonly object[],
  logs: readonly Log[],
  stamps: readonly Buffer[] = [],
): Promise<string> {
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    ...{ tlogs: logs, timestampAuthorities: [authority] },
  };
  const bundle = {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      publicKey: {},
      tlogEntries: entries,
      timestampVerificationData: {
        rfc3161Timestamps: stamps.map((it) => ({ signedTimestamp: it.toString('base64') })),
      },
    },
    messageSignature: { signature: signature.toString('base64') },
  };
  try {
    await verifyBundle({
      bundle: Buffer.from(JSON.stringify(bundle)),
      trust: {
        kind: 'key',
        verifier: { publicKey: pem },
        root: parseTrustedRoot(JSON.stringify(root)),
      },
      artifact: { kind: 'bytes', bytes: file },
      evidence: { log: entries.length, timestamp: stamps.length, certificateLog: 0 },
      clock: systemClock,
    });
    return 'accepted';
  } catch (error) {
    if (isWaybillError(error)) return error.code;
    throw error;
  }
}

describe('entries of several logs', () => {
  const [one, other] = [oneLeafLog(), oneLeafLog()];
  const entryOf = (log: OneLeafLog): object =>
    log.entry('hashedrekord', '0.0.1', first, { integratedTime: now / 1000 });

  it('are no copies of each other, though they say the same', async () => {
    const entries = [entryOf(one), entryOf(other)];
    expect(await verdict(entries, [rootLog(one), rootLog(other)])).toBe('accepted');
  });

  it('are each verified: one of a log that nobody named is refused', async () => {
    const entries = [entryOf(one), entryOf(other)];
    expect(await verdict(entries, [rootLog(one)])).toBe('BUNDLE_LOG_UNKNOWN');
  });

  it('of the same log are copies', async () => {
    expect(await verdict([entryOf(one), entryOf(one)], [rootLog(one)])).toBe('BUNDLE_LOG_MISMATCH');
  });
});

describe('a log that signs no time', () => {
  const log = oneLeafLog();
  const entry = log.entry('hashedrekord', '0.0.2', tile);
  const ended = countingIn(rootLog(log), {
    start: '2020-01-01T00:00:00Z',
    end: '2021-01-01T00:00:00Z',
  });

  it('must have counted when a timestamp authority stamped', async () => {
    expect(await verdict([entry], [rootLog(log)], [stamp])).toBe('accepted');
    expect(await verdict([entry], [ended], [stamp])).toBe('BUNDLE_LOG_UNKNOWN');
  });

  it('may stand twice in the root: one of its times is enough', async () => {
    expect(await verdict([entry], [ended, rootLog(log)], [stamp])).toBe('accepted');
    expect(await verdict([entry], [rootLog(log), ended], [stamp])).toBe('accepted');
  });
});

describe('the signed state of a log of tiles', () => {
  const log = oneLeafLog();
  const form = z.looseObject({
    inclusionProof: z.looseObject({ checkpoint: z.object({ envelope: z.string() }) }),
  });
  const good = form.parse(log.entry('hashedrekord', '0.0.2', tile));
  const withState = (change: (state: string) => string): object => {
    const { inclusionProof } = good;
    const envelope = change(inclusionProof.checkpoint.envelope);
    return { ...good, inclusionProof: { ...inclusionProof, checkpoint: { envelope } } };
  };
  /** A line that is signed by nobody, with the log's key hint. */
  const lineOf = (name: string, state: string): string => {
    const own = Buffer.from(state.trimEnd().split(' ').at(-1) ?? '', 'base64');
    const bytes = Buffer.concat([own.subarray(0, 4), Buffer.alloc(70, 7)]);
    return `\u2014 ${name} ${bytes.toString('base64')}\n`;
  };

  it('is signed by the log under its own name; who only has its hint is a witness', async () => {
    const witnessed = withState((state) => `${state}${lineOf('witness.example', state)}`);
    expect(await verdict([witnessed], [rootLog(log)], [stamp])).toBe('accepted');
    const renamed = withState((state) => state.replace('\u2014 log.example', '\u2014 witness'));
    expect(await verdict([renamed], [rootLog(log)], [stamp])).toBe('BUNDLE_LOG_CHECKPOINT');
  });

  it('is refused where one of two signatures under its name is bad, and accepted where it stands twice', async () => {
    const spoiled = withState((state) => `${state}${lineOf('log.example', state)}`);
    expect(await verdict([spoiled], [rootLog(log)], [stamp])).toBe('BUNDLE_LOG_CHECKPOINT');
    const repeated = withState((state) => `${state}${state.slice(state.indexOf('\u2014'))}`);
    expect(await verdict([repeated], [rootLog(log)], [stamp])).toBe('accepted');
  });
});
