import { describe, expect, it } from '@jest/globals';
import type { ProcessResult } from '@waybill/process';
import { rejectionOf } from './push.ts';

const url = 'https://forge.example/ops.git';

/** A push as git reports it: `--porcelain` on stdout, the words of the remote on stderr. */
function pushed(status: string, remote: readonly string[] = []): ProcessResult {
  const lines = [`To ${url}`, `!\trefs/x:refs/heads/main\t${status}`, 'Done', ''];
  const said = [
    ...remote.map((line) => `remote: ${line}        `),
    `error: failed to push some refs to '${url}'`,
    '',
  ];
  return {
    exitCode: 1,
    signal: null,
    stdout: Buffer.from(lines.join('\n')),
    stderr: Buffer.from(said.join('\n')),
    truncated: false,
    durationMilliseconds: 1,
  };
}

const kindOf = (result: ProcessResult): string => {
  const rejection = rejectionOf(result, url, ['t0ken-value']);
  return rejection.kind === 'failed' ? rejection.error.code : rejection.kind;
};

const sha = (digit: string): string => digit.repeat(40);
const hook = '[remote rejected] (pre-receive hook declined)';

/** What git itself puts into brackets. */
const statuses: readonly (readonly [string, string])[] = [
  ['[rejected] (stale info)', 'moved'],
  ['[remote rejected] (stale info)', 'passing'],
  ['[rejected] (fetch first)', 'passing'],
  ['[rejected] (non-fast-forward)', 'passing'],
  ['[rejected] (needs force)', 'passing'],
  ['[rejected] (already exists)', 'passing'],
  ['[rejected] (remote ref updated since checkout)', 'passing'],
  ['[rejected] (atomic push failed)', 'passing'],
  ['[remote rejected] (atomic transaction failed)', 'passing'],
  ['[remote rejected] (atomic push failure)', 'passing'],
  ['[remote rejected] (failed to update ref)', 'passing'],
  ['[remote rejected] (failed to lock)', 'passing'],
  ['[remote rejected] (cannot lock ref)', 'passing'],
  ['[remote rejected] (incorrect old value provided)', 'passing'],
  ['[remote rejected] (reference already exists)', 'passing'],
  ['[remote rejected] (missing necessary objects)', 'passing'],
  ['[remote rejected] (fatal error in commit_refs)', 'passing'],
  ['[remote rejected] (Internal Server Error)', 'passing'],
  ['[remote rejected] (some words of a new server)', 'passing'],
  [
    `[remote rejected] (cannot lock ref 'refs/heads/main': is at ${sha('a')} but expected ${sha('b')})`,
    'passing',
  ],
  [`[remote rejected] (cannot lock ref 'refs/heads/main': reference already exists)`, 'passing'],
  [
    `[remote rejected] (cannot lock ref 'refs/heads/main': Unable to create '/data/main.lock': File exists.)`,
    'passing',
  ],
  ['[remote rejected] (pre-receive hook declined)', 'declined'],
  ['[remote rejected] (hook declined)', 'declined'],
  ['[remote rejected] (protected branch hook declined)', 'rule'],
  ['[remote rejected] (push declined due to repository rule violations)', 'rule'],
  ['[remote rejected] (branch is currently checked out)', 'rule'],
  ['[remote rejected] (denying non-fast-forward refs/heads/main (you should pull first))', 'rule'],
  ['[remote rejected] (deletion prohibited)', 'rule'],
  ['[remote rejected] (deny updating a hidden ref)', 'rule'],
  ['[remote rejected] (funny refname)', 'rule'],
  ['[remote rejected] (prohibited by Gerrit: not permitted: update)', 'rule'],
  [
    '[remote rejected] (TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.)',
    'rule',
  ],
  [
    '[remote rejected] (TF401028: The reference refs/heads/main has already been updated by another client, so you cannot update it. Please try again.)',
    'passing',
  ],
  ['[remote rejected] (unpacker error)', 'GIT_READ_ONLY'],
  ['[remote rejected] (unable to migrate objects to permanent storage)', 'GIT_READ_ONLY'],
  ['[remote failure] (remote failed to report status)', 'GIT_FAILED'],
];

