import type { z } from 'zod';
import { applicationProblems, resolveApplication } from './application-references.ts';
import { applicationSchema, type ApplicationConfig } from './application-schema.ts';
import { describeIssue, formProblems, type FormProblem } from './issues.ts';
import { rememberOrigin } from './origin.ts';
import { policyProblems, resolvePolicy } from './policy-references.ts';
import { policyFileSchema, type Policy } from './policy-schema.ts';
import { invalid } from './problem.ts';
import { contractWaiversFileSchema, type ContractWaiver } from './contract-waivers-schema.ts';
import { waiversFileSchema, type Waiver } from './waivers-schema.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/**
 * Reads waybill.yaml.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the configuration, with defaults and references resolved
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column; the error's location is the first
 */
export function parseApplicationConfig(text: string | undefined, file: string): ApplicationConfig {
  const key = `${file}\0${text ?? ''}`;
  const known = parsedConfigs.get(key);
  if (known !== undefined) return known;
  const config = readApplicationConfig(text, file);
  if (parsedConfigs.size >= maximumParsed) parsedConfigs.clear();
  parsedConfigs.set(key, config);
  return config;
}

/**
 * A step reads the same text at the protected branch's head, at the deployed commit and for the policy; reading it
 * is a good part of what a step costs. Nobody changes what is shared.
 */
const parsedConfigs = new Map<string, ApplicationConfig>();
const maximumParsed = 8;

function readApplicationConfig(text: string | undefined, file: string): ApplicationConfig {
  const source = readYaml(text, file);
  const written = parseForm(applicationSchema, source);
  refuse(source, applicationProblems(written));
  const config = resolveApplication(written);
  if (config.policy !== undefined) rememberOrigin(config.policy, { source, path: ['policy'] });
  return config;
}

/**
 * Reads waybill-policy.yaml.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the policy, with defaults and references resolved
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column; the error's location is the first
 */
export function parsePolicy(text: string | undefined, file: string): Policy {
  const source = readYaml(text, file);
  const { version: _version, ...written } = parseForm(policyFileSchema, source);
  refuse(source, policyProblems(written, []));
  const policy = resolvePolicy(written);
  rememberOrigin(policy, { source, path: [] });
  return policy;
}

/**
 * Reads a file of waivers.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the waivers, in the order of the file
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column: a waiver without an end is one
 */
export function parseWaivers(text: string | undefined, file: string): readonly Waiver[] {
  return parseForm(waiversFileSchema, readYaml(text, file)).waivers;
}

/**
 * Reads a file of waivers of contracts.
 * @param text its content; undefined where the file does not exist
 * @param file its name, for messages
 * @returns the waivers in the order of the file, each with where it stands
 * @throws CONFIG_MISSING where it is absent or empty, CONFIG_TOO_LARGE over 1 MiB, CONFIG_INVALID with up to
 *   ten problems, each with line and column: a waiver without an end is one
 */
export function parseContractWaivers(
  text: string | undefined,
  file: string,
): readonly ContractWaiver[] {
  const source = readYaml(text, file);
  return parseForm(contractWaiversFileSchema, source).waivers.map((waiver, index) => ({
    ...waiver,
    source: { file, ...source.locate(['waivers', index], 'value') },
  }));
}

function parseForm<Schema extends z.ZodType>(schema: Schema, source: YamlSource): z.output<Schema> {
  // A file is parsed once in a process: compiling the schema first would cost more than it saves.
  const result = schema.safeParse(source.value, { error: describeIssue, jitless: true });
  if (result.success) return result.data;
  const problems = formProblems(result.error.issues);
  throw invalid(source.file, located(source, problems));
}

function refuse(source: YamlSource, problems: readonly FormProblem[]): void {
  if (problems.length > 0) throw invalid(source.file, located(source, problems));
}

function located(
  source: YamlSource,
  problems: readonly FormProblem[],
): Parameters<typeof invalid>[1] {
  return problems.map(({ path, part, message }) => ({ ...source.locate(path, part), message }));
}
