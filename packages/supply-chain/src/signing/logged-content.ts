import { z } from 'zod';
import type { Envelope } from '../dsse.ts';
import type { KeyAlgorithm } from '../keys.ts';

/** What is written into the log: an envelope, or the signature of a digest. */
export type LoggedContent =
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'digest'; readonly sha256: Buffer; readonly signature: Uint8Array };

/** By what the signature is verified. */
export type LoggedVerifier =
  | { readonly kind: 'certificate'; readonly certificate: Buffer }
  | {
      readonly kind: 'key';
      readonly algorithm: KeyAlgorithm;
      /** The public key as PEM. */
      readonly publicKey: string;
    };

/** How the log is called in messages. */
export const logService = 'the transparency log';
/** A log gives the envelope's digests back, not the envelope; a kind that gives it back is not asked for. */
export const maximumLogAnswerBytes = 1024 * 1024;

/** Base64, as logs answer with it. */
export const base64Text = z.string().regex(/^[A-Za-z0-9+/]{1,1048576}={0,2}$/);
