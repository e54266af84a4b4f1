/**
 * @param error anything that was thrown
 * @returns the code of the operating system's error, such as ENOENT; undefined for other errors
 */
export function systemErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
