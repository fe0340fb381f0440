export { soundOf } from './sound.ts'
export {
  doubleNamesOf,
  plainWordsOf,
  tellingWordsOf,
  waysOfWriting,
  withoutParticle,
  wordsOfName,
} from './words.ts'
