/** Pages of a partner's administrator that are loaded as one file: each file that a page loads is named in the shell. */
export { InvoicesPage } from './invoices/InvoicesPage.tsx'
export { PartnerLogPage } from './log/PartnerLogPage.tsx'
export { PeoplePage } from './PeoplePage.tsx'
export { PartnerReportPage } from './report/PartnerReportPage.tsx'
export { RetentionTermsPage } from './retention/RetentionTermsPage.tsx'
export { SystemsPage } from './SystemsPage.tsx'
