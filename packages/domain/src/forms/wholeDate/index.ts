export { type DateInParts, partsOfDate } from '../read/wholeDate.ts'
