import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ConnectionFault } from './connection-fault.ts';
import { connectDirectly, hostOf, portOf, settled } from './dial.ts';
import { tunnelThroughSocks } from './socks.ts';

/** What stands behind a proxy. */
export interface Beyond {
  readonly host: string;
  readonly port: number;
}

/**
 * @param proxy an http, https or socks5 proxy, perhaps with user and password
 * @param beyond where it is to lead
 * @param signal ends the attempt
 * @returns a connection to what stands behind it
 * @throws ConnectionFault which names the proxy
 */
export async function tunnelThrough(
  proxy: URL,
  beyond: Beyond,
  signal: AbortSignal,
): Promise<Socket> {
  try {
    const socket = await connectToProxy(proxy, signal);
    return proxy.protocol.startsWith('socks')
      ? await tunnelThroughSocks(socket, proxy, beyond)
      : await askToConnect(socket, proxy, beyond, signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConnectionFault(`through the proxy ${proxy.protocol}//${proxy.host}: ${why}`, {
      isBefore: true,
    });
  }
}

async function connectToProxy(proxy: URL, signal: AbortSignal): Promise<Socket> {
  const tunnel = await connectDirectly(hostOf(proxy), portOf(proxy), signal);
  if (proxy.protocol !== 'https:') return tunnel;
  const socket = connectTls({ socket: tunnel, servername: hostOf(proxy) });
  await settled(socket, 'secureConnect', signal);
  return socket;
}

/** CONNECT, RFC 9110 section 9.3.6. */
async function askToConnect(
  socket: Socket,
  proxy: URL,
  beyond: Beyond,
  signal: AbortSignal,
): Promise<Socket> {
  const authority = `${beyond.host.includes(':') ? `[${beyond.host}]` : beyond.host}:${beyond.port}`;
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(proxy.username === ''
          ? {}
          : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
      },
      createConnection: () => socket,
      signal,
    });
    asked.once('connect', (response, _stream, head) => {
      const status = response.statusCode ?? 0;
      if (status !== 200) {
        socket.destroy();
        reject(new Error(`it answered CONNECT with ${status}`));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    asked.once('response', (response) => {
      socket.destroy();
      reject(new Error(`it answered CONNECT with ${response.statusCode ?? 0}`));
    });
    asked.once('error', reject);
    asked.end();
  });
}

/**
 * The proxy that the environment names for a server, by the rules that Go's programs, kubectl among them, keep
 * (https://pkg.go.dev/golang.org/x/net/http/httpproxy).
 * @param server what is to be reached
 * @param environment HTTPS_PROXY, HTTP_PROXY, NO_PROXY, or in small letters
 * @returns the proxy, undefined for a direct connection
 */
export function environmentProxy(server: URL, environment: NodeJS.ProcessEnv): URL | undefined {
  const variable = server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const written = setting(environment, variable);
  if (written === '') return undefined;
  const host = hostOf(server).toLowerCase();
  if (host === 'localhost' || host === '::1' || host.startsWith('127.')) return undefined;
  const exceptions = setting(environment, 'NO_PROXY').split(',');
  if (exceptions.some((exception) => isExcepted(host, portOf(server), exception.trim())))
    return undefined;
  const url = written.includes('://') ? written : `http://${written}`;
  return URL.canParse(url) ? new URL(url) : undefined;
}

function setting(environment: NodeJS.ProcessEnv, name: string): string {
  return environment[name] ?? environment[name.toLowerCase()] ?? '';
}

function isExcepted(host: string, port: number, written: string): boolean {
  if (written === '') return false;
  if (written === '*') return true;
  const exception = written.toLowerCase();
  const withPort = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(exception);
  if (withPort !== null && Number(withPort[2]) !== port) return false;
  const name = (withPort?.[1] ?? exception).replace(/^\[|\]$/g, '');
  if (name.includes('/')) return isInNetwork(host, name);
  if (name.startsWith('*.')) return host.endsWith(name.slice(1));
  if (name.startsWith('.')) return host.endsWith(name);
  return host === name || host.endsWith(`.${name}`);
}

/** `10.0.0.0/8`; a network of IPv6 addresses is no exception that is understood, and excepts nothing. */
function isInNetwork(host: string, network: string): boolean {
  const [base = '', bits = ''] = network.split('/');
  const [address, start] = [ipv4Number(host), ipv4Number(base)];
  if (address === undefined || start === undefined || !/^\d{1,2}$/.test(bits)) return false;
  const size = 2 ** (32 - Math.min(32, Number(bits)));
  return Math.floor(address / size) === Math.floor(start / size);
}

function ipv4Number(text: string): number | undefined {
  const parts = text.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255))
    return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
