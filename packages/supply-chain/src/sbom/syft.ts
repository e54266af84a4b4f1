import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SbomFormat, ToolPin } from '@waybill/config';
import { isWaybillError, type Digest, type Secret } from '@waybill/core';
import { isLoopback, type Credential } from '@waybill/oci';
import { runToSuccess, type ToolSources } from '@waybill/process';
import { findPinned, syft } from '../anchore-tools.ts';
import { supplyChainError } from '../error-codes.ts';
import { readToolOutput, withToolFolder, type ToolFolder } from '../tool-folder.ts';
import { readSbom, tooLarge } from './read-sbom.ts';
import { maximumSbomBytes, type Sbom } from './sbom.ts';
import { syftArguments, syftCredential, type SyftSource } from './syft-arguments.ts';

/** What syft is asked for. */
export interface SyftRequest {
  readonly source: SyftSource;
  /** The image that the document is about; for a folder, the one that holds it. */
  readonly image: { readonly repository: string; readonly digest: Digest };
  readonly formats: readonly SbomFormat[];
  readonly empty: 'refused' | 'allowed';
  readonly credential?: Credential;
  readonly pin?: ToolPin;
  readonly timeoutMilliseconds: number;
  readonly tools: ToolSources;
}

/**
 * Lets syft make bills of materials of an image in a registry or of a folder, in one run.
 * @param request what of, in which formats
 * @returns one for each format
 * @throws SBOM_TOOL_FAILED, SBOM_EMPTY, SBOM_TOO_LARGE, SBOM_INVALID, and what finding the tool throws
 */
export async function runSyft(request: SyftRequest): Promise<readonly Sbom[]> {
  const { program, version } = await findPinned(syft, request.pin, request.tools);
  return await withToolFolder('syft', async (folder) => {
    const files = Object.fromEntries(
      request.formats.map((format) => [format, join(folder.path, `${format}.json`)]),
    );
    await run(program, syftArguments(request.source, request.image, files), request, folder);
    const sboms: Sbom[] = [];
    for (const [format, file] of Object.entries(files)) {
      const what = `the ${format} document of syft ${version} about ${request.image.repository}@${request.image.digest}`;
      const output = await readToolOutput(file, maximumSbomBytes);
      if ('tooLarge' in output) throw tooLarge(what, output.tooLarge);
      sboms.push(readSbom(output.bytes, { what, empty: request.empty }));
    }
    return sboms;
  });
}

async function run(
  program: string,
  args: readonly string[],
  { source, image, credential, tools, timeoutMilliseconds }: SyftRequest,
  folder: ToolFolder,
): Promise<void> {
  const host = image.repository.slice(0, image.repository.indexOf('/'));
  const given = syftCredential(host, source.kind === 'registry' ? credential : undefined);
  await writeFile(join(folder.path, 'config.json'), given.dockerConfig, { mode: 0o600 });
  const { hostname } = new URL(`http://${host}`);
  try {
    await runToSuccess([program, ...args], {
      cwd: folder.path,
      signal: tools.signal,
      timeoutMilliseconds,
      env: folder.environment({
        ...given.environment,
        SYFT_CHECK_FOR_APP_UPDATE: 'false',
        ...(isLoopback(hostname) ? { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' } : {}),
      }),
      ...(credential === undefined ? {} : { secrets: [secretOf(credential)] }),
    });
  } catch (error) {
    if (!isWaybillError(error, 'PROCESS_FAILED')) throw error;
    throw supplyChainError('SBOM_TOOL_FAILED', {
      message: `Expected syft to read ${image.repository}@${image.digest}; ${error.message}`,
      remedy:
        'Check that the registry answers and that the credential may pull. `sbom.images.NAME.files` takes a document that something else made.',
      facts: { repository: image.repository, digest: image.digest },
      cause: error,
    });
  }
}

function secretOf(credential: Credential): Secret {
  return credential.kind === 'basic' ? credential.password : credential.token;
}
