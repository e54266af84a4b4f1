import {
  expandTemplate,
  type ApplicationConfig,
  type Environment,
  type StartupMigrations,
} from '@waybill/config';
import type { LedgerReader } from '@waybill/ledger';
import { commandReader, stateOfAnswer, type SchemaReader } from '@waybill/migration/startup';
import { exchange, parseJson, urlBehind, valueAt } from '@waybill/rollout';
import {
  migrationSurroundings,
  type CommandContext,
  type CommandPlace,
} from '../migration-surroundings.ts';

/** What of a deployment says which schema its application starts on. */
export interface StartContext extends CommandContext {
  readonly environment: Pick<Environment, 'name' | 'url'>;
  readonly config: Pick<ApplicationConfig, 'migrations'>;
  /** The ledger as it was when the step began. */
  readonly seen: Pick<LedgerReader, 'environment' | 'deployment'>;
}

/** How long one answer may take. */
const answerTimeout = 10_000;

/**
 * @param context environment and release
 * @param config how the version is read
 * @param place where a command runs that reads it
 * @returns what reads it
 * @throws CHECKOUT_MISMATCH, MIGRATION_ENV_INVALID, TEMPLATE_INVALID
 */
export async function schemaReader(
  context: StartContext,
  config: StartupMigrations,
  place: CommandPlace,
): Promise<SchemaReader> {
  const { version } = config;
  return version.kind === 'command'
    ? commandReader(config, version.command, await migrationSurroundings(context, place))
    : answerReader(context, version);
}

/** What of a deployment says where it answers. */
export interface AnswerContext extends Pick<CommandContext, 'values'> {
  readonly environment: Pick<Environment, 'url'>;
}

/**
 * A status is not looked at: an application whose schema is dirty may well say so with 503.
 * @param context environment and release
 * @param source path, and where in the answer the version stands
 * @returns what asks the application
 * @throws TEMPLATE_INVALID where the path asks for a value that is not known
 */
export function answerReader(
  { environment, values }: AnswerContext,
  source: Extract<StartupMigrations['version'], { kind: 'answer' }>,
): SchemaReader {
  const url = urlBehind(environment.url, expandTemplate(source.path, values));
  return {
    place: `GET ${url.href}`,
    read: async (signal) => {
      const answer = await exchange({ url, timeoutMilliseconds: answerTimeout }, signal);
      if (answer.kind === 'silence') return { kind: 'unreadable', why: answer.detail };
      const body = answer.truncated ? undefined : parseJson(answer.body);
      if (body === undefined)
        return { kind: 'unreadable', why: `it answers ${String(answer.status)} without JSON` };
      const read = stateOfAnswer(
        valueAt(body, source.pointer),
        source.dirty === undefined ? null : { said: valueAt(body, source.dirty) },
      );
      return read.kind === 'read'
        ? read
        : { ...read, why: `it answers ${String(answer.status)}, and ${read.why}` };
    },
  };
}
