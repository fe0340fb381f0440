export * from './dead-letters.ts'
export type { StreamHandler } from './deliver.ts'
export * from './readers.ts'
export type { Poller } from './start.ts'
