import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { App, Token } from './state.ts';
import type { FakeApp, NewToken } from './types.ts';
import type { World } from './world.ts';

/** How tokens of each kind begin: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats */
const prefixes = { actions: 'ghs_', app: 'ghs_', pat: 'github_pat_' } as const;

/** Makes a token that holds what it was given. @returns it */
export function createToken(
  world: World,
  { login, kind, permissions, repositories, app }: NewToken & Pick<Token, 'app'>,
): string {
  const token = `${prefixes[kind]}${randomBytes(18).toString('hex')}`;
  world.account(login);
  world.state.tokens.push({
    token,
    login,
    kind,
    permissions: { metadata: 'read', ...permissions },
    repositories,
    ...(app === undefined ? {} : { app }),
  });
  return token;
}

/** Registers an App that is installed on some repositories, with a key of its own. */
export function createApp(
  world: World,
  { slug, permissions, repositories }: Pick<App, 'slug' | 'permissions' | 'repositories'>,
): FakeApp {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const app: App = {
    id: world.nextId(),
    slug,
    publicKey: keys.publicKey,
    owner: repositories[0]?.split('/')[0] ?? slug,
    installation: world.nextId(),
    permissions,
    repositories,
  };
  world.state.apps.push(app);
  return {
    id: app.id,
    installation: app.installation,
    privateKey: keys.privateKey,
    login: world.account(`${slug}[bot]`).login,
  };
}
