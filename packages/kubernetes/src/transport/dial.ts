import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { ClientCertificate } from '../credentials/credential.ts';
import type { Trust } from '../credentials/endpoint.ts';
import { ConnectionFault, connectionFault } from './connection-fault.ts';

/** What a connection is made to, and how. */
export interface Destination {
  readonly server: URL;
  readonly trust: Trust;
  readonly certificate: ClientCertificate | undefined;
  /** Undefined for a direct connection. */
  readonly proxy: URL | undefined;
  /** Milliseconds for all of it. */
  readonly timeout: number;
}

/** After so much silence the system asks the other side whether it lives; ten missed answers, a second apart, end it. */
const keepAliveAfter = 15_000;

/**
 * Makes a connection to the API server, through the proxy where there is one.
 * @param destination where to
 * @param protocols what is offered to the server, the preferred first: `h2`, `http/1.1`
 * @returns a socket that is ready; for https one whose certificate was verified
 * @throws ConnectionFault, of which nothing reached the server
 */
export async function dial(
  destination: Destination,
  protocols: readonly string[],
): Promise<Socket & { readonly alpnProtocol?: TLSSocket['alpnProtocol'] }> {
  const timer = new AbortController();
  const timeout = setTimeout(() => timer.abort(), destination.timeout);
  try {
    const tunnel = await openTunnel(destination, timer.signal);
    if (destination.server.protocol === 'http:') return tunnel;
    return await secure(destination, tunnel, protocols, timer.signal);
  } catch (error) {
    if (timer.signal.aborted)
      throw new ConnectionFault(`no connection after ${destination.timeout} ms`, {
        isBefore: true,
      });
    throw connectionFault(error, true);
  } finally {
    clearTimeout(timeout);
  }
}

async function openTunnel(destination: Destination, signal: AbortSignal): Promise<Socket> {
  const { server, proxy } = destination;
  if (proxy === undefined) return connectDirectly(hostOf(server), portOf(server), signal);
  const { tunnelThrough } = await import('./proxy.ts');
  return tunnelThrough(proxy, { host: hostOf(server), port: portOf(server) }, signal);
}

/**
 * @param host a name or an address
 * @param port where
 * @param signal ends the attempt
 * @returns a TCP connection
 */
export async function connectDirectly(
  host: string,
  port: number,
  signal: AbortSignal,
): Promise<Socket> {
  const socket = connectTcp({ host, port, keepAlive: true, keepAliveInitialDelay: keepAliveAfter });
  socket.setNoDelay(true);
  await settled(socket, 'connect', signal);
  return socket;
}

async function secure(
  { server, trust, certificate }: Destination,
  tunnel: Socket,
  protocols: readonly string[],
  signal: AbortSignal,
): Promise<TLSSocket> {
  const name = trust.serverName ?? hostOf(server);
  const socket = connectTls({
    socket: tunnel,
    ALPNProtocols: [...protocols],
    // An address is no name that TLS may ask for (RFC 6066, section 3); it is compared with the certificate all the same.
    ...(isIP(name) === 0 ? { servername: name } : { host: name }),
    rejectUnauthorized: !trust.isBlind,
    ...(trust.authority === undefined ? {} : { ca: trust.authority }),
    ...(certificate === undefined
      ? {}
      : { cert: certificate.certificate, key: certificate.key.reveal() }),
  });
  await settled(socket, 'secureConnect', signal);
  return socket;
}

/**
 * Waits until a socket is ready.
 * @param socket what is being connected
 * @param event what says so
 * @param signal ends it
 * @throws what the socket said
 */
export async function settled(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      socket.off(event, ready);
      socket.off('error', failed);
      socket.off('close', closed);
      signal.removeEventListener('abort', aborted);
    };
    const ready = (): void => {
      stop();
      resolve();
    };
    const failed = (error: Error): void => {
      stop();
      // What a destroyed socket says later is of no interest.
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error);
    };
    const closed = (): void => failed(new Error('the other side closed the connection'));
    const aborted = (): void => failed(new Error('it took too long'));
    socket.once(event, ready);
    socket.once('error', failed);
    socket.once('close', closed);
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
  });
}

/**
 * @param url an address
 * @returns its host, an IPv6 address without brackets
 */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/**
 * @param url an address
 * @returns its port
 */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : url.protocol.startsWith('socks') ? 1080 : 80;
}
