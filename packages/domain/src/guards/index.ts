export * from './guards.ts'
