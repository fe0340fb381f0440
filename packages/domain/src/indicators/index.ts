export * from './indicator.ts'
