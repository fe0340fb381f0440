export * from './locale.ts'
export * from './name.ts'
