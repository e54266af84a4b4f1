import { z } from 'zod';
import { command, duration, jsonPointer, name, repositoryPath } from './fields.ts';

/** How much a finding weighs, as waybill.yaml writes it; `ignored` leaves it out. */
const weightSchema = z.enum(['breaking', 'risky', 'info', 'ignored']);

const mappingSchema = z
  .strictObject({
    items: jsonPointer
      .default('')
      .describe(
        'Where the list of findings is in the JSON (a JSON pointer); the whole where empty.',
      ),
    id: jsonPointer.exactOptional().describe('The rule, in an item.'),
    file: jsonPointer.exactOptional().describe('The file, in an item.'),
    line: jsonPointer.exactOptional().describe('The line, in an item; counts from 1.'),
    column: jsonPointer.exactOptional().describe('The column, in an item; counts from 1.'),
    message: jsonPointer.describe('What is wrong, in an item.'),
    remedy: jsonPointer.exactOptional().describe('What to do, in an item.'),
    level: jsonPointer
      .exactOptional()
      .describe('How bad it is, in an item: a word of `levels`; breaking where absent.'),
    operation: jsonPointer.exactOptional().describe('What a report groups by, in an item.'),
  })
  .describe('Where things are in the JSON, as JSON pointers.');

export const commandContractSchema = z
  .strictObject({
    name: name('The name of the contract.'),
    kind: z
      .literal('command')
      .describe('A tool of yours judges: what it writes as JSON or SARIF becomes findings.'),
    command: command('The tool.'),
    folder: repositoryPath('Where the command runs.').default('.'),
    timeout: duration('How long it may take.', '5m'),
    format: z.enum(['sarif', 'json']).describe('What it writes.'),
    output: repositoryPath(
      'The file that it writes, from the top of the repository; what it prints where absent.',
    ).exactOptional(),
    json: mappingSchema.exactOptional(),
    levels: z
      .record(z.string().min(1).max(100), weightSchema)
      .default({ error: 'breaking', warning: 'risky', note: 'info', none: 'info' })
      .describe(
        'What its words for a level mean; case does not count, and a word that is not here is breaking.',
      ),
    'fails-on': z
      .enum(['breaking', 'risky', 'info', 'never'])
      .default('breaking')
      .describe('The least level that breaks the contract; `never` only tells.'),
    'exit-codes': z
      .array(z.int().min(0).max(255))
      .min(1)
      .max(20)
      .default([0, 1])
      .describe('How it ends when it has done its work; any other end is a failure of the tool.'),
  })
  .superRefine((value, context) => {
    if ((value.format === 'json') === (value.json !== undefined)) return;
    const message =
      value.format === 'json'
        ? 'expected `json`, which says where things are in its JSON'
        : 'expected no `json`: SARIF says itself where things are';
    context.addIssue({ code: 'custom', path: ['json'], message });
  })
  .transform(({ timeout, 'fails-on': failsOn, 'exit-codes': exitCodes, ...rest }) => ({
    ...rest,
    failsOn,
    exitCodes,
    timeoutMilliseconds: timeout,
  }));
