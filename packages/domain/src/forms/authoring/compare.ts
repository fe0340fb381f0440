import type { FormDefinition, Question, Section } from '../definition/definition.ts'

/** A difference between two versions of a form, in the order of the later one; removed parts come last. */
export type FormDifference = {
  readonly what: 'form' | 'section' | 'question' | 'declaration'
  readonly how: 'added' | 'removed' | 'changed' | 'moved'
  readonly key: string
  /** The fields that differ, for 'changed': `label`, `required`, `visibleIf`, `options` … */
  readonly fields: readonly string[]
}

/** Compares two versions by question key. A question that only changed position has 'moved'. */
export function compareForms(before: FormDefinition, after: FormDefinition): readonly FormDifference[] {
  return [
    ...changedFields('form', before.id, formFields(before), formFields(after)),
    ...compareAll('section', sectionsOf(before), sectionsOf(after)),
    ...compareAll('question', questionsOf(before), questionsOf(after)),
    ...compareAll('declaration', declarationsOf(before), declarationsOf(after)),
  ]
}

type Fields = Readonly<Record<string, unknown>>
/** A part with its position: the key of the part before it, among those of the same kind. */
type Placed = { readonly key: string; readonly fields: Fields; readonly place: string }

const formFields = ({ sections, declarations, version, ...fields }: FormDefinition): Fields => fields

const sectionsOf = ({ sections }: FormDefinition): readonly Placed[] =>
  sections.map(({ key, questions, ...fields }: Section) => ({ key, fields, place: '' }))

const questionsOf = ({ sections }: FormDefinition): readonly Placed[] =>
  sections.flatMap(({ key: place, questions }) =>
    questions.map(({ key, ...fields }: Question) => ({ key, fields, place })),
  )

const declarationsOf = ({ declarations }: FormDefinition): readonly Placed[] =>
  declarations.map(({ key, ...fields }) => ({ key, fields, place: '' }))

function compareAll(
  what: FormDifference['what'],
  before: readonly Placed[],
  after: readonly Placed[],
): readonly FormDifference[] {
  const known = new Map(before.map(one => [one.key, one]))
  const there = new Set(after.map(({ key }) => key))
  const movers = moversAmong(before, after)
  const changes = after.flatMap(({ key, fields, place }): readonly FormDifference[] => {
    const earlier = known.get(key)
    if (earlier === undefined) return [{ what, how: 'added', key, fields: [] }]
    const isElsewhere = movers.has(key) || place !== earlier.place
    return [
      ...changedFields(what, key, earlier.fields, fields),
      ...(isElsewhere ? [{ what, how: 'moved' as const, key, fields: [] }] : []),
    ]
  })
  const gone = before.filter(({ key }) => !there.has(key))
  return [...changes, ...gone.map(({ key }) => ({ what, how: 'removed' as const, key, fields: [] }))]
}

function changedFields(what: FormDifference['what'], key: string, before: Fields, after: Fields): FormDifference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const fields = [...names].filter(name => JSON.stringify(sorted(before[name])) !== JSON.stringify(sorted(after[name])))
  return fields.length === 0 ? [] : [{ what, how: 'changed', key, fields: fields.sort() }]
}

/** The smallest set of moved parts: all but a longest common subsequence of the two orders. */
function moversAmong(before: readonly Placed[], after: readonly Placed[]): ReadonlySet<string> {
  const order = new Map(before.map(({ key }, index) => [key, index]))
  const common = after.flatMap(({ key }) => (order.has(key) ? [key] : []))
  // Longest increasing subsequence of earlier positions, by length and predecessor.
  const runs: { readonly length: number; readonly from: number }[] = []
  for (const [index, key] of common.entries()) {
    let best = { length: 1, from: -1 }
    for (const [earlier, other] of common.slice(0, index).entries()) {
      const run = runs[earlier]
      const rises = (order.get(other) ?? 0) < (order.get(key) ?? 0)
      if (rises && run !== undefined && run.length + 1 > best.length) best = { length: run.length + 1, from: earlier }
    }
    runs.push(best)
  }
  let at = runs.reduce((longest, run, index) => (run.length > (runs[longest]?.length ?? 0) ? index : longest), 0)
  const stayed = new Set<string>()
  while (at >= 0 && runs[at] !== undefined) {
    stayed.add(common[at] ?? '')
    at = runs[at]?.from ?? -1
  }
  return new Set(common.filter(key => !stayed.has(key)))
}

/** The value with sorted keys, for comparison. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  )
}
