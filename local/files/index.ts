export * from './serve.ts'
export * from './storage.ts'
