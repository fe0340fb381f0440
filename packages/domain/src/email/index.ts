export * from './address.ts'
export * from './copied.ts'
