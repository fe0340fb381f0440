import type { RawAnswers } from './answers/answers.ts'
import { own } from './answers/raw.ts'
import type { Condition, Declaration, FormDefinition, Question, Section } from './definition/definition.ts'
import { type Reading, readAnswer } from './read/index.ts'

/**
 * Whether the condition holds for these answers, taken as they are. To ignore answers to hidden questions, use
 * `visibleSections`.
 */
export function isVisible(condition: Condition | undefined, answers: RawAnswers): boolean {
  return holds(condition, key => own(answers, key))
}

function holds(condition: Condition | undefined, answerTo: (key: string) => unknown): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every(part => holds(part, answerTo))
  if ('any' in condition) return condition.any.some(part => holds(part, answerTo))
  if ('not' in condition) return !holds(condition.not, answerTo)
  const answer = answerTo(condition.question)
  if ('is' in condition) return answer === condition.is
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes)
  return isAnswered(answer)
}

function isAnswered(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() !== ''
  if (typeof answer === 'object' && answer !== null) return Object.keys(answer).length > 0
  return answer !== undefined && answer !== null
}

export type VisibleSection = { readonly section: Section; readonly questions: readonly Question[] }

/** The visible sections and questions: the same for raw input as for the validated answers made from it. */
export function visibleSections(definition: FormDefinition, answers: unknown): readonly VisibleSection[] {
  return askedSections(definition, answers).map(({ section, asked }) => ({
    section,
    questions: asked.map(({ question }) => question),
  }))
}

export type Asked = { readonly question: Question; readonly raw: unknown; readonly reading: Reading }
export type AskedSection = { readonly section: Section; readonly asked: readonly Asked[] }

/** The visible questions with their answers. Conditions see earlier, visible answers only. */
export function askedSections(definition: FormDefinition, answers: unknown, today?: string): readonly AskedSection[] {
  return readForm(definition, answers, today).sections
}

/** The declarations that fit the answers: nobody is asked to declare what their answers contradict. */
export function askedDeclarations(definition: FormDefinition, answers: unknown): readonly Declaration[] {
  if (definition.declarations.every(({ visibleIf }) => visibleIf === undefined)) return definition.declarations
  const { seen } = readForm(definition, answers)
  return definition.declarations.filter(({ visibleIf }) => holds(visibleIf, key => seen.get(key)))
}

type ReadForm = { readonly sections: readonly AskedSection[]; readonly seen: ReadonlyMap<string, unknown> }

function readForm(definition: FormDefinition, answers: unknown, today?: string): ReadForm {
  const seen = new Map<string, unknown>()
  const sections: AskedSection[] = []
  for (const section of definition.sections) {
    if (!holds(section.visibleIf, key => seen.get(key))) continue
    const asked: Asked[] = []
    for (const question of section.questions) {
      if (!holds(question.visibleIf, key => seen.get(key))) continue
      const raw = own(answers, question.key)
      const reading = readAnswer(question, raw, today)
      asked.push({ question, raw, reading })
      // An invalid answer counts as answered, so that a typing error hides nothing.
      if (reading.state !== 'absent') seen.set(question.key, reading.state === 'given' ? reading.value : raw)
    }
    if (asked.length > 0) sections.push({ section, asked })
  }
  return { sections, seen }
}
