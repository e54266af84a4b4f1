import { createHash, randomBytes } from 'node:crypto';
import {
  derTag,
  encodeDer,
  MalformedDer,
  membersOf,
  readDer,
  smallIntegerOf,
} from '../sigstore/der.ts';
import {
  answerInvalid,
  askService,
  serviceUrl,
  type SigningSurroundings,
} from './signing-service.ts';

const service = 'the timestamp authority';
const maximumAnswerBytes = 256 * 1024;

/** 2.16.840.1.101.3.4.2.1, SHA-256, as an AlgorithmIdentifier without parameters but NULL. */
const sha256Identifier = Buffer.from('300d06096086480165030402010500', 'hex');

/**
 * Asks for a timestamp over a signature (RFC 3161, with its HTTP binding, section 3.4): any authority of that kind
 * answers, sigstore's included.
 * @param url the whole address, such as `https://…/api/v1/timestamp`
 * @param signature what is stamped
 * @param surroundings signal, deadline, clock
 * @returns the answer's bytes (TimeStampResp), as a bundle carries them
 * @throws SIGNING_SERVICE_INSECURE, SIGNING_SERVICE_REFUSED, SIGNING_SERVICE_UNREACHABLE,
 *   SIGNING_SERVICE_ANSWER_INVALID: also for a stamp over something else
 */
export async function requestTimestamp(
  url: string,
  signature: Uint8Array,
  surroundings: SigningSurroundings,
): Promise<Buffer> {
  const imprint = encodeDer(derTag.octetString, createHash('sha256').update(signature).digest());
  const nonce = encodeDer(derTag.integer, positive(randomBytes(6)));
  const answer = await askService(
    {
      effect: 'signing.timestamp',
      service,
      url: serviceUrl(url, '', service),
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
      },
      body: timestampQuery(imprint, nonce),
      expect: [200, 201],
      maximumBytes: maximumAnswerBytes,
    },
    surroundings,
  );
  const reply = Buffer.from(answer.bytes);
  requireGranted(reply);
  // The signature over both is verified with the bundle; here a mix-up is told apart from a forgery.
  if (!reply.includes(imprint) || !reply.includes(nonce)) {
    throw answerInvalid(service, 'its timestamp is for something else');
  }
  return reply;
}

/** TimeStampReq: version 1, what is stamped, a nonce, and the wish for the authority's certificate. */
function timestampQuery(imprint: Buffer, nonce: Buffer): Buffer {
  return encodeDer(
    derTag.sequence,
    Buffer.concat([
      encodeDer(derTag.integer, Buffer.from([1])),
      encodeDer(derTag.sequence, Buffer.concat([sha256Identifier, imprint])),
      nonce,
      encodeDer(derTag.boolean, Buffer.from([0xff])),
    ]),
  );
}

/** TimeStampResp: a status (0 granted, 1 granted with modifications) and the token. */
function requireGranted(reply: Buffer): void {
  let status: number;
  try {
    const [info, token] = membersOf(readDer(reply), derTag.sequence);
    status = smallIntegerOf(membersOf(info, derTag.sequence)[0]);
    if (status <= 1 && token === undefined) throw new MalformedDer('no token');
  } catch (error) {
    if (!(error instanceof MalformedDer)) throw error;
    throw answerInvalid(service, 'its answer is no timestamp (RFC 3161)');
  }
  if (status > 1) throw answerInvalid(service, `it gave the status ${String(status)}`);
}

/** Neither negative nor with leading zeros, as DER wants integers. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
