export * from './onboarding.ts'
export * from './synthetic.ts'
export * from './tenant.ts'
export * from './timeZones.ts'
