import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig } from '@waybill/config';
import { registryProducts, type TagRules } from '@waybill/oci/tag-rules';
import { smallestApplication } from '../init/smallest-application.ts';
import { fixText, type Finding } from './finding.ts';
import { tagFindings } from './tag-findings.ts';

const { signal } = new AbortController();

async function look(
  rules: TagRules,
  repository = 'registry.example.com/plans/app',
): Promise<Finding> {
  const text = smallestApplication.replace('ghcr.io/your-org/plans-app', repository);
  const config = parseApplicationConfig(text, 'waybill.yaml');
  const asked: string[] = [];
  const tagRules = (where: string, tag: string): Promise<TagRules> => {
    asked.push(`${where}:${tag}`);
    return Promise.resolve(rules);
  };
  const [finding, ...more] = await tagFindings({ tagRules, signal }, { config });
  if (finding === undefined || more.length > 0) throw new Error('expected one finding');
  expect(asked).toEqual([`${repository}:sha-${'0'.repeat(40)}`]);
  return finding;
}

describe('tags of releases', () => {
  it('that cannot be moved are right', async () => {
    const found = await look({ product: 'harbor', immutable: 'yes', reason: 'a rule says so' });
    expect(found).toMatchObject({ state: 'ok', fixes: [] });
  });

  it('that can be moved are a problem, with the place where that is set', async () => {
    const found = await look({ product: 'harbor', immutable: 'no', reason: 'no rule says so' });
    expect(found.state).toBe('problem');
    expect(found.fixes.map(fixText).join()).toContain('tags matching sha-*');
  });

  it.each<[TagRules['product'], string, string]>([
    ['ecr', '1.dkr.ecr.eu-1.amazonaws.com/plans/app', '--repository-name plans/app '],
    [
      'artifact-registry',
      'europe-docker.pkg.dev/acme/images/app',
      'update images --project=acme --location=europe --immutable-tags',
    ],
    ['acr', 'acme.azurecr.io/plans/app', '--name acme --image plans/app:sha-<commit>'],
    ['docker-hub', 'docker.io/acme/app', '^sha-[0-9a-f]{40}$'],
  ])('of %s are told how to be kept', async (product, repository, said) => {
    const found = await look({ product, immutable: 'unknown', reason: 'x' }, repository);
    expect(found.state).toBe('unknown');
    expect(found.fixes.map(fixText).join()).toContain(said);
  });

  it('are nothing to set where no setting is known; whatever was seen counts', async () => {
    const states = [];
    for (const product of registryProducts) {
      const unknown = await look({ product, immutable: 'unknown', reason: 'x' });
      states.push([product, unknown.state]);
      const moved = await look({ product, immutable: 'no', reason: 'x' });
      expect(moved.state).toBe('problem');
    }
    expect(states.filter(([, state]) => state === 'ok').map(([product]) => product)).toEqual([
      'ghcr',
      'gitea',
      'other',
    ]);
  });
});
