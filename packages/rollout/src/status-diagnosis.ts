import type { DiagnosisSource } from './diagnosis.ts';
import type { ExpectedRollout } from './target-status.ts';

export function statusDiagnosis(source: string, expected: ExpectedRollout): DiagnosisSource {
  throw new TypeError(`not written yet: ${source} ${String(expected.revision)}`);
}
