import type { ApplicationConfig } from './application-schema.ts';
import type { Policy } from './policy-schema.ts';

/**
 * Reads waybill.yaml.
 * @param text its content
 * @param file its name, for messages
 * @returns the configuration, with defaults and references resolved
 * @throws CONFIG_MISSING where it is empty, CONFIG_TOO_LARGE, CONFIG_INVALID with up to ten problems
 */
export function parseApplicationConfig(text: string, file: string): ApplicationConfig {
  throw new TypeError(`not written yet: ${file} ${text}`);
}

/**
 * Reads waybill-policy.yaml.
 * @param text its content
 * @param file its name, for messages
 * @returns the policy, with defaults and references resolved
 * @throws CONFIG_MISSING where it is empty, CONFIG_TOO_LARGE, CONFIG_INVALID with up to ten problems
 */
export function parsePolicy(text: string, file: string): Policy {
  throw new TypeError(`not written yet: ${file} ${text}`);
}
