/**
 * Reads the settings from the environment.
 * @param {NodeJS.ProcessEnv} environment
 */
export function readSettings(environment) {
  return {
    host: environment.HOST ?? '127.0.0.1',
    port: Number(required(environment, 'PORT')),
    databaseUrl: required(environment, 'DATABASE_URL'),
    /** The commit that this process was built from; the image brings it. */
    commit: required(environment, 'APP_COMMIT'),
    /** In which time zone a day of a plan begins. */
    timeZone: required(environment, 'PLANS_TIME_ZONE'),
  };
}

function required(environment, name) {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`the setting ${name} is missing`);
  return value;
}
