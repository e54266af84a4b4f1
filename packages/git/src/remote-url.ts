import { isAbsolute } from 'node:path';
import { gitError } from './error-codes.ts';

/** A repository's URL that may be given to git. */
export interface RemoteUrl {
  readonly text: string;
  readonly kind: 'http' | 'ssh' | 'file';
}

/**
 * Checks a repository's URL: only transports that are known, nothing that git could read as an option or as a
 * helper's name (`ext::`), and no password, which would show up in process lists and messages.
 * @param text the URL as given
 * @throws GIT_URL_INVALID
 */
export function parseRemoteUrl(text: string): RemoteUrl {
  if (/[\u0000-\u0020\u007f]/.test(text) || text.length > 2048)
    throw refused('it holds spaces or control characters, or is too long');
  if (isAbsolute(text)) return { text, kind: 'file' };
  if (/^[A-Za-z0-9_.][A-Za-z0-9_.-]*@[A-Za-z0-9][A-Za-z0-9.-]*:(?![/-]{2})[^-].*$/.test(text))
    return { text, kind: 'ssh' };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw refused('it is neither a URL nor an absolute path');
  if (url.password !== '') throw refused('it holds a password');
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      if (url.username !== '') throw refused('it holds a user name or token');
      return { text, kind: 'http' };
    case 'ssh:':
      if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw refused('its host begins with a hyphen');
      return { text, kind: 'ssh' };
    case 'file:':
      return { text, kind: 'file' };
    default:
      throw refused(`its transport ${url.protocol} is not supported`);
  }
}

/** The URL itself is not shown: it may hold a token. */
function refused(why: string): Error {
  return gitError('GIT_URL_INVALID', {
    message: `Expected a repository URL (https, http, ssh, file, git@host:path or an absolute path) without credentials; found one where ${why}.`,
    remedy: 'Correct the URL; give user and token as the credential instead.',
  });
}
