import type { SchedulingBlocker } from '@kring/domain'
import type { PreparationCardName } from '../PreparationContext.ts'

/** Where something that locks the day is solved: a card of this page with its form, or another part of the trajectory. */
export type Place =
  | { readonly card: PreparationCardName; readonly form?: string | undefined; readonly field?: string | undefined }
  | { readonly part: 'circle' | 'invitations'; readonly person?: string | undefined }

export function placeOf({ what, person, topic, ask }: SchedulingBlocker): Place {
  switch (what) {
    case 'participants':
      return ask?.what === 'place' || ask?.what === 'school'
        ? { card: 'setting', form: 'setting', field: `setting-${ask.what}` }
        : { part: 'circle' }
    case 'no-contact':
    case 'language':
      return { part: 'circle', person }
    // Who is there but not invited; somebody who is not there yet is asked by 'participants'.
    case 'side-empty':
    case 'nobody-invited':
    case 'invitation-decision':
      return { part: 'invitations', person }
    case 'party-informed':
    case 'party-counsel':
    case 'party-consent':
      return { card: 'parties', form: `party-${person}` }
    case 'children':
      return { card: 'children', form: 'children' }
    case 'child-part':
      return { card: 'children', form: `child-${person}` }
    case 'choices':
      return { card: 'choices', form: 'choices', field: topic && `choices-${topic}` }
    case 'safety-discussed':
      return { card: 'safety', form: `safety-${person}` }
    case 'safety-check':
      return { card: 'safety' }
    case 'requirements-frozen':
    case 'requirements-told':
      return { card: 'requirements' }
    case 'mandate':
    case 'mandate-before-day':
      return { card: 'mandate', form: 'mandate' }
    default:
      return what satisfies never
  }
}
