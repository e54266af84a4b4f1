/**
 * @param text what is to be shown
 * @param maximum how many characters the forge takes
 * @returns the text, with an ellipsis at its end where it was too long
 */
export function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  // Half of a surrogate pair would be no text.
  const head = text.slice(0, maximum - 1).replace(/[\ud800-\udbff]$/, '');
  return `${head}…`;
}
