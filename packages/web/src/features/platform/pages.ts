/** The pages of the platform's administrator, loaded as one file: each file that a page loads is named in the shell. */
export { CopyFormPage } from './CopyFormPage.tsx'
export { NewPartnerPage } from './newPartner/NewPartnerPage.tsx'
export { OperatorPage } from './OperatorPage.tsx'
export { PartnersPage } from './PartnersPage.tsx'
