/**
 * What the words of a refused push tell, where the refs did not move: `passing` may succeed by itself, `rule` will say
 * no again, `read-only` cannot be written by anybody.
 */
export type RejectionSort = 'passing' | 'rule' | 'read-only' | 'unknown';

/**
 * Names of rules that no race says, whatever else stands beside them (a check's name, a person's text): GitHub's
 * numbered rules (GH001 to GH013), GitLab's and Gitea's protection, Azure's branch policies, git's own receive.deny*.
 */
const certainRule =
  /\bGH0\d\d\b|protected branch hook declined|repository rule violations|(?:changes|modified|made) (?:only )?(?:must be made )?through (?:a )?(?:pull|merge) request|\bnot allowed to (?:force.?)?push|branch \S+ is protected|TF40245\d|deny(?:ing)? (?:updating|deleting|non-fast)|currently checked out|hidden ref|funny refname|required status check|must have verified signatures/i;

/** Wordings of what passes by itself: races, locks, a server in trouble (git, GitHub, Gitea, GitLab, Azure, Gerrit). */
const passing =
  /cannot lock ref|(?:unable|failed) to (?:lock|acquire|create)|\.lock\b|failed to (?:update|lock|store|write)|incorrect old value|stale (?:info|data)|fetch first|(?:non-|not a )fast[- ]forward|atomic (?:transaction|push) failed|already exists|but (?:it is )?expected|does not match|expected branch to point|was modified|out of ?date|updated (?:since|by another)|(?:reference|ref) update failed|missing necessary objects|try (?:the merge )?again|please retry|temporar|time[d]? ?out|unavailable|unreachable|not accessible|connection error|internal (?:server |api )?error|fatal error in commit_refs|bad gateway|too many|rate limit|busy|in progress|deadlock|conflict/i;

/** Wordings of a rule that will say no again, where nothing speaks of a race. */
const rule =
  /protected (?:branch|ref|tag)|rule violation|pull request|merge request|not allowed|not permitted|not authori[sz]ed|permission|denied|denying|prohibited|forbidden|polic(?:y|ies)|signed commits|signature|deletion of|archived|mirror|suspended|disabled|does not follow|commit message/i;

const readOnly =
  /read.only|unpacker error|insufficient permission|no space left|disk quota|unable to migrate objects/i;

/**
 * Sorts what a server said of a push that it refused. The ref is read again whatever this says: words decide only
 * where it has not moved (law 4).
 * @param text git's status of the refused refs and the lines of the remote
 */
export function sortOf(text: string): RejectionSort {
  if (readOnly.test(text)) return 'read-only';
  if (certainRule.test(text)) return 'rule';
  if (passing.test(text)) return 'passing';
  return rule.test(text) ? 'rule' : 'unknown';
}
