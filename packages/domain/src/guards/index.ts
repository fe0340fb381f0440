export * from './guardIds.ts'
export * from './guards.ts'
