/** Pages of a kind of conference that are loaded as one file: each file that a page loads is named in the shell. */
export { LegalGroundPage } from './ground/LegalGroundPage.tsx'
export { VariantPage } from './page/VariantPage.tsx'
