export * from './variants.ts'
export * from './wayOfWorking.ts'
