import {
  addDays,
  type Day,
  dayIn,
  fallsDueAt,
  type OwnTerm,
  type ReferralEvent,
  type Retention,
  retentionClassOf,
  retentionPart,
  StoredTerm,
  warningDays,
} from '@kring/domain'
import {
  askedErasureKind,
  type Dossier,
  holdReviewKind,
  type OpenTrajectory,
  retentionErasureKind,
  retentionWarningKind,
} from '../../data/index.ts'
import { retentionOfDossier } from '../../retention/retentionOfDossier.ts'
import type { TenantSource } from '../messages/sources.ts'

/** After which events a dossier may be closed. */
const closes = new Set(['declined', 'redirected', 'withdrawn', 'closed', 'stopped'])
/** Whether an event changes what falls due about keeping or erasing. */
export const mayEndRetention = (type: string): boolean => closes.has(type)

type OfDossier = { readonly dossier: Dossier; readonly trajectory: OpenTrajectory | undefined }

/** Until when it is kept, by the partner's own term. Undefined while it is not closed. */
export async function retentionNow(
  { data, tenant, form }: TenantSource,
  { dossier: { referral }, trajectory }: OfDossier,
  given: { readonly today: Day; readonly warnedOn?: Day | undefined },
): Promise<Retention | undefined> {
  const own = await data.setting(retentionPart(referral.variant), StoredTerm)
  return withTerm({ tenant, form }, { referral, trajectory }, { ...given, ownTerm: own?.value })
}

async function withTerm(
  { tenant, form }: Pick<TenantSource, 'tenant' | 'form'>,
  { referral, trajectory }: Pick<Dossier, 'referral'> & Pick<OfDossier, 'trajectory'>,
  given: { readonly today: Day; readonly ownTerm?: OwnTerm | undefined; readonly warnedOn?: Day | undefined },
): Promise<Retention | undefined> {
  const { today, ...terms } = given
  const known = await form(referral.form.id, referral.form.version)
  const { ownTerm, warnedOn } = terms
  return retentionOfDossier({ tenant, referral, form: known, trajectory, ownTerm, warnedOn }, today)
}

/**
 * Enters that the term of a closed dossier may soon be over: as early as the shortest term allows that a partner can choose, so
 * that one who chooses a shorter one meanwhile is followed. When it falls due, it is reckoned anew.
 */
export async function enterRetention(source: TenantSource, of: OfDossier, now: string): Promise<void> {
  const { tenant } = source
  const { referral } = of.dossier
  const today = dayIn(now, tenant.timeZone)
  const { country, sector } = tenant
  const years = retentionClassOf({ country, sector, variant: referral.variant }).shortest
  const earliest = await withTerm(source, { referral, trajectory: of.trajectory }, { today, ownTerm: { years } })
  if (earliest !== undefined) await enterWarning(source, referral.id, earliest.warnOn)
}

// Each entry is named by its day too: one that is entered is not moved, and what falls due again is another.
/** What follows from an event of a dossier that is not about its closing. */
export async function enterRetentionEvent(source: TenantSource, dossier: string, event: ReferralEvent): Promise<void> {
  const { timeZone } = source.tenant
  if (event.type === 'erasure-asked') {
    const { id: erasure, dueOn } = event.erasure
    await source.data.due.enter({ dossier }, `${askedErasureKind}#${erasure}#${dueOn}`, {
      kind: askedErasureKind,
      ref: { dossier, erasure },
      due: fallsDueAt(dueOn, timeZone),
    })
  }
  if (event.type === 'hold-placed') await enterReview(source, dossier, event.hold.id, event.hold.reviewOn)
}

export const enterReview = ({ data, tenant }: TenantSource, dossier: string, hold: string, on: Day): Promise<unknown> =>
  data.due.enter({ dossier }, `${holdReviewKind}#${hold}#${on}`, {
    kind: holdReviewKind,
    ref: { dossier, hold },
    due: fallsDueAt(on, tenant.timeZone),
  })

export const enterWarning = ({ data, tenant }: TenantSource, dossier: string, on: Day): Promise<unknown> =>
  data.due.enter({ dossier }, `${retentionWarningKind}#${on}`, {
    kind: retentionWarningKind,
    ref: { dossier },
    due: fallsDueAt(on, tenant.timeZone),
  })

/** `warnedOn`: the day on which somebody was told that it is to be erased. */
export const enterErasure = (
  { data, tenant }: TenantSource,
  dossier: string,
  { on, warnedOn }: { readonly on: Day; readonly warnedOn: Day },
): Promise<unknown> =>
  data.due.enter({ dossier }, `${retentionErasureKind}#${on}`, {
    kind: retentionErasureKind,
    ref: { dossier, warnedOn },
    due: fallsDueAt(on, tenant.timeZone),
  })

/** Days after which it is looked again whether a dossier is still held. */
export const heldAgainIn = (today: Day, days = 7): Day => addDays(today, days)

/** Whether so much was added to a term that whoever was warned is to be warned again. */
export const isFarAgain = (eraseOn: Day, today: Day): boolean => eraseOn > addDays(today, warningDays)
