export { soundOf } from './sound.ts'
export { tellingWordsOf, waysOfWriting, withoutParticle, wordsOfName } from './words.ts'
