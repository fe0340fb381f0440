export * from './blocks.ts'
export * from './document.ts'
export * from './faults.ts'
