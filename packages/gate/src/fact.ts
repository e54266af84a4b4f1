import { isWaybillError, messageOf } from '@waybill/core';
import { gateError } from './error-codes.ts';

/** Something that was to be learned: its value, or why it is not known. */
export type Fact<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
}

/** A fact that could not be learned. Every gate that needs it refuses (law 7). */
export interface Unknown {
  readonly known: false;
  /** The code of the error that stood in the way. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * @param value what was learned
 * @returns the fact
 */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/**
 * @param error what stood in the way
 * @returns the fact that is not known
 */
export function unknown(error: unknown): Unknown {
  if (isWaybillError(error)) {
    return { known: false, code: error.code, message: error.message, remedy: error.remedy };
  }
  return {
    known: false,
    code: 'INTERNAL',
    message: messageOf(error),
    remedy: 'Run it again; if it stays so, report it as a fault of Waybill.',
  };
}

/**
 * @param what a fact that follows from another one
 * @param cause why that one is not known
 * @returns the fact, not known: its gate is not judged, and says so in one line with the others
 */
export function dependsOn(what: string, { message, remedy, code }: Unknown): Unknown {
  return unknown(
    gateError('FACT_DEPENDS', {
      message: `It depends on ${what} (${code}): ${message}`,
      remedy,
    }),
  );
}

/**
 * Learns one fact, so that its failure does not hide the others.
 * @param signal a cancelled run ends; it does not turn into facts that are not known
 * @param learn reads it
 * @returns the fact
 * @throws the signal's reason
 */
export async function learn<T>(signal: AbortSignal, learn: () => Promise<T>): Promise<Fact<T>> {
  try {
    signal.throwIfAborted();
    return known(await learn());
  } catch (error) {
    signal.throwIfAborted();
    return unknown(error);
  }
}
