export * from './around/index.ts'
export * from './intakeForm.ts'
export * from './variants.ts'
export * from './wayOfWorking.ts'
