import { type Agreement, type Carriers, peopleNamed, readForChild, sentenceText } from '../../plan/index.ts'
import type { PlanSeen } from '../../trajectory/rules/planSeen.ts'
import { type PaperPlace, readContext } from '../plan/planFrom.ts'
import { childWords } from '../words/index.ts'
import type { ChildsPlan } from './childsPlan.ts'

/** The child whose version it is, and how many others stand in the plan with them. */
export type Reader = { readonly id: string; readonly name: string }

/**
 * The child's version of what the child may read: only the agreements that it carries, alone, with others or with everyone.
 * What adults agree about it ("vader blowt alleen als Johan niet thuis is") is not told to the child on a paper to keep. No
 * phone number is on it: the family did not say that it may be.
 */
export function childsPlanFrom(
  seen: PlanSeen,
  { id, name }: Reader,
  { language, country }: Pick<PaperPlace, 'language' | 'country'>,
): ChildsPlan {
  const words = childWords[language]
  const context = readContext(seen, language)
  const called = seen.names[id] ?? name
  const drawing = { name: 'together', shows: words.together } as const
  const initiative = nameOf(seen.initiative, seen)
  const watches = nameOf(seen.watches, seen)
  return {
    language,
    country,
    name: called,
    people: Math.max(1, Object.keys(seen.names).filter(one => one !== id).length),
    isDraft: seen.onPaper !== undefined && seen.onPaper.acceptedAt === undefined,
    agreements: seen.agreements
      .filter(({ agreement }) => touches(agreement, id))
      .map(({ agreement }) => {
        const { what, when } = readForChild(agreement, context)
        return {
          sentence: { text: sentenceText(what) },
          ...(when === undefined ? {} : { detail: { text: sentenceText(when) } }),
          drawing,
        }
      }),
    ...(watches === undefined ? {} : { callers: [{ when: { text: words.differs }, name: watches }] }),
    ...(initiative === undefined ? {} : { tell: initiative }),
  }
}

const touches = ({ who }: Agreement, id: string): boolean => who?.kind === 'everyone' || peopleNamed(who).includes(id)

/** The first who is named; everyone, or a service, is nobody whom a child can call by name. */
const nameOf = (carriers: Carriers | undefined, { names }: PlanSeen): string | undefined =>
  peopleNamed(carriers)
    .map(id => names[id])
    .find(found => found !== undefined)
