import { NoSuchWork } from './signing.ts'

/** Whether DynamoDB or STS refused what a role may not do, by the names of their errors; or there was no role to ask as. */
export const isRefusedByPolicy = (error: Error): boolean =>
  error.name === 'AccessDeniedException' || error.name === 'AccessDenied' || error instanceof NoSuchWork
