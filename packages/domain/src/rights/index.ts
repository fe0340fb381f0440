export * from './ages.ts'
export { corrected, isSamePerson } from './correct.ts'
export { personsNow } from './personsNow.ts'
export * from './request.ts'
