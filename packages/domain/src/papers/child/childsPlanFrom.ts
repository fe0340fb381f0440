import { type Agreement, type Carriers, peopleNamed, readForChild, sentenceText } from '../../plan/index.ts'
import type { PlanSeen } from '../../trajectory/rules/planSeen.ts'
import { type PaperPlace, readContext } from '../plan/planFrom.ts'
import { childWords } from '../words/index.ts'
import type { ChildsPlan } from './childsPlan.ts'

/** The child whose version it is, and how many others stand in the plan with them. */
export type Reader = { readonly id: string; readonly name: string }

/**
 * The child's version of what the child may read: only the agreements that touch it, because it carries them, everyone does,
 * or the words name it. No phone number is on it: whose it is was never asked for paper.
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
      .filter(({ agreement }) => touches(agreement, id, called))
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

function touches({ who, what }: Agreement, id: string, called: string): boolean {
  if (who?.kind === 'everyone' || peopleNamed(who).includes(id)) return true
  // "Marc brengt Johan naar school": a whole word, so that "Jo" is not found in "Johan".
  return what.split(/[^\p{L}\p{M}’'-]+/u).some(word => word.toLocaleLowerCase() === called.toLocaleLowerCase())
}

/** The first who is named; everyone, or a service, is nobody whom a child can call by name. */
const nameOf = (carriers: Carriers | undefined, { names }: PlanSeen): string | undefined =>
  peopleNamed(carriers)
    .map(id => names[id])
    .find(found => found !== undefined)
