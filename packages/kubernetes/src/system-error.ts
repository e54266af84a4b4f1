/**
 * @param error anything that was thrown
 * @returns the code of an error of Node or the system (`ENOENT`, `ECONNREFUSED`), where it has one. Asked by
 * form, not by class: Node's own errors come from another realm where code runs in a context of its own.
 */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * @param text words that came from outside
 * @param maximumLength how much of them is shown
 * @returns them without control characters, cut
 */
export function printable(text: string, maximumLength: number): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return plain.length <= maximumLength ? plain : `${plain.slice(0, maximumLength - 1)}…`;
}
