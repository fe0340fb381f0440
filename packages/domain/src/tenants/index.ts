export * from './onboarding.ts'
export * from './tenant.ts'
export * from './timeZones.ts'
