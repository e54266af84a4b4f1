import { createHash } from 'node:crypto';
import { keyPurpose } from '../sigstore/certificate.ts';
import { derTag, encodeDer } from '../sigstore/der.ts';
import type { TrustedAuthority } from '../sigstore/trusted-root.ts';
import {
  algorithmOf,
  authorityExtensions,
  generalizedTime,
  madeCertificate,
  objectIdentifier,
  octets,
  purposeExtension,
  sequence,
  signedBy,
  smallInteger,
  type MadeCertificate,
} from './made-certificate.ts';

/** Who issues certificates that stamp. */
export const stampingIssuer = (): MadeCertificate =>
  madeCertificate({ name: 'stamping issuer', extensions: authorityExtensions });

/** A certificate that stamps. */
export const stampingCertificate = (
  by: MadeCertificate,
  keys?: MadeCertificate['keys'],
): MadeCertificate =>
  madeCertificate({
    ...{ name: 'stamping', by, extensions: [purposeExtension([keyPurpose.timeStamping], true)] },
    ...(keys === undefined ? {} : { keys }),
  });

/** An authority that always counts. */
export const authorityWith = (...made: readonly MadeCertificate[]): TrustedAuthority => ({
  uri: '',
  certificates: made.map(({ certificate }) => certificate),
  validFor: { start: 0, end: Number.POSITIVE_INFINITY },
});

/** What is unusual about a timestamp. */
export interface StampOptions {
  /** Certificates that come with it. */
  readonly embedded?: readonly MadeCertificate[];
  /** The signature algorithm that it names. */
  readonly algorithm?: Buffer;
}

/**
 * @param by whose certificate stamps
 * @param signature what is stamped
 * @param time when, milliseconds since 1970
 * @param options what is unusual
 * @returns a response of RFC 3161
 */
export function madeTimestamp(
  { certificate, keys }: MadeCertificate,
  signature: Uint8Array,
  time: number,
  { embedded = [], algorithm = algorithmOf(keys) }: StampOptions = {},
): Buffer {
  const sha256 = sequence(objectIdentifier('2.16.840.1.101.3.4.2.1'));
  const timestampInfo = objectIdentifier('1.2.840.113549.1.9.16.1.4');
  const information = sequence(
    smallInteger(1),
    objectIdentifier('1.3.6.1.4.1.57264.2'),
    sequence(sha256, octets(createHash('sha256').update(signature).digest())),
    smallInteger(1),
    generalizedTime(time),
  );
  const digest = createHash('sha256').update(information).digest();
  const attributes = Buffer.concat([
    attribute('1.2.840.113549.1.9.3', timestampInfo),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
  ]);
  const signer = sequence(
    smallInteger(1),
    sequence(certificate.issuer, encodeDer(derTag.integer, certificate.serialNumber)),
    sha256,
    encodeDer(0xa0, attributes),
    algorithm,
    octets(signedBy(keys, encodeDer(derTag.set, attributes))),
  );
  const certificates = Buffer.concat(embedded.map((made) => made.certificate.der));
  const signed = sequence(
    smallInteger(3),
    encodeDer(derTag.set, sha256),
    sequence(timestampInfo, encodeDer(0xa0, octets(information))),
    ...(embedded.length === 0 ? [] : [encodeDer(0xa0, certificates)]),
    encodeDer(derTag.set, signer),
  );
  return sequence(
    sequence(smallInteger(0)),
    sequence(objectIdentifier('1.2.840.113549.1.7.2'), encodeDer(0xa0, signed)),
  );
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(type), encodeDer(derTag.set, value));
}
