import type { BranchProtection } from './protection-document.ts';

/** The second line of every hook that Waybill writes: how it knows its own. */
export const hookMarker =
  '# waybill-protection: written by Waybill; edit nothing here, install it again.';

/** One word of POSIX sh that stands for exactly this text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The line of a pull request's document that names its base; documents have one field a line. */
function baseLine(branch: string): string {
  return `  "base": ${JSON.stringify(branch)},`;
}

function branchCase({ branch, rules, approvals }: BranchProtection): string {
  const checks = [
    ...(rules.includes('no-deletion') ? ['keep_existing'] : []),
    ...(rules.includes('no-force-push') ? ['keep_history'] : []),
    ...(rules.includes('pull-request')
      ? [`require_pull_request ${quoted(baseLine(branch))} ${String(approvals ?? 0)}`]
      : []),
  ];
  return `    ${quoted(`refs/heads/${branch}`)}) ${[...checks, ':'].join('; ')} ;;`;
}

/**
 * Writes the hook. It needs sh, git, grep, sed and awk; its text depends on nothing but the rules, so that
 * whoever reads it can compare it with what is installed.
 * @param branches the branches and their rules
 * @returns a POSIX sh script for hooks/pre-receive
 */
export function renderHook(branches: readonly BranchProtection[]): string {
  return `#!/bin/sh\n${hookMarker}\n${functions}${[
    'for_each_update() {',
    '  case $ref in',
    ...branches.map(branchCase),
    '  esac',
    '  case $ref in',
    // The branch of a pull request is made anew for the next one.
    '    refs/heads/waybill/propose/*) : ;;',
    '    refs/heads/waybill/*) keep_existing; keep_history ;;',
    '    refs/waybill/pull-requests/*) keep_existing; keep_history; check_pull_request ;;',
    '    refs/waybill/approvals/*|refs/waybill/statuses/*) keep_existing; keep_history ;;',
    '  esac',
    '}',
  ].join('\n')}\n${loop}`;
}

