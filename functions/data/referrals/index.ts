export { earlierChange } from './read.ts'
