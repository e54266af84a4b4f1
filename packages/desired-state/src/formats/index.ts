import type { DesiredStateFormat } from '@waybill/config';
import type { FileFormat } from '../open-file.ts';
import { argocdFormat } from './argocd.ts';
import { dotenvFormat } from './dotenv.ts';
import { fluxFormat } from './flux.ts';
import { kubernetesFormat } from './kubernetes.ts';
import { kustomizationFormat } from './kustomization.ts';
import { settersFormat } from './setters.ts';
import { anyYamlFormat, helmValuesFormat } from './values.ts';

/** The reader of each format; a format without one does not compile. */
const formats: Readonly<Record<DesiredStateFormat, FileFormat>> = {
  kustomization: kustomizationFormat,
  kubernetes: kubernetesFormat,
  'helm-values': helmValuesFormat,
  flux: fluxFormat,
  argocd: argocdFormat,
  setters: settersFormat,
  yaml: anyYamlFormat,
  dotenv: dotenvFormat,
};

/**
 * @param format one of the formats
 * @returns what reads it
 */
export function formatOf(format: DesiredStateFormat): FileFormat {
  return formats[format];
}
