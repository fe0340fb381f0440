export * from './ages.ts'
export { corrected, isSamePerson } from './correct.ts'
export * from './request.ts'
