export * from './batch.ts'
export * from './cell.ts'
export * from './faults.ts'
export * from './fields.ts'
