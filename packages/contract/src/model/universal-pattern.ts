/** Patterns that every text matches. */
export const universalPatterns: ReadonlySet<string> = new Set([
  '',
  '.*',
  '^.*',
  '.*$',
  '^',
  '$',
  '^[\\s\\S]*$',
]);
