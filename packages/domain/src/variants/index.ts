export * from './variants.ts'
