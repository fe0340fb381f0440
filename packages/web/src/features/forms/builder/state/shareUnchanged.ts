import type { FormDefinition, Question, Section } from '@kring/domain/forms'

/**
 * The new form with every unchanged section and question replaced by the previous object, so that memoised components
 * do not rerender.
 */
export function shareUnchanged(before: FormDefinition, after: FormDefinition): FormDefinition {
  if (before === after) return after
  const known = new Map(before.sections.map(section => [section.key, section]))
  const sections = after.sections.map(section => {
    const earlier = known.get(section.key)
    return earlier && isSame(earlier, section) ? earlier : section
  })
  return { ...after, sections }
}

/** Deep equality that skips identical references, which at each keystroke are nearly the whole form. */
export function isSameForm({ sections, ...one }: FormDefinition, { sections: before, ...other }: FormDefinition) {
  return (
    sections.length === before.length &&
    sections.every((section, index) => section === before[index] || isAlike(section, before[index])) &&
    isAlike(one, other)
  )
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function isSame({ questions: before, ...one }: Section, { questions: after, ...other }: Section): boolean {
  return shallow(one, other) && sameItems(before, after)
}

const sameItems = (before: readonly Question[], after: readonly Question[]): boolean =>
  before.length === after.length && before.every((question, index) => question === after[index])

function shallow(one: object, other: object): boolean {
  const [before, after] = [Object.entries(one), new Map(Object.entries(other))]
  return before.length === after.size && before.every(([name, value]) => after.get(name) === value)
}
