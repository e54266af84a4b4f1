/**
 * @param error anything that was thrown
 * @returns the code of an error of the system (`ECONNREFUSED`), also where it is inside an error for several addresses;
 *   empty where there is none. Errors are known by their form, because some come from another realm.
 */
export function systemErrorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errors' in error && Array.isArray(error.errors) ? systemErrorCode(error.errors[0]) : '';
}
