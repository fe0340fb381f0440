import { adviseOnQuestion, type QuestionAdvice, solutionWords } from '@kring/domain'

/** A part of a question, and whether it is underlined. */
export type Piece = { readonly text: string; readonly faulty: boolean }

export type Coaching = {
  readonly advice: QuestionAdvice
  readonly pieces: readonly Piece[]
  readonly solutions: readonly string[]
}

/** The coach's comment on a question while it is edited, and the words it concerns; none for an empty text. */
export function coachOn(text: string): Coaching | undefined {
  if (text.trim() === '') return undefined
  const advice = adviseOnQuestion(text)
  const solutions = solutionWords(text)
  return { advice, solutions, pieces: piecesOf(text, faultyWords(advice, solutions)) }
}

function faultyWords(advice: QuestionAdvice, solutions: readonly string[]): readonly string[] {
  switch (advice.kind) {
    case 'closed':
      return advice.firstWord === '' ? solutions : [advice.firstWord, ...solutions]
    case 'judges':
      return advice.words
    case 'asks-why':
      return [advice.word]
    default:
      return solutions
  }
}

/** Splits a text at the given words, in the order of the text. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const word of words) {
    const found = text.indexOf(word, at)
    if (found < 0) continue
    if (found > at) pieces.push({ text: text.slice(at, found), faulty: false })
    pieces.push({ text: word, faulty: true })
    at = found + word.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), faulty: false })
  return pieces
}
