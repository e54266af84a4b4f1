import type { ConnectionSettings } from './connection-settings.ts';

/**
 * @param settings how the application's repository is reached
 * @returns the source repository as signatures name it: the address without user, `.git` and trailing slash
 */
export function sourceOf(settings: Pick<ConnectionSettings, 'applicationRepository'>): string {
  return settings.applicationRepository
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
