import type { MigrationsConfig, TemplateValues } from '@waybill/config';
import type { Secret } from '@waybill/core';
import type { Migration } from './run-migration.ts';

/** Where and with what a migration's commands run. */
export interface CommandSurroundings {
  /** The release's checkout; the configuration's `folder` lies in it. */
  readonly checkout: string;
  /** The release's values, for `${commit}` and friends in `env`. */
  readonly values: TemplateValues;
  /** The environment variables of the step, such as DATABASE_URL; `commandEnvironment()` where absent. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What must not appear in the output, beside values of variables whose names look secret. */
  readonly secrets?: readonly (Secret | string)[];
}

export function migrationOf(config: MigrationsConfig, surroundings: CommandSurroundings): Migration {
  throw new TypeError(`not written yet: ${config.engine} ${surroundings.checkout}`);
}
