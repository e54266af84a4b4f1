import { readFile } from 'node:fs/promises';
import { isAbsent } from '@waybill/core';
import { parseApplicationConfig, suggestion } from '@waybill/config';
import { stringCatalogBaseline } from '@waybill/contract/string-catalog';
import type { Command } from '../command.ts';
import { usage } from '../desired-state/words.ts';

const name = 'contract baseline';
const configFile = 'waybill.yaml';

/** `waybill contract baseline`: the findings that a team has today, as the file that keeps them from blocking. */
export const contractBaseline: Command = {
  name,
  about: 'Print what is amiss in string catalogs now, so that only what is new blocks.',
  positionals: ['CONTRACT'],
  options: {},
  details: [
    `Reads ${configFile} and the catalogs of the current folder, and prints the file that the contract's \`baseline\` names; it writes nothing. Findings stay known when their lines move; what is fixed is told until it leaves the file.`,
  ],
  examples: [`waybill ${name} texts > catalog-baseline.json`],
  run: async ({ positionals: [wanted], signal }) => {
    if (wanted === undefined) throw usage(name, 'expected the name of a contract');
    const text = await readFile(configFile, 'utf8').catch((error: unknown) => {
      if (isAbsent(error)) return undefined;
      throw error;
    });
    const { contracts } = parseApplicationConfig(text, configFile);
    const catalogs = contracts.filter((contract) => contract.kind === 'string-catalog');
    const contract = catalogs.find((known) => known.name === wanted);
    if (contract === undefined) {
      const names = catalogs.map((known) => known.name);
      throw usage(
        name,
        `expected a contract of kind string-catalog in ${configFile}, found ${wanted}${suggestion(wanted, names)}`,
      );
    }
    process.stdout.write(
      await stringCatalogBaseline({ checkout: process.cwd(), contract, signal }),
    );
    return 0;
  },
};
