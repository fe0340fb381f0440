export * from './calendar.ts'
export * from './edition.ts'
export * from './release.ts'
export * from './releaseSteps.ts'
