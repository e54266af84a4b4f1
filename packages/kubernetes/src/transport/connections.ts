import type { ConnectionLimits } from '../connect-options.ts';
import type { ClientCertificate } from '../credentials/credential.ts';
import type { Endpoint } from '../credentials/endpoint.ts';
import { connectionFault } from './connection-fault.ts';
import { dial, type Destination } from './dial.ts';
import type { Transport, WireAnswer, WireRequest } from './transport.ts';

/**
 * Connections to one API server. The first one learns which protocol the server chooses: HTTP/2, on which all
 * requests and watches share a few connections, or HTTP/1.1, on which each watch has its own.
 */
export class Connections {
  readonly #endpoint: Endpoint;
  readonly #limits: ConnectionLimits;
  readonly #proxy: URL | undefined;
  #certificate: ClientCertificate | undefined;
  #transport: Promise<Transport> | undefined;

  constructor(endpoint: Endpoint, limits: ConnectionLimits, proxy: URL | undefined) {
    this.#endpoint = endpoint;
    this.#limits = limits;
    this.#proxy = proxy;
  }

  /**
   * @param request what to ask
   * @param certificate the one to show; another one than before needs other connections
   * @param signal destroys request and answer
   * @returns the answer when its headers are there
   * @throws ConnectionFault, or the signal's reason
   */
  async send(
    request: WireRequest,
    certificate: ClientCertificate | undefined,
    signal: AbortSignal,
  ): Promise<WireAnswer> {
    if (certificate !== this.#certificate) this.close();
    this.#certificate = certificate;
    const opened = (this.#transport ??= this.#open(certificate));
    try {
      return await (await opened).send(request, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw connectionFault(error);
    }
  }

  /** Ends all connections; a later request makes new ones. */
  close(): void {
    const transport = this.#transport;
    this.#transport = undefined;
    void transport?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  async #open(certificate: ClientCertificate | undefined): Promise<Transport> {
    const { server, trust } = this.#endpoint;
    const { ping, pong } = this.#limits;
    const destination: Destination = {
      server,
      trust,
      certificate,
      proxy: this.#proxy,
      timeout: this.#limits.connect,
    };
    try {
      const first = await dial(destination, ['h2', 'http/1.1']);
      if (first.alpnProtocol === 'h2') {
        const { http2Transport } = await import('./http2.ts');
        const again = (): ReturnType<typeof dial> => dial(destination, ['h2']);
        return http2Transport({ server, dial: again, spare: first, ping, pong });
      }
      const { http1Transport } = await import('./http1.ts');
      return http1Transport(server, () => dial(destination, ['http/1.1']), first);
    } catch (error) {
      // The next request tries again.
      this.#transport = undefined;
      throw error;
    }
  }
}
