import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exhausted, isWaybillError } from '@waybill/core';
import { runProcess, toolEnvironment } from '@waybill/process';
import { z } from 'zod';
import { desiredStateError } from '../error-codes.ts';
import { problemsOf, manifestsInvalid } from './manifest-problems.ts';
import { resourceTitle } from './rendered-text.ts';
import { schemaLocations } from './schema-files.ts';
import type { RenderedResource, ValidationReport, ValidationRequest } from './types.ts';

const maximumReportBytes = 16 * 1024 * 1024;

const verdictSchema = z.object({
  kind: z.string(),
  name: z.string(),
  version: z.string(),
  status: z.enum(['statusValid', 'statusInvalid', 'statusError', 'statusSkipped']),
  msg: z.string(),
});
type Verdict = z.output<typeof verdictSchema>;
const reportSchema = z.object({ resources: z.array(verdictSchema).nullable() });

/**
 * Holds rendered manifests against their schemas, with kubeconform.
 * @param request what was rendered, where schemas are, what the policy asks
 * @returns how many fit, and which could not be looked at
 * @throws MANIFEST_INVALID at the file and line from which the value comes, MANIFEST_SCHEMA_MISSING,
 *   MANIFESTS_UNCHECKED, RENDER_TIMED_OUT
 */
export async function validateManifests(request: ValidationRequest): Promise<ValidationReport> {
  const { rendered, missingSchemas } = request;
  if (request.validate === 'none' || rendered.resources.length === 0) {
    return { valid: 0, unchecked: [] };
  }
  const verdicts = await askKubeconform(request);
  if (verdicts.length !== rendered.resources.length) {
    throw unchecked(
      request,
      `it speaks of ${verdicts.length} of ${rendered.resources.length} resources`,
    );
  }
  const of = (status: Verdict['status']): readonly Verdict[] =>
    verdicts.filter((verdict) => verdict.status === status);
  const invalid = of('statusInvalid');
  if (invalid.length > 0) {
    const problems = invalid.flatMap((verdict) =>
      problemsOf(resourceOf(verdict, rendered.resources), verdict.msg, rendered.files),
    );
    throw manifestsInvalid(rendered, problems, request.kubernetes);
  }
  const errors = of('statusError');
  const missing = errors.filter(({ msg }) => msg.startsWith('could not find schema'));
  const broken = errors.find((verdict) => !missing.includes(verdict));
  if (broken !== undefined) throw unchecked(request, broken.msg.slice(0, 1000));
  const titles = [
    ...new Set(
      [...missing, ...of('statusSkipped')].map(({ version, kind }) => `${kind} (${version})`),
    ),
  ].sort();
  switch (missingSchemas) {
    case 'ignored':
      return { valid: of('statusValid').length, unchecked: titles };
    case 'refused':
      if (titles.length === 0) return { valid: verdicts.length, unchecked: [] };
      throw schemaMissing(request, titles);
    default:
      return exhausted(missingSchemas, 'missing-schemas');
  }
}

async function askKubeconform(request: ValidationRequest): Promise<readonly Verdict[]> {
  const { kubeconform, kubernetes, validate, rendered, signal, timeoutMilliseconds } = request;
  await mkdir(request.temporaryFolder, { recursive: true });
  const folder = await mkdtemp(join(request.temporaryFolder, 'schemas-'));
  try {
    const strict = validate === 'strict';
    const settings = { schemas: request.schemas, strict, kubernetes };
    const locations = await schemaLocations(
      settings,
      rendered.resources,
      request.readEntries,
      folder,
    );
    const result = await runProcess(
      [
        kubeconform.program,
        ...['-output', 'json', '-verbose'],
        ...(strict ? ['-strict'] : []),
        ...(kubernetes === undefined ? [] : ['-kubernetes-version', kubernetes]),
        ...locations.flatMap((location) => ['-schema-location', location]),
        '-',
      ],
      {
        cwd: folder,
        signal,
        timeoutMilliseconds,
        env: toolEnvironment(),
        input: rendered.text,
        maximumOutputBytes: maximumReportBytes,
      },
    );
    const report = reportOf(result.stdout.toString('utf8'));
    // 1 says that something is invalid or failed, which the report says in full.
    if (report !== undefined && (result.exitCode === 0 || result.exitCode === 1)) return report;
    throw unchecked(request, result.stderr.toString('utf8').trim().slice(-1000) || 'no report');
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_TIMED_OUT')) throw error;
    throw desiredStateError('RENDER_TIMED_OUT', {
      message: `${error.message.replace(kubeconform.program, 'kubeconform')} It was validating ${rendered.path}.`,
      remedy:
        'Look whether the places of `render.schemas` answer, or allow more time (`timeout` under `render` of the environment).',
      facts: { overlay: rendered.path, timeoutMilliseconds },
      location: { file: rendered.path },
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reportOf(text: string): readonly Verdict[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const report = reportSchema.safeParse(value);
  return report.success ? (report.data.resources ?? []) : undefined;
}

function resourceOf(
  { kind, name, version }: Verdict,
  resources: readonly RenderedResource[],
): RenderedResource {
  return (
    resources.find(
      (resource) =>
        resource.kind === kind && resource.name === name && resource.apiVersion === version,
    ) ?? { kind, name, apiVersion: version, namespace: undefined, text: '' }
  );
}

function schemaMissing({ rendered, schemas }: ValidationRequest, titles: readonly string[]): Error {
  const first = rendered.resources.find(
    ({ kind, apiVersion }) => `${kind} (${apiVersion})` === titles[0],
  );
  const shown = titles.slice(0, 10).join(', ');
  return desiredStateError('MANIFEST_SCHEMA_MISSING', {
    message: `Expected a schema of every resource of ${rendered.path} in ${schemas.join(', ')}; found none of ${shown}${first === undefined ? '' : `, of which ${resourceTitle(first)} is one`}.`,
    remedy:
      'Name a place that has it under `render.schemas` of the environment (a folder of the ops repository will do), or set `missing-schemas: ignored`.',
    facts: { overlay: rendered.path, kinds: titles.slice(0, 10) },
    location: { file: rendered.path },
  });
}

function unchecked({ rendered, kubeconform }: ValidationRequest, found: string): Error {
  return desiredStateError('MANIFESTS_UNCHECKED', {
    message: `Expected kubeconform ${kubeconform.version} to say whether the manifests of ${rendered.path} fit their schemas; found: ${found}.`,
    remedy:
      'Look whether the places of `render.schemas` of the environment can be reached and hold schemas.',
    facts: { overlay: rendered.path },
    location: { file: rendered.path },
  });
}
