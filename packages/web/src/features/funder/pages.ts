export { DefinitionsPage } from './DefinitionsPage.tsx'
export { ReportPage } from './ReportPage.tsx'