/** What a hook or the forge behind it says, while git only says that the hook declined. */
const remotes: readonly (readonly [string, readonly string[], string])[] = [
  [
    'git, a race of two hooks',
    [`error: cannot lock ref 'refs/heads/main': is at ${sha('a')} but expected ${sha('b')}`],
    'passing',
  ],
  [
    'git, a lock',
    [
      `fatal: Unable to create '/srv/refs/heads/main.lock': File exists.`,
      'Another git process seems to be running in this repository',
    ],
    'passing',
  ],
  [
    'git, a transaction',
    ['error: ref updates aborted by hook: atomic transaction failed'],
    'passing',
  ],
  ['GitHub 409', [`409 Conflict: apps/x.yaml does not match ${sha('a')}`], 'passing'],
  [
    'GitHub 409, is at',
    [`{"message":"is at ${sha('a')} but expected ${sha('b')}","status":"409"}`],
    'passing',
  ],
  ['GitHub 422, update', ['{"message":"Update is not a fast forward","status":"422"}'], 'passing'],
  ['GitHub 422, reference', ['422 Reference update failed'], 'passing'],
  ['GitHub 422, exists', ['422 Reference already exists'], 'passing'],
  [
    'GitHub createCommitOnBranch',
    [`Expected branch to point to "${sha('a')}" but it did not. Pull and try again.`],
    'passing',
  ],
  ['GitHub 405', ['Base branch was modified. Review and try the merge again.'], 'passing'],
  ['GitHub, secondary limit', ['You have exceeded a secondary rate limit.'], 'passing'],
  ['GitHub, trouble', ['Internal Server Error', 'fatal error in commit_refs'], 'passing'],
  [
    'GitHub GH006',
    [
      'error: GH006: Protected branch update failed for refs/heads/main.',
      'error: Required status check "conflict" is expected.',
    ],
    'rule',
  ],
  [
    'GitHub GH013',
    [
      'error: GH013: Repository rule violations found for refs/heads/main.',
      '- Changes must be made through a pull request.',
      '- Please try again later.',
    ],
    'rule',
  ],
  [
    'GitHub GH001',
    ['error: GH001: Large files detected. You may want to try Git Large File Storage'],
    'rule',
  ],
  [
    'GitHub 409, a rule',
    ['409 Could not update file: Changes must be made through a pull request.'],
    'rule',
  ],
  [
    'GitHub 422, a rule',
    ['422 Repository rule violations found', 'Commits must have verified signatures.'],
    'rule',
  ],
  [
    'Gitea 409, file',
    [`sha does not match [given: ${sha('a')}, expected: ${sha('b')}]`],
    'passing',
  ],
  [
    'Gitea 409, push',
    ['PushOutOfDate Error: exit status 1: ! [rejected] main -> main (fetch first)'],
    'passing',
  ],
  [
    'Gitea 409, branch',
    ['branch already exists [name: waybill/propose/shop/production]'],
    'passing',
  ],
  ['Gitea 405', ['Please try again later'], 'passing'],
  ['Gitea, trouble', ['Gitea: Internal Server Connection Error'], 'passing'],
  ['Gitea, protection', ['Gitea: Not allowed to push to protected branch main'], 'rule'],
  ['Gitea, force', ['Gitea: branch main is protected from force push'], 'rule'],
  ['Gitea, rights', ['Gitea: User permission denied for writing.'], 'rule'],
  ['Gitea, archived', ['Gitea: repository is archived'], 'rule'],
  [
    'GitLab, protection',
    ['GitLab: You are not allowed to push code to protected branches on this project.'],
    'rule',
  ],
  [
    'GitLab, rights',
    ['GitLab: You are not allowed to force push code to a protected branch on this project.'],
    'rule',
  ],
  ['GitLab, push rule', ["GitLab: Commit message does not follow the pattern '^OPS-'"], 'rule'],
  ['GitLab, trouble', ['GitLab: Internal API unreachable'], 'passing'],
  ['GitLab, time', ['GitLab: Push operation timed out'], 'passing'],
  ['Bitbucket', ['Branch refs/heads/main can only be modified through pull requests.'], 'rule'],
  ['a disk', ['fatal: write error: No space left on device'], 'GIT_READ_ONLY'],
  ['nobody knows what', ['computer says no'], 'declined'],
];

describe('a push that was refused', () => {
  it.each(statuses)('%s is %s', (status, kind) => {
    expect(kindOf(pushed(status))).toBe(kind);
  });

  it.each(remotes)('in the words of %s', (_title, words, kind) => {
    expect(kindOf(pushed(hook, words))).toBe(kind);
  });

  it('says why in one line, without a secret', () => {
    const rejection = rejectionOf(pushed(hook, ['no t0ken-value here']), url, ['t0ken-value']);
    expect(rejection.reason).toMatch(
      /^remote rejected pre-receive hook declined: remote: no \S+ here/,
    );
    expect(JSON.stringify(rejection)).not.toContain('t0ken-value');
  });
});
