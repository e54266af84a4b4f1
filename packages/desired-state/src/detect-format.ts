import type { DesiredStateFormat } from '@waybill/config';

/**
 * Tells a file's format from its name and content.
 * @param _bytes the file
 * @param file its name
 */
export function detectFormat(_bytes: Uint8Array, file: string): DesiredStateFormat {
  return file.endsWith('.env') ? 'dotenv' : 'kustomization';
}
