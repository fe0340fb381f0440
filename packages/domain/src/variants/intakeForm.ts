import type { Answers } from '../forms/answers/answers.ts'
import { type DescribedRow, describeAnswers } from '../forms/answers/describe.ts'
import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import { visibleSections } from '../forms/visibility.ts'
import type { Locale } from '../language/locale.ts'

/** The partner's extra intake questions as they were asked, with their answers. */
export type ExtraAnswers = { readonly questions: readonly Question[]; readonly answers: Answers }

/** The partner's intake questions as a form, for the renderer and the validator. */
export function intakeForm(questions: readonly Question[]): FormDefinition {
  return {
    id: 'intake',
    version: 1,
    audience: 'professional',
    variants: ['family'],
    title: { nl: 'Intakegesprek', fr: 'Entretien', en: 'Intake' },
    sections: [{ key: 'extra', title: {}, questions: [...questions] }],
    declarations: [],
  }
}

/** Above this number, options that were not chosen are not stored, e.g. of a list of seven hundred municipalities. */
const mostOptions = 30

/**
 * Combines answers with their questions for storage, so that later changes of the questions do not affect them. Of long
 * option lists only the chosen options are kept.
 */
export function asAsked(questions: readonly Question[], answers: Answers): ExtraAnswers | undefined {
  const asked = visibleSections(intakeForm(questions), answers).flatMap(section => section.questions)
  return asked.length === 0 ? undefined : { questions: asked.map(one => shortened(one, answers[one.key])), answers }
}

function shortened(question: Question, answer: unknown): Question {
  if (question.type !== 'choice' && question.type !== 'multiple-choice') return question
  if (question.options.length <= mostOptions) return question
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer]
  const isChosen = ({ value }: { readonly value: string }) => chosen.includes(value)
  const others = question.options.filter(option => !isChosen(option)).slice(0, mostOptions)
  return { ...question, options: question.options.filter(option => isChosen(option) || others.includes(option)) }
}

/** As `ExtraAnswers`, with answers that are not parsed yet. */
type Extra = { readonly questions: readonly Question[]; readonly answers: unknown }

/** The extra answers as text: one row per answered question, with its marks. */
export function describeExtra({ questions, answers }: Extra, locale: Locale): readonly DescribedRow[] {
  return describeAnswers(intakeForm(questions), answers, locale).flatMap(({ rows }) => rows)
}
