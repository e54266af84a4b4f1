import type { ApplicationConfig, WrittenApplication } from './application-schema.ts';
import type { FormProblem } from './issues.ts';
import { suggestion } from './nearest.ts';
import { policyProblems, repeatedNames, resolvePolicy } from './policy-references.ts';
import { templateReferences } from './template.ts';
import type { Path } from './yaml-source.ts';

/**
 * Finds names in a configuration that lead nowhere, and parts that need another one.
 * @param config the configuration as written
 */
export function applicationProblems(config: WrittenApplication): FormProblem[] {
  return [
    ...repeatedNames(config.images, ['images'], 'image'),
    ...sameRepositories(config),
    ...unknownImages(config),
    ...repeatedNames(config.contracts, ['contracts'], 'contract'),
    ...repeatedNames(config.smoke?.checks ?? [], ['smoke', 'checks'], 'check'),
    ...repeatedNames(config.rehearsal.services, ['rehearsal', 'services'], 'service'),
    ...migrationProblems(config),
    ...identityProblems(config),
    ...rehearsalProblems(config),
    ...digestProblems(config),
    ...(config.policy === undefined ? [] : policyProblems(config.policy, ['policy'])),
  ];
}

/** The release's tag is the commit's for every image: in one repository the second would replace the first. */
function sameRepositories(config: WrittenApplication): FormProblem[] {
  const seen = new Map<string, string>();
  return config.images.flatMap(({ name, repository }, index): FormProblem[] => {
    const other = seen.get(repository);
    seen.set(repository, other ?? name);
    if (other === undefined) return [];
    const message = `the images "${other}" and "${name}" have one repository; both would get the same tag`;
    return [{ path: ['images', index, 'repository'], part: 'value', message }];
  });
}

/** A misspelt image would be scanned by other means than those that are written. */
function unknownImages({ images, sbom, scan }: WrittenApplication): FormProblem[] {
  const known = images.map(({ name }) => name);
  const unknown = (written: object, path: Path): FormProblem[] =>
    Object.keys(written)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path: [...path, name],
        part: 'key',
        message: `there is no image "${name}"${suggestion(name, known)}`,
      }));
  return [
    ...unknown(sbom?.images ?? {}, ['sbom', 'images']),
    ...unknown(scan?.reports ?? {}, ['scan', 'reports']),
  ];
}

function migrationProblems({ migrations, images }: WrittenApplication): FormProblem[] {
  if (migrations === undefined) return [];
  const needing = [
    ...(migrations.expects === undefined ? [] : ['expects']),
    ...(migrations.compatibleFrom === undefined ? [] : ['compatible-from']),
  ];
  const what =
    migrations.engine === 'command'
      ? 'the command that prints the version of the schema'
      : 'which says where the Job leaves the version of the schema';
  const unverified = migrations.version === undefined ? needing : [];
  return [
    ...unverified.map((key): FormProblem => ({
      path: ['migrations', key],
      part: 'key',
      message: `migrations: "${key}" needs "version", ${what}`,
    })),
    ...(migrations.engine === 'kubernetes-job' ? migratorProblems(migrations.image, images) : []),
  ];
}

/** The Job runs an image of the release, by its digest. */
function migratorProblems(image: string, images: WrittenApplication['images']): FormProblem[] {
  const known = images.map(({ name }) => name);
  if (known.includes(image)) return [];
  const message = `migrations.image: there is no image "${image}"${suggestion(image, known)}`;
  return [{ path: ['migrations', 'image'], part: 'value', message }];
}

function identityProblems({ ready, smoke }: WrittenApplication): FormProblem[] {
  if (smoke?.identity === undefined || smoke.identity.path !== undefined || ready !== undefined)
    return [];
  const message =
    'smoke.identity: "path" is missing, and there is no "ready" whose path could be taken';
  return [{ path: ['smoke', 'identity'], part: 'value', message }];
}

function rehearsalProblems({ images, rehearsal }: WrittenApplication): FormProblem[] {
  const names = images.map((image) => image.name);
  const { image } = rehearsal;
  const problems: FormProblem[] = [];
  if (image !== undefined && !names.includes(image)) {
    const message = `rehearsal.image: there is no image "${image}"${suggestion(image, names)}`;
    problems.push({ path: ['rehearsal', 'image'], part: 'value', message });
  }
  const services = rehearsal.services.map((service) => service.name);
  const check = referenceCheck('port:', services, 'service');
  return [...problems, ...walk(rehearsal, ['rehearsal'], check)];
}

function digestProblems(config: WrittenApplication): FormProblem[] {
  const names = config.images.map((image) => image.name);
  const check = referenceCheck('digest:', names, 'image');
  return (['migrations', 'ready', 'smoke', 'rehearsal'] as const).flatMap((key) =>
    walk(config[key], [key], check),
  );
}

type TextCheck = (text: string, path: Path) => FormProblem[];

/** `${port:database}` names a service, `${digest:app}` an image. */
function referenceCheck(prefix: string, known: readonly string[], what: string): TextCheck {
  return (text, path) =>
    templateReferences(text).flatMap(({ name }): FormProblem[] => {
      if (!name.startsWith(prefix)) return [];
      const part = name.slice(prefix.length);
      if (known.includes(part)) return [];
      const message = `"\${${name}}": there is no ${what} "${part}"${suggestion(part, known)}`;
      return [{ path, part: 'value', message }];
    });
}

/** Keys that parsing renamed or unwrapped, back to how they stand in YAML; others are the same. */
const writtenKeys: Readonly<Record<string, string>> = {
  bodyContains: 'body-contains',
  pattern: 'matches',
  values: 'one-of',
};

function walk(value: unknown, path: Path, check: TextCheck): FormProblem[] {
  if (typeof value === 'string') return check(value, path);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => walk(item, [...path, index], check));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    walk(item, [...path, writtenKeys[key] ?? key], check),
  );
}

/**
 * Fills in what depends on other parts: paths of identities, the image of the rehearsal, the policy.
 * @param config a configuration without problems
 */
export function resolveApplication(config: WrittenApplication): ApplicationConfig {
  const { ready, smoke, rehearsal, policy, ...rest } = config;
  const readyIdentity =
    ready?.identity === undefined ? undefined : { path: ready.path, ...ready.identity };
  const smokePath = smoke?.identity?.path ?? ready?.path;
  const smokeIdentity =
    smoke?.identity === undefined || smokePath === undefined
      ? readyIdentity
      : { ...smoke.identity, path: smokePath };
  return {
    ...rest,
    ...(ready === undefined ? {} : { ready: withIdentity(ready, readyIdentity) }),
    ...(smoke === undefined ? {} : { smoke: withIdentity(smoke, smokeIdentity) }),
    rehearsal: { ...rehearsal, image: rehearsal.image ?? config.images[0]?.name ?? '' },
    ...(policy === undefined ? {} : { policy: resolvePolicy(policy) }),
  };
}

function withIdentity<Part extends object, Identity>(
  part: Part,
  identity: Identity | undefined,
): Omit<Part, 'identity'> & { identity?: Identity } {
  const { identity: _written, ...rest } = { identity: undefined, ...part };
  return identity === undefined ? rest : { ...rest, identity };
}
