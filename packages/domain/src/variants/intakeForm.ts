import type { Answers } from '../forms/answers/answers.ts'
import { type DescribedRow, describeAnswers } from '../forms/answers/describe.ts'
import type { FormDefinition, Question } from '../forms/definition/definition.ts'
import { visibleSections } from '../forms/visibility.ts'
import type { Locale } from '../language/locale.ts'

/** What a partner asks in the intake besides what is asked of everyone, as it was asked then and what was answered. */
export type ExtraAnswers = { readonly questions: readonly Question[]; readonly answers: Answers }

/** A partner's own intake questions as a form, for the renderer and the one validator. */
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

/** A list of seven hundred municipalities is not kept with every conversation. */
const mostOptions = 30

/**
 * The answers with the questions that were asked, to be kept together: what a partner asks later on changes nothing
 * of what was asked before. Of a long list the options that were not chosen are left out.
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

/** The same, on its way from the table to the screen. */
type Extra = { readonly questions: readonly Question[]; readonly answers: unknown }

/** The extra answers in words, one row a question that was answered, with its marks. */
export function describeExtra({ questions, answers }: Extra, locale: Locale): readonly DescribedRow[] {
  return describeAnswers(intakeForm(questions), answers, locale).flatMap(({ rows }) => rows)
}
