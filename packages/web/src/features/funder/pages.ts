export { DefinitionsPage } from './DefinitionsPage.tsx'
export { PreviewPage } from './PreviewPage.tsx'
export { ReportPage } from './ReportPage.tsx'
