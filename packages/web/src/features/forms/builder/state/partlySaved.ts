import type { FormDefinition } from '@kring/domain/forms'
import type { Fault } from '../../../../api/problem.ts'

/** A part of a form that the server does not take, and the field that is wrong. */
export type RefusedPart = {
  /** The key of the question, `section:<key>`, or `form`: what the builder opens. */
  readonly open: string
  readonly field: string
}

export type Rest = { readonly form: FormDefinition; readonly refused: readonly RefusedPart[] }

/** The path of a definition in the body of a request. */
const before = 'definition.'

/**
 * The form with each refused part as it was last saved, or without it when it never was, so that the rest can be saved.
 * Undefined when the faults name no part that can be left out.
 */
export function withoutRefused(
  form: FormDefinition,
  saved: FormDefinition,
  faults: readonly Fault[],
): Rest | undefined {
  const refused = new Map<string, RefusedPart>()
  for (const { path } of faults) {
    const part = path.startsWith(before) ? refusedAt(form, path.slice(before.length).split('.')) : undefined
    if (part !== undefined && !refused.has(part.open)) refused.set(part.open, part)
  }
  const rest = restOf(form, saved, new Set(refused.keys()))
  return refused.size === 0 || JSON.stringify(rest) === JSON.stringify(form)
    ? undefined
    : { form: rest, refused: [...refused.values()] }
}

function refusedAt(form: FormDefinition, path: readonly string[]): RefusedPart {
  const [top = '', place, below, number, field] = path
  const section = top === 'sections' ? form.sections[Number(place)] : undefined
  if (section === undefined) return { open: 'form', field: top }
  const question = below === 'questions' ? section.questions[Number(number)] : undefined
  return question === undefined
    ? { open: `section:${section.key}`, field: below ?? '' }
    : { open: question.key, field: field ?? '' }
}

function restOf(form: FormDefinition, saved: FormDefinition, refused: ReadonlySet<string>): FormDefinition {
  const questionsBefore = saved.sections.flatMap(({ questions }) => questions)
  const sections = form.sections.flatMap(section => {
    const isRefused = refused.has(`section:${section.key}`)
    if (isRefused) return saved.sections.filter(({ key }) => key === section.key)
    const questions = section.questions.flatMap(question =>
      refused.has(question.key) ? questionsBefore.filter(({ key }) => key === question.key) : [question],
    )
    return [{ ...section, questions }]
  })
  return { ...(refused.has('form') ? saved : form), sections }
}
