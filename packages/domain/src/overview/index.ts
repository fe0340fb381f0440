export * from './load.ts'
export * from './waiting.ts'
