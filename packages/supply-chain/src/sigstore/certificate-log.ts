import { createHash } from 'node:crypto';
import { tbsWithout, type Certificate } from './certificate.ts';
import { derTag, expectTag, MalformedDer, readDer } from './der.ts';
import { bundleRefused } from './refusal.ts';
import { isWithin, type TrustedLog } from './trusted-root.ts';

/** The extension that holds signed certificate timestamps (RFC 6962, 3.3). */
const timestampList = '1.3.6.1.4.1.11129.2.4.2';

/** A certificate log's promise to hold a certificate (RFC 6962, 3.2). */
interface SignedCertificateTimestamp {
  readonly logId: Buffer;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Eight bytes, as they are signed. */
  readonly timeBytes: Buffer;
  readonly extensions: Buffer;
  readonly signature: Buffer;
}

/**
 * Verifies that certificate logs of the trusted root have a certificate.
 * @param certificate the certificate
 * @param issuer who signed it: the next one on its verified way, not one of that name
 * @param logs the certificate logs of the trusted root
 * @param required how many of them must have it
 * @throws BUNDLE_CERTIFICATE_UNLOGGED, MalformedDer
 */
export function verifyCertificateLogs(
  certificate: Certificate,
  issuer: Certificate,
  logs: readonly TrustedLog[],
  required: number,
): void {
  const timestamps = timestampsOf(certificate);
  const logged = new Set<TrustedLog>();
  for (const timestamp of timestamps) {
    const log = logs.find(
      ({ ids, validFor }) =>
        ids.some((id) => id.equals(timestamp.logId)) && isWithin(timestamp.time, validFor),
    );
    if (log === undefined) continue;
    const signed = signedBytes(timestamp, certificate, issuer);
    if (log.key?.verify(signed, timestamp.signature) !== true) {
      throw unlogged("a certificate log's signature to verify over the certificate; it does not");
    }
    logged.add(log);
  }
  if (logged.size >= required) return;
  throw unlogged(
    `the promise of ${String(required)} certificate log(s) of the trusted root; found ${String(timestamps.length)}, of which ${String(logged.size)} are by such logs`,
  );
}

function timestampsOf({ extensions }: Certificate): readonly SignedCertificateTimestamp[] {
  const extension = extensions.get(timestampList);
  if (extension === undefined) return [];
  const { content } = expectTag(readDer(extension.value), derTag.octetString);
  const list = new TlsReader(content);
  const items = new TlsReader(list.vector());
  list.end();
  const timestamps: SignedCertificateTimestamp[] = [];
  while (items.left > 0) timestamps.push(timestampOf(new TlsReader(items.vector())));
  return timestamps;
}

function timestampOf(reader: TlsReader): SignedCertificateTimestamp {
  if (reader.take(1)[0] !== 0) throw new MalformedDer('a certificate timestamp of version 1');
  const logId = reader.take(32);
  const timeBytes = reader.take(8);
  const extensions = reader.vector();
  // The algorithms of hash and signature; the log's key says them too, and that is believed.
  reader.take(2);
  const signature = reader.vector();
  reader.end();
  return { logId, time: Number(timeBytes.readBigUInt64BE()), timeBytes, extensions, signature };
}

/** The digitally-signed struct of RFC 6962, 3.2, for a certificate that was logged before it was signed. */
function signedBytes(
  { timeBytes, extensions }: SignedCertificateTimestamp,
  certificate: Certificate,
  issuer: Certificate,
): Buffer {
  const tbs = tbsWithout(certificate, timestampList);
  const length = Buffer.alloc(3);
  length.writeUIntBE(tbs.length, 0, 3);
  const extensionsLength = Buffer.alloc(2);
  extensionsLength.writeUInt16BE(extensions.length);
  return Buffer.concat([
    // Version 1, certificate_timestamp.
    Buffer.of(0, 0),
    timeBytes,
    // precert_entry.
    Buffer.of(0, 1),
    createHash('sha256').update(issuer.spki).digest(),
    length,
    tbs,
    extensionsLength,
    extensions,
  ]);
}

/** Reads the encoding of TLS (RFC 5246, 4) as far as it is used here. */
class TlsReader {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#offset;
  }

  take(count: number): Buffer {
    if (this.left < count)
      throw new MalformedDer('a certificate timestamp that does not end early');
    this.#offset += count;
    return this.#bytes.subarray(this.#offset - count, this.#offset);
  }

  /** A vector with a length of two bytes. */
  vector(): Buffer {
    return this.take(this.take(2).readUInt16BE());
  }

  end(): void {
    if (this.left > 0) throw new MalformedDer('a certificate timestamp without bytes behind it');
  }
}

function unlogged(problem: string): Error {
  return bundleRefused('BUNDLE_CERTIFICATE_UNLOGGED', `Expected ${problem}.`);
}
