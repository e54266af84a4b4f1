/** Under this name the environment is remembered in which a deployment was about to start. */
export const startedIn = 'environment';

/** Under this name the id of the deployment that was started. */
export const startedAs = 'deployment';
