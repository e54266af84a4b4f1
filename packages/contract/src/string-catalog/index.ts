export { baselineText } from './baseline.ts';
export { checkoutFolder, type CatalogFolder } from './catalog-folder.ts';
export { checkCatalogFolder, type CatalogCheckResult } from './check-checkout.ts';
export {
  stringCatalogBaseline,
  verifyStringCatalog,
  type StringCatalogBaselineOptions,
  type VerifyStringCatalogOptions,
} from './verify-string-catalog.ts';
export {
  catalogChangeRules,
  catalogCheckRules,
  type CatalogChangeRule,
  type CatalogCheckRule,
} from './rules.ts';
