import { nameInvalid } from './name-invalid.ts';

/**
 * @param key by what the writer of a comment knows it
 * @returns the same
 * @throws FORGE_NAME_INVALID where it is none that a comment of HTML can hold
 */
export function checkCommentKey(key: string): string {
  if (/^[a-z0-9._/-]{1,100}$/.test(key) && !key.includes('--')) return key;
  throw nameInvalid(
    "a comment's key of 1 to 100 characters of a-z0-9._/- without --",
    key,
    'Correct the key.',
  );
}
