export { blockingReasons } from './undelivered.ts'
export { addressMark, mailboxMark } from './unverified.ts'
