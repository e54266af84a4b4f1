import { describe, expect, it } from '@jest/globals';
import { parseApplicationConfig, parsePolicy } from '@waybill/config';
import { generateKeyPair } from '@waybill/supply-chain';
import { rehearsalPolicy } from './policy.ts';

/** An application whose production is reviewed on its forge, after checks that a rehearsal does not run. */
const description = `version: 1
application: shop
images:
  - name: app
    repository: registry.example.com/shop/app
    assemble: { layers: [{ from: app, to: /app }], workdir: /app, entrypoint: [node, app.mjs] }
ready: { path: /ready, identity: { json: /commit, equals: '\${commit}' } }
policy:
  environments:
    - name: production
      url: https://shop.example.com
      checks: [unit tests]
      approval: { required: 1, given: environment, by: [Dana], admin-bypass: allowed, not-author: false }
      protection: { bypass: refused }
      desired-state: [{ file: deploy.env, format: dotenv, images: { app: APP_IMAGE } }]
  workflows: [your-org/waybill]
`;

describe('the policy of a rehearsal', () => {
  it('asks an approver to sign where the forge’s reviewers are asked, and for no check of a job', async () => {
    const config = parseApplicationConfig(description, 'waybill.yaml');
    const written = await rehearsalPolicy(description, config, generateKeyPair(), () =>
      Promise.resolve('http://127.0.0.1:9'),
    );
    try {
      const { environments, approvers } = parsePolicy(written.text, 'waybill-policy.yaml');
      expect(environments[0]).toMatchObject({
        checks: [],
        approval: { required: 1, given: 'signed', notAuthor: false },
        protection: { bypass: 'refused' },
      });
      expect(environments[0]?.approval.by).toEqual(approvers.map(({ name }) => name));
    } finally {
      for (const status of written.statuses.values()) await status.close();
    }
  });
});
