/**
 * @param text words that came from outside
 * @param maximumLength how much of them is shown
 * @returns them without control characters, cut
 */
export function printable(text: string, maximumLength: number): string {
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
  return plain.length <= maximumLength ? plain : `${plain.slice(0, maximumLength - 1)}…`;
}
