import * as http from 'node:http';
import * as tls from 'node:tls';

/** What of the system's settings this Node.js can take over, and what it cannot. */
export interface NetworkSettings {
  /** `unsupported`: HTTPS_PROXY is set, and fetch cannot use it. */
  readonly proxy: 'none' | 'used' | 'unsupported';
  /** `bundled`: only the authorities that Node.js brings, and those of NODE_EXTRA_CA_CERTS. */
  readonly authorities: 'system' | 'bundled';
}

/**
 * Lets fetch use what the machine is set to: the proxy of HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and the
 * certificate authorities that the system trusts. Call it once, before the first request.
 *
 * - Proxy: http.setGlobalProxyFromEnv (https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv).
 *   A Node.js without it, but from 22.21 or 24.0, does the same when NODE_USE_ENV_PROXY=1 is set *before*
 *   it starts; older ones need a network that routes without a proxy.
 * - Authorities: tls.setDefaultCACertificates from 22.19 and 24.5
 *   (https://nodejs.org/api/tls.html#tlssetdefaultcacertificatescerts). Older ones read NODE_EXTRA_CA_CERTS
 *   when they start, as all do.
 * @param environment where the proxy's variables are
 * @returns what could be taken over
 */
export function useSystemNetworkSettings(
  environment: NodeJS.ProcessEnv = process.env,
): NetworkSettings {
  return { proxy: useSystemProxy(environment), authorities: useSystemAuthorities() };
}

/** The typings are those of a newer Node.js than the oldest that runs this. */
const newerHttp: Partial<Pick<typeof http, 'setGlobalProxyFromEnv'>> = http;
const newerTls: Partial<Pick<typeof tls, 'getCACertificates' | 'setDefaultCACertificates'>> = tls;

/**
 * @param environment where the proxy's variables are
 * @returns whether fetch uses the proxy from now on
 */
export function useSystemProxy(environment: NodeJS.ProcessEnv): NetworkSettings['proxy'] {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (names.every((name) => (environment[name] ?? '') === '')) return 'none';
  // Node.js has read the variables itself when it started.
  if (environment['NODE_USE_ENV_PROXY'] === '1') return 'used';
  if (newerHttp.setGlobalProxyFromEnv === undefined) return 'unsupported';
  newerHttp.setGlobalProxyFromEnv(environment);
  return 'used';
}

/** Trusts what the system trusts from now on; reading its store takes about a tenth of a second. */
export function useSystemAuthorities(): NetworkSettings['authorities'] {
  const { getCACertificates, setDefaultCACertificates } = newerTls;
  if (getCACertificates === undefined || setDefaultCACertificates === undefined) return 'bundled';
  // The default ones hold those of NODE_EXTRA_CA_CERTS already.
  const all = [...getCACertificates('default'), ...getCACertificates('system')];
  setDefaultCACertificates([...new Set(all)]);
  return 'system';
}
