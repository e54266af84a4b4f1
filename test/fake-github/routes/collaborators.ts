import { notFound, ok, param, read, type RepositoryRequest, type Route } from '../rest.ts';
import { user } from '../shapes/account.ts';
import type { CollaboratorRole } from '../state.ts';

/** https://docs.github.com/en/rest/collaborators/collaborators */
export const collaboratorRoutes: readonly Route[] = [
  read(
    '/repos/{owner}/{repo}/collaborators/{username}/permission',
    { metadata: 'read' },
    async (request) => ok(permissionOf(request)),
  ),
];

/** GitHub's four words for its five roles: `maintain` is told as `write`, `triage` as `read`. */
const words: Readonly<Record<CollaboratorRole | 'none', string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
};

function permissionOf(request: RepositoryRequest): unknown {
  const { world, repository } = request;
  const wanted = param(request, 'username').toLowerCase();
  const account = world.state.accounts.find(({ login }) => login.toLowerCase() === wanted);
  if (account === undefined) throw notFound();
  const role =
    account.login === repository.owner
      ? 'admin'
      : (repository.collaborators[account.login] ?? (repository.private ? 'none' : 'read'));
  const may = (...roles: readonly string[]): boolean => roles.includes(role);
  return {
    permission: words[role],
    role_name: role,
    user: {
      ...user(world, account.login),
      role_name: role,
      permissions: {
        admin: may('admin'),
        maintain: may('admin', 'maintain'),
        push: may('admin', 'maintain', 'write'),
        triage: may('admin', 'maintain', 'write', 'triage'),
        pull: role !== 'none',
      },
    },
  };
}
