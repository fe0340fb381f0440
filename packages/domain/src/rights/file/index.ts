export { heldAbout } from './heldAbout.ts'
export * from './heldFile.ts'
export * from './leaveOut.ts'
