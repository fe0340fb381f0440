export * from './serve.ts'
export * from './storage.ts'
export * from './sweepFiles.ts'
