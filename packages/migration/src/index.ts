export { migrationOf, type CommandSurroundings } from './command-engine.ts';
export type { MigrationEngine, MigratorOutcome, OutputLine } from './engine.ts';
export { migrationError, migrationErrorCodes } from './error-codes.ts';
export {
  planMigration,
  runMigration,
  type Migration,
  type MigrationContext,
  type MigrationEvidence,
  type MigrationPlan,
} from './run-migration.ts';
