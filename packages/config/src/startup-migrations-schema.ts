import { z } from 'zod';
import {
  command,
  duration,
  environmentVariables,
  jsonPointer,
  repositoryPath,
  urlPath,
} from './fields.ts';
import { compatibleFrom, versionText } from './schema-version-fields.ts';

/** How the version is read where we do not migrate ourselves. */
const versionSource = z
  .union([
    command(
      'Prints the version that the schema has, with ` dirty` behind it where a migration broke off; `none` where there is no schema yet.',
    ).transform((written) => ({ kind: 'command' as const, command: written })),
    z
      .strictObject({
        path: urlPath('Where the application answers with the version that its database has.'),
        json: jsonPointer.describe('Where in the JSON body the version stands, such as /schema.'),
        dirty: jsonPointer
          .exactOptional()
          .describe(
            'Where it says, with true or false, whether a migration broke off, such as /dirty.',
          ),
      })
      .transform(({ json, ...rest }) => ({ kind: 'answer' as const, pointer: json, ...rest })),
  ])
  .describe(
    "How the version is read: a command, or an answer of the application at the environment's address.",
  );

/** Migrations of an application that migrates when it starts. */
export const startupMigrationsSchema = z
  .strictObject({
    engine: z
      .literal('startup')
      .describe(
        'The application migrates when it starts: its version is held against a window before desired state is written, and read again when the rollout is ready.',
      ),
    version: versionSource,
    expects: versionText.describe(
      'The version that this commit brings: none newer may be there before, and this one must be there afterwards.',
    ),
    'starts-from': versionText
      .exactOptional()
      .describe(
        'The oldest version from which its start migrates; any older one than `expects` where absent. A database without a schema is always good.',
      ),
    'compatible-from': compatibleFrom.exactOptional(),
    folder: repositoryPath('Where the command runs, and where its migrations lie.').default('.'),
    env: environmentVariables(
      'deployment',
      'Environment variables of the command, beside those of the step.',
    ),
    timeout: duration(
      'How long after the rollout the version may take until it is the expected one.',
      '30s',
    ),
  })
  .transform(({ timeout, 'starts-from': startsFrom, 'compatible-from': compatible, ...rest }) => ({
    ...rest,
    ...(startsFrom === undefined ? {} : { startsFrom }),
    ...(compatible === undefined ? {} : { compatibleFrom: compatible }),
    timeoutMilliseconds: timeout,
  }));
