export * from './addMonths.ts'
export * from './days.ts'
export * from './months.ts'
export * from './quarters.ts'
