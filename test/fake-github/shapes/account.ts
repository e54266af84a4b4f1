import type { Account, App } from '../state.ts';
import type { World } from '../world.ts';

type Json = Readonly<Record<string, unknown>>;

/** @returns GitHub's opaque id */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** @returns a number that stands for a name, for what has an id on GitHub and none here */
export function numberOf(name: string): number {
  return Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 1_000_000, 7);
}

/** Schema `simple-user`. */
export function user(world: World, login: string): Json {
  const account = world.account(login);
  const { apiUrl, url } = world.site;
  const of = `${apiUrl}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('User', account.id),
    avatar_url: `${url}/avatars/u/${account.id}`,
    gravatar_id: '',
    url: of,
    html_url: `${url}/${encodeURIComponent(account.login)}`,
    followers_url: `${of}/followers`,
    following_url: `${of}/following{/other_user}`,
    gists_url: `${of}/gists{/gist_id}`,
    starred_url: `${of}/starred{/owner}{/repo}`,
    subscriptions_url: `${of}/subscriptions`,
    organizations_url: `${of}/orgs`,
    repos_url: `${of}/repos`,
    events_url: `${of}/events{/privacy}`,
    received_events_url: `${of}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** Schema `public-user`. */
export function publicUser(world: World, account: Account): Json {
  const time = '2020-01-01T00:00:00Z';
  return {
    ...user(world, account.login),
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: Object.values(world.state.repositories).filter(
      (repository) => repository.owner === account.login && !repository.private,
    ).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: time,
    updated_at: time,
  };
}

/** Schema `organization-full`. */
export function organization(world: World, account: Account): Json {
  const { apiUrl, url } = world.site;
  const of = `${apiUrl}/orgs/${account.login}`;
  const time = '2020-01-01T00:00:00Z';
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('Organization', account.id),
    url: of,
    repos_url: `${of}/repos`,
    events_url: `${of}/events`,
    hooks_url: `${of}/hooks`,
    issues_url: `${of}/issues`,
    members_url: `${of}/members{/member}`,
    public_members_url: `${of}/public_members{/member}`,
    avatar_url: `${url}/avatars/u/${account.id}`,
    description: null,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    html_url: `${url}/${account.login}`,
    type: 'Organization',
    created_at: time,
    updated_at: time,
    archived_at: null,
  };
}

/** Schema `integration`. */
export function integration(world: World, app: App): Json {
  const time = '2020-01-01T00:00:00Z';
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('App', app.id),
    client_id: `Iv1.${app.id}`,
    owner: user(world, app.owner),
    name: app.slug,
    description: null,
    external_url: `${world.site.url}/apps/${app.slug}`,
    html_url: `${world.site.url}/apps/${app.slug}`,
    created_at: time,
    updated_at: time,
    permissions: { metadata: 'read', ...app.permissions },
    events: [],
  };
}

/** Schema `installation`. */
export function installation(world: World, app: App): Json {
  const { apiUrl, url } = world.site;
  const account = world.account(app.owner);
  const time = '2020-01-01T00:00:00Z';
  return {
    id: app.installation,
    account: user(world, app.owner),
    repository_selection: 'selected',
    access_tokens_url: `${apiUrl}/app/installations/${app.installation}/access_tokens`,
    repositories_url: `${apiUrl}/installation/repositories`,
    html_url: `${url}/settings/installations/${app.installation}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: { metadata: 'read', ...app.permissions },
    events: [],
    created_at: time,
    updated_at: time,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  };
}
