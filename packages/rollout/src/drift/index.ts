export {
  compareManifests,
  driftLimits,
  type ComparedField,
  type DesiredManifest,
  type FieldComparison,
  type FieldQuestion,
  type Uncompared,
} from './compare-manifests.ts';
