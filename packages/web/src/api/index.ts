export * from './byLink.ts'
export { ask, newIntent, queryString } from './client.ts'
export * from './endpoints.ts'
export { isPassing, OfflineError, ProblemError, SignedOutError } from './problem.ts'
