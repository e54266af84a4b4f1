import { invalidAnswer } from './answer.ts';
import type { Transport } from './transport.ts';

/**
 * Proves that a registry answers, and takes the credentials (distribution specification, "Determining
 * Support": `GET /v2/` answers 200).
 * @param transport the registry
 * @param signal ends it
 * @throws OCI_ANSWER_INVALID and those of the transport
 */
export async function pingRegistry(transport: Transport, signal: AbortSignal): Promise<void> {
  const request = {
    method: 'GET',
    url: transport.url('/v2/'),
    scopes: [],
    what: 'the registry API (/v2/)',
    expect: [200],
  } as const;
  await transport.send(request, signal, async ({ response, subject }) => {
    response.cancel();
    const type = response.header('content-type') ?? '';
    if (/^text\/html/i.test(type)) throw invalidAnswer(subject, 'it answered with a web page');
  });
}
