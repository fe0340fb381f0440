export { earlierComplaintChange } from './read.ts'
