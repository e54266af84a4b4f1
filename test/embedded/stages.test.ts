import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { connectionInputs } from '@waybill/action-kit';
import { actionNames, stageNames, stepsOf, type StageStep } from '@waybill/stage';
import { readDefinitions } from '../../scripts/generate/action-definitions.ts';

const definitions = new Map(
  (await readDefinitions(join(import.meta.dirname, '..', '..'))).map(
    (definition) => [definition.name, definition] as const,
  ),
);

function definitionOf(action: string): NonNullable<ReturnType<typeof definitions.get>> {
  const definition = definitions.get(action);
  if (definition === undefined) throw new Error(`there is no action ${action}`);
  return definition;
}

const deliveries = ['direct', 'pull-request', 'host', 'external'] as const;
const variants = stageNames.flatMap((stage) =>
  deliveries.map((delivery) => ({ stage, delivery, steps: stepsOf(stage, delivery) })),
);

/** What whoever runs a stage gives to its steps beside the stage's own inputs, and why. */
const givenByRunner = new Set([
  ...Object.keys(connectionInputs),
  // Credentials of one stage.
  'tags',
  // Where a report goes, beside the summary.
  'contracts',
  'sarif',
  'junit',
  'json',
  'comment',
  'scan-again',
  'forge-attestations',
  'signing-command',
  'signing-public-key',
  'keyless',
  'rekor-url',
  'rekor-when-down',
  'timestamp-url',
  'signature-format',
  'commit-through',
  'signing-key',
  'signing-key-password',
  'ledger-key',
  'ledger-key-password',
  'ledger-keyless',
  'commit-signing-key',
  'commit-signing-key-password',
  'commit-author',
  'tools-mirror',
  'wait',
  'merge-wait',
  'automation-wait',
  'migration-env',
  'kubeconfig',
  'kubeconfig-file',
  'kubeconfig-context',
  'cluster-server',
  'cluster-token',
  'cluster-token-audience',
  'cluster-authority',
  'argo-cd-token',
  // A user's choice, whose default the step knows.
  'prepare',
  'restore',
  'timeout',
]);

describe.each(variants)('$stage by $delivery', ({ steps }) => {
  const actionOf = (id: string): string => {
    const step = steps.find((candidate) => candidate.id === id);
    if (step === undefined) throw new Error(`there is no step ${id}`);
    return step.action;
  };
  const sources = (step: StageStep): (readonly [string, string])[] =>
    Object.values(step.inputs).flatMap((source) => {
      if ('step' in source) return [[source.step, source.output] as const];
      if ('firstOf' in source) return source.firstOf.map((id) => [id, source.output] as const);
      return [];
    });

  it.each(steps.map((step) => [step.id, step] as const))('%s fits its action', (_, step) => {
    const { inputs } = definitionOf(step.action);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.inputs)));
    const required = Object.entries(inputs).filter(([, input]) => input.required === true);
    expect(Object.keys(step.inputs)).toEqual(
      expect.arrayContaining(required.map(([name]) => name)),
    );
    // Connections and credentials come from whoever runs the stage, never from another step.
    expect(Object.keys(step.inputs).filter((name) => givenByRunner.has(name))).toEqual([]);
  });

  it.each(steps.map((step) => [step.id, step] as const))('%s reads declared outputs', (_, step) => {
    for (const [id, output] of sources(step))
      expect(Object.keys(definitionOf(actionOf(id)).outputs)).toContain(output);
    const { condition } = step;
    if (condition.when === 'output')
      expect(Object.keys(definitionOf(actionOf(condition.step)).outputs)).toContain(
        condition.output,
      );
  });
});

describe('all stages together', () => {
  const steps = variants.flatMap((variant) => variant.steps);

  it('know exactly the actions that there are, and use each', () => {
    expect([...actionNames].sort()).toEqual([...definitions.keys()].sort());
    expect([...new Set(steps.map(({ action }) => action))].sort()).toEqual([...actionNames].sort());
  });

  it.each([...actionNames])(
    'give every input of %s, or leave it to whoever runs them',
    (action) => {
      const given = new Set(
        steps.filter((step) => step.action === action).flatMap((step) => Object.keys(step.inputs)),
      );
      const nobodys = Object.keys(definitionOf(action).inputs).filter(
        (name) => !given.has(name) && !givenByRunner.has(name),
      );
      expect(nobodys).toEqual([]);
    },
  );
});
