import { useSystemAuthorities, useSystemProxy } from '@waybill/forge/network-settings';
import type { ConnectionSettings } from './connection-settings.ts';

/** Hosts whose certificates every Node.js knows: only something in between would need the system's store. */
const publicHosts: ReadonlySet<string> = new Set(['github.com', 'ghcr.io', 'docker.io']);

const prepared = { proxy: 'unknown', authorities: false };

/**
 * Lets requests that leave this machine use its proxy and the certificate authorities that it trusts. Each is
 * done once in a process; where a proxy is set that this Node.js cannot use, the log says so.
 * @param settings where that is said
 * @param host the host that is about to be asked
 */
export function prepareNetwork(
  { progress }: Pick<ConnectionSettings, 'progress'>,
  host: string,
): void {
  if (prepared.proxy === 'unknown') {
    prepared.proxy = useSystemProxy(process.env);
    if (prepared.proxy === 'unsupported') {
      progress.detail(
        'HTTPS_PROXY is set, and this Node.js cannot use it: set NODE_USE_ENV_PROXY=1 for the job, or use Node 24.',
      );
    }
  }
  if (prepared.authorities || (prepared.proxy === 'none' && publicHosts.has(host))) return;
  prepared.authorities = true;
  useSystemAuthorities();
}
