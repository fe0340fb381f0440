export * from './isolated.ts'
export * from './locale.ts'
export * from './name.ts'
