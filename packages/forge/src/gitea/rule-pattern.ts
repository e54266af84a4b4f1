/** What makes a rule's name a pattern in the eyes of Gitea and Forgejo. */
const special = /[*?[\]{}\\]/;
/** Classes, choices and escapes: what they mean differs between versions of the servers. */
const unclear = /[[\]{}\\]/;

/**
 * Tells whether the name of a branch protection names a branch, as Gitea and Forgejo do: a plain name in any
 * case, or a pattern with `*` (within a part of the name), `**` (across parts) and `?`. Only for branches that
 * are not there yet: of the others the server itself says which protection holds.
 * @param rule the protection's name
 * @param branch the branch's name
 * @returns undefined where the versions of the servers differ in what the pattern means
 */
export function namesBranch(rule: string, branch: string): boolean | undefined {
  if (!special.test(rule)) return rule.toLowerCase() === branch.toLowerCase();
  if (unclear.test(rule)) return undefined;
  const parts = rule.split(/(\*\*|\*|\?)/);
  const text = parts.map((part) => wildcards.get(part) ?? quoted(part)).join('');
  return new RegExp(`^${text}$`, 's').test(branch);
}

const wildcards: ReadonlyMap<string, string> = new Map([
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

/** @returns whether it is a name and no pattern: such a rule comes before patterns */
export function isPlainName(rule: string): boolean {
  return !special.test(rule);
}

function quoted(text: string): string {
  return text.replace(/[.+^$()|/]/g, '\\$&');
}
