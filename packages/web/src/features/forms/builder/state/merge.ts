import type { FormDefinition, Question, Section } from '@kring/domain/forms'

/**
 * Three-way merge: applies the own changes since `base` to the other version, field by field. When both changed the
 * same text, the own one is kept; the label of a question may be one's own and its help text the other's. Own
 * additions, moves and removals are applied again; something changed here and removed there is restored.
 */
export function merge(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): FormDefinition {
  const plain = ({ sections, version, ...fields }: FormDefinition) => fields
  const sections = ordered(base, mine, theirs).map(({ key, questions }) => {
    const kept = mergedSection(key, base, mine, theirs)
    return kept && { ...kept, questions: questions.flatMap(one => mergedQuestion(one, base, mine, theirs) ?? []) }
  })
  return {
    ...theirs,
    ...mergedFields(plain(base), plain(mine), plain(theirs)),
    version: theirs.version,
    sections: sections.filter(one => one !== undefined),
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The other version with every field that differs between base and mine taken from mine, including removals. */
function mergedFields<Thing extends object>(base: Thing, mine: Thing, theirs: Thing): Thing {
  const [was, now] = [new Map(Object.entries(base)), new Map(Object.entries(mine))]
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter(name => !same(was.get(name), now.get(name)))
  // Fields removed in mine are undefined, which JSON serialisation omits.
  return Object.assign({ ...theirs }, Object.fromEntries(changed.map(name => [name, now.get(name)])))
}

const questionIn = (form: FormDefinition, key: string): Question | undefined =>
  form.sections.flatMap(({ questions }) => questions).find(one => one.key === key)
const sectionIn = (form: FormDefinition, key: string): Section | undefined => form.sections.find(one => one.key === key)

function mergedQuestion(key: string, base: FormDefinition, mine: FormDefinition, theirs: FormDefinition) {
  const [was, own, other] = [questionIn(base, key), questionIn(mine, key), questionIn(theirs, key)]
  if (!own || !other || !was) return own ?? other
  // A different type has different fields, so the question is taken as a whole.
  if (own.type !== other.type) return own.type === was.type ? other : own
  return mergedFields(was.type === own.type ? was : other, own, other)
}

function mergedSection(key: string, base: FormDefinition, mine: FormDefinition, theirs: FormDefinition) {
  const [was, own, other] = [sectionIn(base, key), sectionIn(mine, key), sectionIn(theirs, key)]
  return was && own && other ? mergedFields(was, own, other) : (own ?? other)
}

type Order = readonly { readonly key: string; readonly questions: readonly string[] }[]

const orderOf = ({ sections }: FormDefinition): Order =>
  sections.map(({ key, questions }) => ({ key, questions: questions.map(one => one.key) }))

/** The sections and questions and their order: the other's, unless moved here. */
function ordered(base: FormDefinition, mine: FormDefinition, theirs: FormDefinition): Order {
  const [was, own, other] = [orderOf(base), orderOf(mine), orderOf(theirs)]
  const isMoved = !same(among(was, own), among(own, was))
  const [skeleton, added, ours, others] = isMoved ? [own, other, mine, theirs] : [other, own, theirs, mine]
  return grafted(skeleton, added, {
    // Removed on the other side and unchanged on this one.
    isGone: key => isIn(was, key) && !isIn(added, key) && !isChanged(base, ours, key),
    // New on the other side, or changed there and removed here.
    isNew: key => !isIn(skeleton, key) && (!isIn(was, key) || isChanged(base, others, key)),
  })
}

const isIn = (order: Order, key: string): boolean => order.some(one => one.key === key || one.questions.includes(key))

/** The keys in this order that the other side has as well. */
const among = (order: Order, other: Order): Order =>
  order
    .filter(({ key }) => other.some(one => one.key === key))
    .map(({ key, questions }) => ({ key, questions: questions.filter(one => isIn(other, one)) }))

function isChanged(base: FormDefinition, form: FormDefinition, key: string): boolean {
  const thing = (one: FormDefinition) => questionIn(one, key) ?? sectionIn(one, key)
  return !same(thing(base), thing(form))
}

type Graft = { readonly isGone: (key: string) => boolean; readonly isNew: (key: string) => boolean }

function grafted(skeleton: Order, other: Order, { isGone, isNew }: Graft): Order {
  const sections = mergeOrder(
    skeleton.map(({ key }) => key).filter(key => !isGone(key)),
    other.map(({ key }) => key),
    isNew,
  )
  return sections.map(key => {
    const here = skeleton.find(one => one.key === key)?.questions ?? []
    const there = other.find(one => one.key === key)?.questions ?? []
    return {
      key,
      questions: mergeOrder(
        here.filter(one => !isGone(one)),
        there,
        isNew,
      ),
    }
  })
}

/** Inserts each new item after its predecessor on the other side. */
function mergeOrder(
  items: readonly string[],
  other: readonly string[],
  isNew: (key: string) => boolean,
): readonly string[] {
  const result = [...items]
  for (const [index, key] of other.entries()) {
    if (!isNew(key) || result.includes(key)) continue
    const before = other.slice(0, index).findLast(one => result.includes(one))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, key)
  }
  return result
}
