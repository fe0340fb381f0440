export * from './dead-letters.ts'
export type { StreamHandler } from './deliver.ts'
export * from './start.ts'
