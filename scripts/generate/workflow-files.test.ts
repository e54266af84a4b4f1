import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { deliveryModes } from '@waybill/config';
import { stageNames, stepsOf } from '@waybill/stage/stages';
import { readDefinitions } from './action-definitions.ts';
import { rootAction } from './root-action.ts';
import { mergedSteps } from './stage-steps.ts';
import { generatedWorkflows, updateWorkflow } from './workflow-files.ts';

const actions = await readDefinitions(join(import.meta.dirname, '..', '..'));
const verify = generatedWorkflows().find(({ path }) => path.endsWith('verify.yml'));
if (verify === undefined) throw new Error('verify.yml has no generated steps');

const before = [
  'jobs:',
  '  verify: # by hand',
  '    permissions:',
  '      # begin permissions of verify (npm run generate)',
  '      packages: write # stale',
  '      # end permissions of verify',
  '    steps:',
  '      - run: first # by hand',
  '      # begin steps of verify (npm run generate)',
  '      # end steps of verify',
  '      - run: last # by hand',
  '',
].join('\n');

describe('the merged steps of all stages', () => {
  const merged = mergedSteps(stageNames);

  it.each(stageNames)('keep the order of %s, by every delivery', (stage) => {
    for (const delivery of deliveryModes) {
      const expected = stepsOf(stage, delivery).map(({ id }) => id);
      const steps = merged.filter(
        ({ stages, conditions }) => stages.includes(stage) && conditions.has(delivery),
      );
      expect(steps.map(({ id }) => id)).toEqual(expected);
    }
  });

  it('know a step by one id each', () => {
    expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
  });
});

describe('a workflow', () => {
  it('gets steps and permissions between the markers, and keeps every other line', () => {
    const after = updateWorkflow(before, verify, actions);
    expect(after).toContain('        uses: $/actions/verify-contract\n');
    expect(after).not.toContain('stale');
    expect(after).toContain('      contents: read # ');
    const byHand = (text: string): readonly string[] =>
      text.split('\n').filter((line) => line.endsWith('# by hand'));
    expect(byHand(after)).toEqual(byHand(before));
  });

  it('does not change when it is written again', () => {
    const once = updateWorkflow(before, verify, actions);
    expect(updateWorkflow(once, verify, actions)).toBe(once);
  });

  it('says which marker is missing', () => {
    const text = before.replace('# end steps of verify', '');
    expect(() => updateWorkflow(text, verify, actions)).toThrow('# end steps of verify');
  });

  it('is not written where nobody said why a job needs a right', () => {
    const greedy = actions.map((action) => ({
      ...action,
      permissions: { ...action.permissions, issues: 'write' as const },
    }));
    expect(() => updateWorkflow(before, verify, greedy)).toThrow('issues: write');
  });

  it('is not written for an action that has no such input', () => {
    const promote = generatedWorkflows().find(({ path }) => path.endsWith('promote.yml'));
    if (promote === undefined) throw new Error('promote.yml has no generated steps');
    const poor = actions.map((action) => ({ ...action, inputs: {} }));
    expect(() => updateWorkflow(before, promote, poor)).toThrow('has no input');
  });
});

describe('the root action', () => {
  it('has the words of the actions for what it passes on', () => {
    const { inputs } = rootAction(actions);
    const check = actions.find(({ name }) => name === 'check-promotion');
    expect(inputs['ops-token']).toEqual(check?.inputs['ops-token']);
    expect(inputs['application-token']?.runnerDefault).toBe('${{ github.token }}');
  });
});
