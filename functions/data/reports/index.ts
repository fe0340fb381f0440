export { isAbandoned } from './backfills.ts'
export { isWhole, versionToRead } from './countedFamilies.ts'
export { ownCounts } from './countKeys.ts'
export { factId } from './facts.ts'
