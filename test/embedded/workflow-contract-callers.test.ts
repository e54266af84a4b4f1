import { describe, expect, it } from '@jest/globals';
import { callerForms, serverVariants } from '@waybill/cli/init/caller-form';
import { callerWorkflows } from '@waybill/cli/init/caller-workflows';
import { parseApplicationConfig, policyOf } from '@waybill/config';
import { missingPermissions, missingPermissionText } from '../../scripts/workflow-permissions.ts';
import { callProblems } from './workflow-calls.ts';
import { readText, root } from './workflow-files.ts';

const description = readText('examples/compose-host/waybill.yaml');
const registries = ['registry.example.com', 'ghcr.io'] as const;
const cases = callerForms.flatMap((form) =>
  serverVariants.flatMap((variant) =>
    registries.map((registry) => ({ form, variant, registry }) as const),
  ),
);

function written(request: (typeof cases)[number]): ReadonlyMap<string, string> {
  const { form, variant, registry } = request;
  const text = description.replaceAll('registry.example.com', registry);
  const config = parseApplicationConfig(text, 'waybill.yaml');
  const policy = policyOf(config);
  if (policy === undefined) throw new Error('The description has no policy.');
  const uses = { repository: 'your-org/waybill', commit: 'c'.repeat(40), version: 'v0.1.0' };
  const files = callerWorkflows({
    form,
    variant,
    uses,
    config,
    configPath: 'waybill.yaml',
    policy,
  });
  return new Map(files.map((file) => [file.path, file.text]));
}

describe.each(cases)('what init writes: $form, $variant, $registry', (request) => {
  const files = written(request);

  it('gives what there is', () => {
    const problems = [...files].map(([path, text]) => [path, callProblems(text, files)]);
    expect(problems).toEqual([...files.keys()].map((path) => [path, []]));
  });

  it('grants what it calls', async () => {
    for (const [path, text] of files) {
      const missing = await missingPermissions(root, path, text, files);
      expect(missing.map(missingPermissionText)).toEqual([]);
    }
  });
});
