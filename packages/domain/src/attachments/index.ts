export * from './faults.ts'
export * from './fileName.ts'
export * from './fileTypes.ts'
export { type Inflate, type Inspection, inspect, sniff } from './inspect.ts'
