import { exhausted } from '@waybill/core';
import type { RegistryProduct, TagRules } from '@waybill/oci/tag-rules';
import { finding, type Finding, type Fix } from './finding.ts';
import { learn } from './learn.ts';
import type { DoctorPorts, DoctorSubject } from './ports.ts';

/** The form of a release's tags: any commit shows whether a rule means them. */
const sampleTag = `sha-${'0'.repeat(40)}`;

/**
 * Whether a release's tags stay where they are set: promotion finds one that moved and refuses it, a registry that keeps
 * them from moving lets nobody come so far.
 * @param ports where facts are learned
 * @param subject the application
 * @returns one finding for each repository of an image
 */
export async function tagFindings(
  { tagRules, signal }: Pick<DoctorPorts, 'tagRules' | 'signal'>,
  { config }: Pick<DoctorSubject, 'config'>,
): Promise<readonly Finding[]> {
  const repositories = [...new Set(config.images.map(({ repository }) => repository))];
  const found = await Promise.all(
    repositories.map((repository) => {
      const title = `tags of ${repository}`;
      return learn(title, signal, async () => [
        judged(title, repository, await tagRules(repository, sampleTag)),
      ]);
    }),
  );
  return found.flat();
}

function judged(
  title: string,
  repository: string,
  { product, immutable, reason }: TagRules,
): Finding {
  const fix = settingOf(product, repository);
  switch (immutable) {
    case 'yes':
      return finding(title, 'ok', `Those of releases (sha-*) cannot be moved: ${reason}.`);
    case 'no':
      return finding(
        title,
        'problem',
        `Whoever may push can move those of releases (sha-*): ${reason}.`,
        fix === undefined ? [] : [fix],
      );
    case 'unknown':
      return fix === undefined
        ? finding(
            title,
            'ok',
            `Nothing to set that is known of this registry (${reason}): a tag of a release that moved is found and refused.`,
          )
        : finding(
            title,
            'unknown',
            `Whether those of releases (sha-*) can be moved is not to be seen from here: ${reason}.`,
            [fix],
          );
    default:
      return exhausted(immutable, 'whether tags can be moved');
  }
}

/** How the product's own documentation says it; undefined where it has no such setting. */
function settingOf(product: RegistryProduct, repository: string): Fix | undefined {
  const [host = '', ...path] = repository.split('/');
  const name = path.join('/');
  switch (product) {
    case 'harbor':
      return {
        kind: 'page',
        url: `https://${host}/harbor/projects`,
        about: `${String(path[0])}, Policy, Tag Immutability: repositories matching **, tags matching sha-*`,
      };
    case 'ecr':
      return {
        kind: 'advice',
        about: `aws ecr put-image-tag-mutability --repository-name ${name} --image-tag-mutability MUTABLE_WITH_EXCLUSION --image-tag-mutability-exclusion-filters filterType=WILDCARD,filter=sha-*`,
      };
    case 'artifact-registry':
      return {
        kind: 'advice',
        about: `gcloud artifacts repositories update ${String(path[1])} --project=${String(path[0])} --location=${host.split('-docker.')[0] ?? host} --immutable-tags (all tags of it: give tags that move, such as 1.2 or edge, a repository of their own)`,
      };
    case 'acr':
      return {
        kind: 'advice',
        about: `After each release: az acr repository update --name ${host.split('.')[0] ?? host} --image ${name}:sha-<commit> --write-enabled false (it knows no rule for tags to come)`,
      };
    case 'docker-hub':
      return {
        kind: 'page',
        url: `https://hub.docker.com/repository/docker/${name}/settings`,
        about: 'Tag mutability settings: specific tags are immutable, ^sha-[0-9a-f]{40}$',
      };
    case 'ghcr':
    case 'gitea':
    case 'other':
      return undefined;
    default:
      return exhausted(product, 'the product of a registry');
  }
}
