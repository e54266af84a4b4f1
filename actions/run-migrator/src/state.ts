/** Under these names the Job is remembered that is about to be created. */
export const jobNamespace = 'namespace';
export const jobName = 'job';
