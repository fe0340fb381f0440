export * from './ownReport.ts'
export { type AboutOwnReport, ownReportSheets } from './ownSheets.ts'
