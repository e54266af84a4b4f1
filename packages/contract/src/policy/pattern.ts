/**
 * Whether a text is what a pattern says. It takes time in proportion to both lengths, whatever the pattern is.
 * @param pattern a text in which `*` stands for any characters, also none
 * @param text the text, whose case counts
 */
export function fitsPattern(pattern: string, text: string): boolean {
  let [at, position] = [0, 0];
  let [star, retry] = [-1, 0];
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at;
      retry = position;
      at += 1;
    } else if (pattern[at] === text[position]) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      position = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
