import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { configError, parseApplicationConfig } from '@waybill/config';
import { verifyContract, type ContractVerdict } from '@waybill/contract';
import { messageOf, type Progress } from '@waybill/core';
import { stageError } from '../error-codes.ts';
import { prepareCheckout } from '../prepare.ts';

/** What is verified: the checkout of a runner's workspace. */
export interface VerifyRequest {
  readonly workspace: string;
  readonly config: string;
  /** Whether `prepare` of waybill.yaml is run before. */
  readonly prepare: boolean;
  /** Put files back that a generator changed. */
  readonly restore: boolean;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Verifies every contract of the checkout's waybill.yaml, all of them also where one does not hold.
 * @param request the checkout
 * @param onVerdict gets each verdict as it comes
 * @returns the verdicts in the order of waybill.yaml
 * @throws CONFIG_*, CONTRACT_* where a contract cannot be verified; CONTRACT_BROKEN where one does not hold
 */
export async function verifyContracts(
  request: VerifyRequest,
  onVerdict: (verdict: ContractVerdict) => void,
): Promise<readonly ContractVerdict[]> {
  const config = parseApplicationConfig(await readConfigFile(request), request.config);
  const verdicts: ContractVerdict[] = [];
  if (request.prepare && config.contracts.length > 0) {
    await prepareCheckout({ ...request, commands: config.prepare });
  }
  for (const contract of config.contracts) {
    request.progress.phase(`${contract.name} (${contract.kind})`);
    const verdict = await verifyContract({
      checkout: request.workspace,
      contract,
      restore: request.restore,
      signal: request.signal,
      progress: request.progress,
    });
    onVerdict(verdict);
    verdicts.push(verdict);
  }
  const broken = verdicts.filter((verdict) => !verdict.holds);
  if (broken.length === 0) return verdicts;
  const first = broken[0]?.findings.find((finding) => finding.level === 'breaking');
  throw stageError('CONTRACT_BROKEN', {
    message: `Expected every contract to hold; ${broken.map(({ contract }) => contract).join(', ')} ${broken.length === 1 ? 'does' : 'do'} not: ${first?.message ?? 'see the findings'}`,
    remedy: first?.remedy ?? 'See the findings in the summary.',
    facts: {
      contracts: broken.map(({ contract }) => contract),
      findings: broken
        .flatMap(({ findings }) => findings.map(({ id, file }) => `${id} ${file}`))
        .slice(0, 50),
    },
    ...(first === undefined
      ? {}
      : {
          location: { file: first.file, ...(first.line === undefined ? {} : { line: first.line }) },
        }),
  });
}

async function readConfigFile(request: VerifyRequest): Promise<string> {
  try {
    return await readFile(join(request.workspace, request.config), 'utf8');
  } catch (error) {
    throw configError('CONFIG_MISSING', {
      message: `Expected ${request.config} in the checkout, found no readable file: ${messageOf(error)}.`,
      remedy:
        'Check the repository out before this step, or name the file with the input `config`.',
      facts: { file: request.config },
    });
  }
}
