import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from './parse.ts';
import type { PullRequestPolicy } from './pull-request-schema.ts';

const policy = (block: string): string => `version: 1
environments:
  - name: production
    url: https://shop.example.org
    delivery: pull-request
    desired-state:
      - { file: deploy.env, format: dotenv, images: { app: APP_IMAGE } }
${block}`;

const read = (block: string): PullRequestPolicy | undefined =>
  parsePolicy(policy(block), 'waybill-policy.yaml').environments[0]?.pullRequest;

const usual: PullRequestPolicy = {
  ...{ labels: [], reviewers: [], assignees: [], draft: false, autoMerge: false },
  ...{ mergeMethod: 'merge', mergeApproves: true },
};

describe('the pull request of an environment', () => {
  it('is a plain one where the policy says nothing of it', () => {
    expect(read('')).toEqual(usual);
  });

  it('is as the policy says', () => {
    const block = `    pull-request:
      labels: [deploy, 'needs: review']
      reviewers: [bob, 'team:on-call']
      assignees: [cleo]
      draft: true
      auto-merge: true
      merge-method: squash
      merge-approves: false
      wait: 30m
`;
    expect(read(block)).toEqual({
      ...{ labels: ['deploy', 'needs: review'], reviewers: ['bob', 'team:on-call'] },
      ...{ assignees: ['cleo'], draft: true, autoMerge: true, mergeMethod: 'squash' },
      ...{ mergeApproves: false, waitMilliseconds: 1_800_000 },
    });
  });

  it.each([
    ['merge-method: fast-forward', 'merge-method'],
    ['reviewers: ["team:"]', 'reviewers'],
    ['labels: [" deploy"]', 'labels'],
    ['labels: ["a\\nb"]', 'labels'],
    ['wait: soon', 'wait'],
    ['auto-merge: "yes"', 'auto-merge'],
    ['automerge: true', 'automerge'],
  ])('takes nothing that nobody understands (%s)', (line, named) => {
    expect(() => read(`    pull-request:\n      ${line}\n`)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringContaining(named),
      }),
    );
  });
});
