export * from './isolated.ts'
export * from './locale.ts'
export * from './name.ts'
export * from './withoutControls.ts'
