import type { Localized } from '../language/locale.ts'
import type { WayOfWorking } from './wayOfWorking.ts'

/** A way of working with the partner's names for it, which an admin edits together. */
export type NamedWay = { readonly names: Localized; readonly way: WayOfWorking }

export const wayParts = [
  'names',
  'forms',
  'steps',
  'present',
  'evaluations',
  'intakeQuestions',
  'evaluationQuestions',
  'coordinator',
] as const
export type WayPart = (typeof wayParts)[number]

/** The fields of a part. Steps and their order are one part, as they depend on each other. */
const fieldsOf = (part: Exclude<WayPart, 'names'>): readonly (keyof WayOfWorking)[] =>
  part === 'steps' ? ['ownSteps', 'order'] : [part]

/** The parts in which two ways of working differ. */
export function changedParts(before: NamedWay, after: NamedWay): readonly WayPart[] {
  return wayParts.filter(part =>
    part === 'names'
      ? differs(before.names, after.names)
      : fieldsOf(part).some(field => differs(before.way[field], after.way[field])),
  )
}

/** Three-way merge of concurrent changes: theirs, with the parts that I changed replaced by mine. */
export function mergeWays(base: NamedWay, mine: NamedWay, theirs: NamedWay): NamedWay {
  const changed = changedParts(base, mine)
  let way = theirs.way
  for (const part of changed)
    if (part !== 'names') way = { ...way, ...Object.fromEntries(fieldsOf(part).map(field => [field, mine.way[field]])) }
  return { names: changed.includes('names') ? mine.names : theirs.names, way }
}

/** Compares by content, ignoring the order of fields. */
function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)])
}
