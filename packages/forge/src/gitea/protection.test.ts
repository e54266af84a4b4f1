import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { branchFacts, bypassFacts, nameRules } from './branch.ts';
import type { GiteaClient } from './gitea-client.ts';
import { namesBranch } from './rule-pattern.ts';
import { startGiteaTestServer, type GiteaTestServer } from './test-client.ts';
import { rulesOf, type Protection } from './protection.ts';

let server: GiteaTestServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const sha = 'c'.repeat(40);

async function serve(branch: object, protections: readonly object[]): Promise<GiteaClient> {
  server = await startGiteaTestServer({
    'GET /branches/main': { body: { name: 'main', commit: { id: sha }, ...branch } },
    'GET /branch_protections': { body: protections },
  });
  return server.client();
}

const locked = { rule_name: 'main', enable_push: false };

describe('what a protection keeps', () => {
  it.each([
    [
      'an older server has no word for force pushes and lets nobody',
      locked,
      ['no-deletion', 'no-force-push', 'pull-request'],
    ],
    [
      'a list of nobody is nobody',
      { ...locked, enable_push: true, enable_push_whitelist: true, push_whitelist_usernames: [] },
      ['no-deletion', 'no-force-push', 'pull-request'],
    ],
    [
      'a list with a team is somebody',
      { ...locked, enable_push: true, enable_push_whitelist: true, push_whitelist_teams: ['ops'] },
      ['no-deletion', 'no-force-push'],
    ],
    [
      'a list with keys is somebody',
      {
        ...locked,
        enable_push: true,
        enable_push_whitelist: true,
        push_whitelist_deploy_keys: true,
      },
      ['no-deletion', 'no-force-push'],
    ],
    [
      'checks without a name are none',
      { ...locked, enable_status_check: true },
      ['no-deletion', 'no-force-push', 'pull-request'],
    ],
    [
      'signatures',
      { ...locked, require_signed_commits: true, enable_force_push: true },
      ['no-deletion', 'pull-request', 'signed-commits'],
    ],
  ] as const)('%s', async (_name, protection, rules) => {
    const client = await serve({ protected: true, effective_branch_protection_name: 'main' }, [
      { rule_name: 'other', enable_push: true },
      protection,
    ]);
    await expect(branchFacts(client, 'main')).resolves.toMatchObject({ rules });
  });

  it('is nothing that the server names and does not show', async () => {
    const client = await serve({ protected: true, effective_branch_protection_name: 'gone' }, []);
    await expect(branchFacts(client, 'main')).resolves.toMatchObject({
      protected: true,
      rules: [],
    });
  });

  it('is a pull request only where no account, key or file is let past it', () => {
    const list = fc.array(fc.constantFrom('ada', 'ops'), { maxLength: 2 });
    const protections = fc.record<Protection>({
      rule_name: fc.constant('main'),
      branch_name: fc.constant(undefined),
      priority: fc.constant(undefined),
      created_at: fc.constant(undefined),
      enable_push: fc.boolean(),
      enable_push_whitelist: fc.boolean(),
      push_whitelist_usernames: list,
      push_whitelist_teams: list,
      push_whitelist_deploy_keys: fc.boolean(),
      enable_force_push: fc.option(fc.boolean()),
      enable_status_check: fc.boolean(),
      status_check_contexts: list,
      required_approvals: fc.nat(2),
      dismiss_stale_approvals: fc.boolean(),
      require_signed_commits: fc.boolean(),
      unprotected_file_patterns: fc.constantFrom('', ' ', '*.md'),
      block_admin_merge_override: fc.boolean(),
      apply_to_admins: fc.boolean(),
    });
    fc.assert(
      fc.property(protections, (it) => {
        const pushers =
          it.push_whitelist_usernames.length +
          it.push_whitelist_teams.length +
          Number(it.push_whitelist_deploy_keys);
        const somebody = it.enable_push && (it.enable_push_whitelist !== true || pushers > 0);
        const free = it.unprotected_file_patterns === '*.md';
        expect(rulesOf(it).includes('pull-request')).toBe(!somebody && !free);
      }),
      { numRuns: 200 },
    );
  });

  it('binds administrators in the words of Gitea and of Forgejo', async () => {
    for (const word of ['block_admin_merge_override', 'apply_to_admins']) {
      const client = await serve({ protected: true }, [{ ...locked, [word]: true }]);
      await expect(bypassFacts(client, 'main')).resolves.toMatchObject({ kind: 'not-supported' });
      await server?.close();
    }
    const client = await serve({ protected: true }, [locked]);
    await expect(bypassFacts(client, 'main')).resolves.toMatchObject({ kind: 'unreadable' });
  });

  it('is asked in the server’s order for a branch that is not there', async () => {
    server = await startGiteaTestServer({
      'GET /branch_protections': {
        body: [
          { rule_name: 'waybill/*', enable_push: true, priority: 2 },
          { rule_name: 'waybill/ledger', enable_push: false, priority: 1 },
        ],
      },
    });
    const client = server.client();
    await expect(nameRules(client, 'waybill/ledger')).resolves.toMatchObject({
      rules: ['no-deletion', 'no-force-push', 'pull-request'],
    });
    await expect(nameRules(client, 'waybill/other')).resolves.toMatchObject({
      rules: ['no-deletion', 'no-force-push'],
    });
    await expect(nameRules(client, 'main')).resolves.toMatchObject({ rules: [] });
  });
});

describe('the name of a protection', () => {
  it.each([
    ['main', 'main', true],
    ['Main', 'mAIN', true],
    ['main', 'maint', false],
    ['release/*', 'release/1', true],
    ['release/*', 'release/1/2', false],
    ['release/**', 'release/1/2', true],
    ['v?.x', 'v1.x', true],
    ['v?.x', 'v1yx', false],
    ['*', 'a/b', false],
    ['[ab]', 'a', undefined],
    ['{a,b}', 'a', undefined],
    ['a\\*', 'a*', undefined],
  ] as const)('%s names %s: %s', (rule, branch, names) => {
    expect(namesBranch(rule, branch)).toBe(names);
  });
});
