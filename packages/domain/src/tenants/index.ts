export * from './onboarding.ts'
export * from './tenant.ts'
