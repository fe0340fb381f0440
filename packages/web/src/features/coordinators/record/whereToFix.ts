import { attendedDays, missingKinds } from '@kring/domain/coordinators'
import type { CoordinatorView, MissingView } from '@kring/functions/api/contract/coordinators'
import { may, type RecordCardName } from './RecordContext.ts'

/** What is missing, or the name of a paper that ends soon: what a link to a record may point at. */
export type Gap = MissingView['what']

/** Where a gap is filled: a form with the field, or a card with a button. */
export type Place = { readonly card: RecordCardName; readonly form?: string; readonly field?: string }

/** The field that fills a gap; undefined when whoever looks can't. */
export function whereToFix(gap: Gap, record: CoordinatorView): Place | undefined {
  const place = placeOf(gap, record)
  return may(record, neededFor[place.card]) ? place : undefined
}

const neededFor: Readonly<Record<RecordCardName, string>> = {
  missing: '',
  details: 'set-details',
  papers: 'set-papers',
  training: 'enrol',
  affiliations: 'confirm-affiliations',
  availability: 'set-availability',
  wishes: 'set-wishes',
  state: 'reopen',
}

function placeOf(gap: Gap, record: CoordinatorView): Place {
  switch (gap) {
    case 'ended':
      return { card: 'state' }
    case 'away':
      return { card: 'availability', form: 'availability', field: 'away-0-until' }
    case 'training-days':
      return { card: 'training' }
    case 'certificate':
    case 'certificate-expired':
      return attendedDays(record.training, record.today).length < record.trainingLength
        ? { card: 'training' }
        : { card: 'training', form: 'certificate', field: 'certificate-from' }
    case 'conduct':
    case 'conduct-expired':
      return { card: 'papers', form: 'papers', field: 'conduct-from' }
    case 'insurance':
    case 'insurance-expired':
      return { card: 'papers', form: 'papers', field: 'insurance-from' }
    case 'information-note':
      return { card: 'papers', form: 'papers', field: 'informationNote' }
    case 'secrecy':
      return { card: 'papers', form: 'papers', field: 'secrecy' }
    case 'supervisor':
      return { card: 'details', form: 'details', field: 'supervisor' }
    case 'affiliations-not-confirmed':
      return { card: 'affiliations' }
    default:
      return gap satisfies never
  }
}

/** The gap that an address points at: `#conduct-expired`. */
export const gapIn = (hash: string): Gap | undefined => missingKinds.find(gap => gap === hash.replace(/^#/, ''))
