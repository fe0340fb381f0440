export * from './ownReport.ts'
export { type AboutOwnReport, ownReportSheets } from './ownSheets.ts'
export { type MarksByQuarter, standingMarks, wholeQuarters } from './standingMarks.ts'
