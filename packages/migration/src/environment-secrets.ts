/** Names of environment variables whose values are secrets. */
const secretName =
  /PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|_KEY$|^KEY$|_PAT$|_DSN$/i;

/** Values that many variables have and that are no secrets. */
const ordinary = new Set([
  'true',
  'false',
  'none',
  'null',
  'undefined',
  'disabled',
  'enabled',
  'postgres',
]);

/**
 * Finds what must not appear in a migrator's output: values of variables whose names look secret, and the passwords
 * in values that are URLs (`DATABASE_URL`), as they are written and decoded.
 * @param environment the variables that the migrator gets
 * @returns the values to take out, longest first
 */
export function secretsOf(environment: Readonly<Record<string, string>>): string[] {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(environment)) {
    if (secretName.test(name)) found.add(value);
    for (const password of passwordsIn(value)) found.add(password);
  }
  return [...found]
    .filter((value) => value.length >= 4 && !ordinary.has(value.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

function passwordsIn(value: string): string[] {
  if (!value.includes('://') || !URL.canParse(value)) return [];
  const url = new URL(value);
  const query = [...url.searchParams]
    .filter(([name]) => secretName.test(name))
    .map(([, text]) => text);
  return [url.password, decoded(url.password), ...query];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
