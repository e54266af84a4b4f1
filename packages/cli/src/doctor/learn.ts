import { isWaybillError, type WaybillError } from '@waybill/core';
import { finding, type Finding } from './finding.ts';

/**
 * Asks for something, and makes what cannot be learned a finding: silence is never good news (design, law 7).
 * @param subject what it is about
 * @param signal ends everything; that is no finding
 * @param ask what to ask, and what follows from the answer
 */
export async function learn(
  subject: string,
  signal: AbortSignal,
  ask: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    if (!isWaybillError(error)) throw error;
    return [notLearned(subject, error)];
  }
}

function notLearned(subject: string, { message, remedy, code }: WaybillError): Finding {
  return finding(subject, 'unknown', `${message} [${code}]`, [{ kind: 'advice', about: remedy }]);
}
