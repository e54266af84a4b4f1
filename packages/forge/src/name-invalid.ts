import { forgeError } from './error-codes.ts';

/**
 * @param expected what the name had to be
 * @param found the name
 * @param remedy what to do
 * @returns FORGE_NAME_INVALID
 */
export function nameInvalid(expected: string, found: string, remedy: string): Error {
  return forgeError('FORGE_NAME_INVALID', {
    message: `Expected ${expected}, found ${JSON.stringify(found.slice(0, 200))}.`,
    remedy,
    facts: { found: found.slice(0, 200) },
  });
}
