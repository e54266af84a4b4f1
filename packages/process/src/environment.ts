/** What our own tools get of the host's environment: how to find programs, the network, certificates, time and language. */
const allowed = new Set(
  [
    'PATH HOME USER LOGNAME TMPDIR TMP TEMP TZ LANG LANGUAGE LC_ALL LC_CTYPE',
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS',
    'CURL_CA_BUNDLE GIT_SSL_CAINFO GIT_SSL_CAPATH GIT_EXEC_PATH SSH_AUTH_SOCK',
    'SYSTEMROOT WINDIR PATHEXT COMSPEC APPDATA LOCALAPPDATA PROGRAMFILES USERPROFILE',
    'DOCKER_HOST DOCKER_CONFIG DOCKER_CERT_PATH DOCKER_TLS_VERIFY XDG_RUNTIME_DIR',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a variable is a credential or the runner's state, which a user's command has no business with. */
function isOurs(name: string): boolean {
  const upper = name.toUpperCase();
  if (/^(INPUT|ACTIONS|STATE|WAYBILL)_/.test(upper)) return true;
  if (/^(GITHUB|GITEA|FORGEJO|GH|OPS_REPO)_(.*_)?TOKEN$/.test(upper)) return true;
  return /^(GITHUB|GITEA|FORGEJO)_(OUTPUT|STATE|ENV|PATH|STEP_SUMMARY)$/.test(upper);
}

function pick(wanted: (name: string) => boolean): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && wanted(name)) chosen[name] = value;
  }
  return chosen;
}

/**
 * The environment of a user's command (a generator, a migrator): the host's, less what belongs to the runner and
 * to Waybill: inputs, saved state, the runner's command files and tokens.
 * @param extra variables to add
 * @returns a complete environment
 */
export function commandEnvironment(
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { ...pick((name) => !isOurs(name)), ...extra };
}

/**
 * The environment of our own tools: an allow-list, so that neither a secret of the job nor a setting of the
 * host reaches them by surprise.
 * @param extra variables to add
 * @returns a complete environment
 */
export function toolEnvironment(
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { ...pick((name) => allowed.has(name.toUpperCase())), ...extra };
}
