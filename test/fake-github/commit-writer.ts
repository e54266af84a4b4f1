import type { GitRepository } from './git-repository.ts';
import type { NewCommit } from './types.ts';

/** Who commits where nobody is named. */
const somebody = { name: 'Ada Example', email: 'ada@example.com' };

/** @returns variables by which git writes author and committer */
export function commitEnvironment(
  author: { readonly name: string; readonly email: string; readonly date?: string } = somebody,
  committer = author,
): Record<string, string> {
  const of = (role: string, person: typeof author): Record<string, string> => ({
    [`GIT_${role}_NAME`]: person.name,
    [`GIT_${role}_EMAIL`]: person.email,
    ...(person.date === undefined ? {} : { [`GIT_${role}_DATE`]: person.date }),
  });
  return { ...of('AUTHOR', author), ...of('COMMITTER', committer) };
}

/** Makes a commit without a working tree and moves the branch to it, past all protection. */
export async function writeCommit(
  git: GitRepository,
  commit: NewCommit,
  defaultBranch: string,
): Promise<string> {
  const branch = commit.branch ?? defaultBranch;
  const refs = await git.refs();
  const start = refs.get(`refs/heads/${branch}`) ?? refs.get(`refs/heads/${defaultBranch}`);
  const parents = commit.parents ?? (start === undefined ? [] : [start]);
  const message = commit.message ?? `Change ${Object.keys(commit.files).join(', ')}`;
  const person = commit.author ?? somebody;
  const committer = commit.committer ?? person;
  const stream = [
    `reset refs/heads/${branch}`,
    `commit refs/heads/${branch}`,
    'mark :1',
    `author ${person.name} <${person.email}> now`,
    `committer ${committer.name} <${committer.email}> now`,
    ...data(message),
    ...parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} ${parent}`),
    ...Object.entries(commit.files).flatMap(([path, text]) =>
      text === undefined ? [`D ${path}`] : [`M 100644 inline ${path}`, ...data(text)],
    ),
    '',
    'get-mark :1',
    'done',
    '',
  ];
  const args = ['fast-import', '--quiet', '--force', '--done', '--date-format=now'];
  return git.feed(args, stream.join('\n'));
}

function data(text: string): readonly string[] {
  return [`data ${Buffer.byteLength(text)}`, text];
}
