import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key that signs, and how. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A log with one entry, by a key of its own. */
export interface OneLeafLog {
  readonly trustedRoot: string;
  /** @returns the entry of this body, as a bundle carries it */
  entry(kind: string, version: string, spec: object, options?: EntryOptions): object;
}

/** How the entry is proved. */
export interface EntryOptions {
  /** Seconds since 1970: the log then signs a promise. */
  readonly integratedTime?: number;
  readonly proof?: false;
}

const origin = 'log.example';
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** @returns a log whose tree is its one entry, and a trusted root that names it */
export function oneLeafLog(): OneLeafLog {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const id = sha256(spki);
  const root = {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [
      {
        baseUrl: `https://${origin}`,
        hashAlgorithm: 'SHA2_256',
        publicKey: {
          rawBytes: spki.toString('base64'),
          keyDetails: 'PKIX_ECDSA_P256_SHA_256',
          validFor: { start: '2020-01-01T00:00:00Z' },
        },
        logId: { keyId: id.toString('base64') },
      },
    ],
  };
  return {
    trustedRoot: JSON.stringify(root),
    entry: (kind, version, spec, { integratedTime, proof } = {}) => {
      const body = Buffer.from(JSON.stringify({ apiVersion: version, kind, spec }));
      const rootHash = sha256(Buffer.concat([Buffer.of(0), body])).toString('base64');
      const note = `${origin}\n1\n${rootHash}\n`;
      const signature = Buffer.concat([
        id.subarray(0, 4),
        sign('sha256', Buffer.from(note), privateKey),
      ]);
      const envelope = `${note}\n\u2014 ${origin} ${signature.toString('base64')}\n`;
      const promised = `{"body":"${body.toString('base64')}","integratedTime":${String(integratedTime)},"logID":"${id.toString('hex')}","logIndex":0}`;
      const promise = sign('sha256', Buffer.from(promised), privateKey).toString('base64');
      return {
        logIndex: '0',
        logId: { keyId: id.toString('base64') },
        kindVersion: { kind, version },
        ...(integratedTime === undefined
          ? {}
          : {
              integratedTime: String(integratedTime),
              inclusionPromise: { signedEntryTimestamp: promise },
            }),
        ...(proof === false
          ? {}
          : {
              inclusionProof: {
                logIndex: '0',
                treeSize: '1',
                rootHash,
                hashes: [],
                checkpoint: { envelope },
              },
            }),
        canonicalizedBody: body.toString('base64'),
      };
    },
  };
}
