export { earlierCoordinatorChange } from './read.ts'
