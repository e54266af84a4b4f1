import { configError, parseApplicationConfig, type ApplicationConfig } from '@waybill/config';
import type { CommitSha } from '@waybill/core';
import type { ConnectionSettings } from './connection-settings.ts';

/**
 * @param settings the description's path, and the registry that stands for the one it names
 * @param repository where it was looked for
 * @param commit at which commit
 * @param bytes what was found; undefined where there is no such file
 * @returns the application's description
 * @throws CONFIG_MISSING, CONFIG_INVALID and others of CONFIG_*
 */
export function parseDescription(
  settings: Pick<ConnectionSettings, 'config' | 'registry'>,
  repository: { readonly url: string },
  commit: CommitSha,
  bytes: Buffer | undefined,
): ApplicationConfig {
  if (bytes === undefined) {
    throw configError('CONFIG_MISSING', {
      message: `Expected ${settings.config} at commit ${commit.slice(0, 12)} of ${repository.url}, found no such file.`,
      remedy: 'Commit the file, or name its path with the input `config`.',
      facts: { file: settings.config, commit },
    });
  }
  const config = parseApplicationConfig(bytes.toString('utf8'), settings.config);
  return settings.registry === undefined ? config : withRegistry(config, settings.registry);
}

/** A mirror or a closed network: the same paths under another host. */
function withRegistry(config: ApplicationConfig, registry: string): ApplicationConfig {
  const images = config.images.map((image) => ({
    ...image,
    repository: `${registry}/${image.repository.slice(image.repository.indexOf('/') + 1)}`,
  }));
  return { ...config, images };
}
