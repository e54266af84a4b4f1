import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { suggestion, type ComparedContract } from '@waybill/config';
import { contractError } from '../error-codes.ts';

/**
 * @param options the checkout and the contract whose file is nowhere
 * @returns the error that says so, with a name that is alike where its folder has one
 */
export async function refuseUnknownFile(options: {
  readonly checkout: string;
  readonly contract: ComparedContract;
  readonly bases: readonly unknown[];
}): Promise<Error> {
  const { checkout, contract, bases } = options;
  const folder = posix.dirname(contract.file);
  const names = await readdir(join(checkout, folder)).catch(() => []);
  const near = suggestion(
    contract.file,
    names.slice(0, 1000).map((name) => posix.join(folder, name)),
  );
  const older = bases.length === 0 ? '' : ', nor in any older commit that it is compared with';
  return contractError('CONTRACT_FILE_UNKNOWN', {
    message: `Expected the contract "${contract.name}" at ${contract.file}; it is not in the checkout${older}.${near}`,
    remedy: 'Correct `file` of the contract in waybill.yaml, or add the file.',
    facts: { contract: contract.name, file: contract.file },
  });
}
