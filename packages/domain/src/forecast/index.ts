export type { Basis, Interval } from './expected.ts'
export * from './forecast.ts'
export * from './occupancy.ts'
export type { QuarterOfYear } from './quarter.ts'
