import { z } from 'zod';
import { invalidAnswer, parseJson, readBounded } from './answer.ts';
import { maximumManifestBytes, requireAbsence } from './manifest-reader.ts';
import { checkRepository, scope } from './names.ts';
import { nextPage } from './referrers.ts';
import type { Transport } from './transport.ts';

const maximumTags = 100_000;

const tagsSchema = z.object({ tags: z.array(z.string()).nullish() });

/**
 * Lists a repository's tags, all pages (distribution specification, "Listing Tags").
 * @param transport the registry
 * @param repository its path
 * @param signal ends it
 * @returns the tags, sorted; empty where the repository is absent
 * @throws OCI_ANSWER_INVALID and those of the transport
 */
export async function listTags(
  transport: Transport,
  repository: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  checkRepository(repository);
  const tags: string[] = [];
  let url: URL | undefined = transport.url(`/v2/${repository}/tags/list`);
  while (url !== undefined && tags.length < maximumTags) {
    const asked: URL = url;
    url = await transport.send(
      {
        method: 'GET',
        url: asked,
        scopes: [scope(repository, 'pull')],
        repository,
        what: 'the list of tags',
        expect: [200, 404],
      },
      signal,
      async (answered) => {
        if (answered.response.status === 404) {
          requireAbsence(answered);
          return undefined;
        }
        const { response, subject, touch } = answered;
        const bytes = await readBounded(response, maximumManifestBytes, subject, touch);
        const page = tagsSchema.safeParse(parseJson(bytes));
        if (!page.success) throw invalidAnswer(subject, 'it is no list of tags');
        tags.push(...(page.data.tags ?? []));
        return nextPage(response, asked, subject);
      },
    );
  }
  return tags.sort();
}
