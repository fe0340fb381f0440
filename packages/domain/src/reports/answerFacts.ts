import { dayIn, monthOf } from '../calendar/days.ts'
import { own } from '../forms/answers/raw.ts'
import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import type { SubmittedReferral } from '../referral/state.ts'
import type { Counters } from './rollup.ts'

/**
 * What somebody chose at one question of a partner's own form, in the month of the submission: for the partner's own report only,
 * never for a funder's. A fact for each question, so that after an erasure no two of them are of one dossier.
 */
export type AnswerFact = {
  readonly kind: 'answer'
  readonly month: string
  /** `<form>.<question>`: neither changes once it was published. */
  readonly question: string
  /** The values that were chosen: one, or several of a multiple choice. */
  readonly chosen: readonly string[]
}

/** Questions of a form that are counted. AWS: erasing a dossier puts its facts apart in one transaction of at most 100 items. */
const mostQuestions = 60
/** Values of one dossier that are counted: each is a counter, and a transaction moves at most 150 of them in one item. */
const mostValues = 100

/** A question whose answers are one of a few words, and which tells of no person and nothing of health, offences or beliefs. */
export type CountedQuestion = Extract<Question, { readonly type: 'choice' | 'multiple-choice' | 'yes-no' }>

/**
 * The questions of a form by which its partner's report may count. One that is a dimension of every report already, or that says which
 * kind of conference it is, is not counted twice.
 */
export function countedQuestions({ sections }: Pick<FormDefinition, 'sections'>): readonly CountedQuestion[] {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): readonly CountedQuestion[] => {
      const { type, key, marks, dimension } = question
      const isOfFewWords = type === 'choice' || type === 'multiple-choice' || type === 'yes-no'
      const isCounted = marks.length === 0 && dimension === undefined && key !== 'variant'
      return isOfFewWords && isCounted ? [question] : []
    })
    .slice(0, mostQuestions)
}

/** What a referral adds to its partner's counts of answers. */
export function answerFactsOf(
  referral: Pick<SubmittedReferral, 'answers' | 'form' | 'submittedAt'>,
  form: FormDefinition,
  timeZone: string,
): readonly AnswerFact[] {
  const month = monthOf(dayIn(referral.submittedAt, timeZone))
  let left = mostValues
  return countedQuestions(form).flatMap(question => {
    const chosen = chosenIn(question, own(referral.answers, question.key)).slice(0, left)
    left -= chosen.length
    return chosen.length === 0
      ? []
      : [{ kind: 'answer' as const, month, question: `${referral.form.id}.${question.key}`, chosen }]
  })
}

function chosenIn(question: CountedQuestion, answer: unknown): readonly string[] {
  if (question.type === 'yes-no') return typeof answer === 'boolean' ? [answer ? 'yes' : 'no'] : []
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  return question.options.flatMap(({ value }) => (given.includes(value) ? [value] : []))
}

/** `answer:<form>.<question>.<value>`, one for each value. */
export const countersOfAnswer = ({ question, chosen }: AnswerFact): Counters =>
  Object.fromEntries(chosen.map(value => [`answer:${question}.${value}`, 1]))
