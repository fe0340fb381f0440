import { adviseOnQuestion, type QuestionAdvice, solutionWords } from '@kring/domain'

/** A piece of a wording, and whether the coach underlines it. */
export type Piece = { readonly text: string; readonly faulty: boolean }

export type Coaching = {
  readonly advice: QuestionAdvice
  readonly pieces: readonly Piece[]
  readonly solutions: readonly string[]
}

/** What the coach says of a wording while it is typed, and which words it means. Nothing is said of nothing. */
export function coachOn(text: string): Coaching | undefined {
  if (text.trim() === '') return undefined
  const advice = adviseOnQuestion(text)
  const solutions = solutionWords(text)
  const faulty = advice.kind === 'closed' && advice.firstWord !== '' ? [advice.firstWord, ...solutions] : solutions
  return { advice, solutions, pieces: piecesOf(text, faulty) }
}

/** Cuts a text at the words given, in the order in which they stand in it. */
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