const functions =
  String.raw`# Git calls it with a line "old new ref" for each update of a push, before any of them is made.
set -u
LC_ALL=C
export LC_ALL

refuse() {
  printf 'waybill-protection: %s\n' "$1" >&2
  exit 1
}

is_zero() {
  case $1 in *[!0]*) return 1 ;; esac
}

keep_existing() {
  if is_zero "$new"; then refuse "$ref may not be deleted"; fi
}

keep_history() {
  if is_zero "$old" || is_zero "$new"; then return 0; fi
  git merge-base --is-ancestor "$old" "$new" ||
    refuse "$ref may not be rewritten: its new commit must stand on $old"
}

# Documents are JSON with one field a line, two spaces deep. Texts of people cannot look like such a line:
# JSON writes their line breaks as \n.
document() {
  git cat-file blob "$1:pull-request.json" 2>/dev/null
}

has_line() {
  [ "$(document "$1" | grep -c -F -x -e "$2")" = 1 ]
}

field() {
  document "$1" | sed -n 's/^  "'"$2"'": "\(.*\)",$/\1/p'
}

check_pull_request() {
  case \${ref##*/} in *[!0-9]*|'') refuse "$ref is no number of a pull request" ;; esac
  if is_zero "$old"; then
    has_line "$new" '  "state": "open",' || refuse "$ref must begin as an open pull request"
    return 0
  fi
  has_line "$old" '  "state": "open",' || refuse "$ref has ended: it cannot change any more"
  if has_line "$new" '  "state": "open",' || has_line "$new" '  "state": "closed",'; then return 0; fi
  has_line "$new" '  "state": "merged",' || refuse "$ref has a state that is not known"
  merged_ref="refs/heads/$(field "$new" base)"
  merged_as=$(field "$new" mergeCommit)
  printf '%s\n' "$updates" | sed 's/^[^ ]* //' | grep -q -F -x -e "$merged_as $merged_ref" ||
    refuse "$ref says that it was merged, and the same push does not move its base"
}

# A protected branch moves only by the merge of an open pull request, which the same push marks as merged.
require_pull_request() {
  if is_zero "$new"; then refuse "$ref may not be deleted"; fi
  if is_zero "$old"; then refuse "$ref is protected: it may not be created by a push"; fi
  parents=$(git rev-list --parents -n 1 "$new") || refuse "$new cannot be read"
  head=\${parents##* }
  [ "$parents" = "$new $old $head" ] ||
    refuse "$ref is protected: it moves only by the merge of a pull request, on $old"
  proofs=0
  while read -r pr_old pr_new pr_ref; do
    case $pr_ref in refs/waybill/pull-requests/*) ;; *) continue ;; esac
    if is_zero "$pr_old" || is_zero "$pr_new"; then continue; fi
    if proves_merge "$1" "$2"; then proofs=$((proofs + 1)); fi
  done <<UPDATES
$updates
UPDATES
  [ "$proofs" = 1 ] ||
    refuse "$ref is protected: the same push must mark one open pull request from $head as merged by $new, with $2 approvals of that head"
  require_honest_merge
}

proves_merge() {
  has_line "$pr_old" '  "state": "open",' && has_line "$pr_new" '  "state": "merged",' || return 1
  has_line "$pr_old" "$1" && has_line "$pr_new" "$1" || return 1
  has_line "$pr_new" "  \"mergeCommit\": \"$new\"," && has_line "$pr_new" "  \"headSha\": \"$head\"," || return 1
  branch=$(field "$pr_old" head)
  [ -n "$branch" ] && [ "$branch" = "$(field "$pr_new" head)" ] || return 1
  [ "$(git rev-parse --verify --quiet "refs/heads/$branch^{commit}")" = "$head" ] || return 1
  stored=$(git for-each-ref --format=x "refs/waybill/approvals/pull-request-\${pr_ref##*/}-$head/") || return 1
  [ "$(printf '%s' "$stored" | grep -c x)" -ge "$2" ]
}

# The merge brings what the pull request changed, all of it and nothing else; only files that both sides
# changed may differ from either.
require_honest_merge() {
  fork=$(git merge-base "$old" "$head") || refuse "$head has no history in common with $ref"
  brought=$(git diff-tree -r --no-renames "$fork" "$head") || refuse "$head cannot be compared"
  moved=$(git diff-tree -r --no-renames "$fork" "$old") || refuse "$old cannot be compared"
  made=$(git diff-tree -r --no-renames "$old" "$new") || refuse "$new cannot be compared"
  stranger=$({
    printf '%s\n' "$brought" | sed 's/^/B/'
    printf '%s\n' "$moved" | sed 's/^/M/'
    printf '%s\n' "$made" | sed 's/^/N/'
  } | awk '
    { kind = substr($0, 1, 1); line = substr($0, 2) }
    line == "" { next }
    { path = line; sub(/^[^\t]*\t/, "", path) }
    kind == "B" { brought[line] = 1; theirs[path] = 1 }
    kind == "M" { ours[path] = 1 }
    kind == "N" { made[path] = 1; if (!(line in brought) && !(path in theirs && path in ours)) print path }
    END { for (path in theirs) if (!(path in made) && !(path in ours)) print path }
  ') || refuse "$new cannot be compared"
  [ -z "$stranger" ] ||
    refuse "$new is not the merge of $head: it differs in $(printf '%s' "$stranger" | head -n 3 | tr '\n' ' ')"
}

`.replaceAll('\\${', '${');

const loop = String.raw`
updates=$(cat) || refuse 'the updates cannot be read'
while read -r old new ref; do
  [ -n "$ref" ] || continue
  if git symbolic-ref -q "$ref" >/dev/null; then refuse "$ref stands for another ref"; fi
  for_each_update
done <<UPDATES
$updates
UPDATES
exit 0
`;
