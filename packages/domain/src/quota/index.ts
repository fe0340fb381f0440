export * from './payingBuckets.ts'
