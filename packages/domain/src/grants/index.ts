export * from './fundedBy.ts'
export * from './grant.ts'
export * from './stored.ts'
