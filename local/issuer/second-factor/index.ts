export * from './factors.ts'
export * from './pages.ts'
