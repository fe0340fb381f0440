export * from './fact.ts'
export * from './rollup.ts'
export * from './smallCells.ts'
export * from './usage.ts'
