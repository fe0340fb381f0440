export * from './files.ts'
export * from './listen.ts'
export * from './route.ts'
