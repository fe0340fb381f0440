export { claimRegionsOf, isClaimableYear } from './places.ts'
export { earlierClaimChange } from './read.ts'
