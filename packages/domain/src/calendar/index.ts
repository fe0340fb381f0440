export * from './days.ts'
export * from './months.ts'
