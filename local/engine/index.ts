export * from './find.ts'
export * from './orphans.ts'
export * from './port.ts'
export * from './start.ts'
