import {
  answerFactsOf,
  chosenGrant,
  dayIn,
  type FormDefinition,
  factOf,
  factsOfTrajectory,
  monthOf,
  type ReferralEvent,
  type Tenant,
} from '@kring/domain'
import { type FundedReferral, fundedBy, type Grant, isFor } from '@kring/domain/grants'
import {
  type Dossier,
  type DossierFact,
  type FactUpdate,
  factId,
  type OpenTrajectory,
  ownCounts,
} from '../../data/index.ts'

/** A dossier with its trajectory, if it has one, its tenant and the grants that the tenant has. */
export type CountedDossier = {
  readonly tenant: Tenant
  readonly grants: readonly Grant[]
  readonly dossier: {
    readonly referral: Dossier['referral']
    readonly head: Pick<Dossier['head'], 'version'>
    readonly history: readonly { readonly event: ReferralEvent }[]
  }
  /** The version of the form with which it was sent; without it no answers are counted. */
  readonly form?: FormDefinition | undefined
  readonly trajectory?:
    | { readonly record: OpenTrajectory['record']; readonly head: { readonly version: number } }
    | undefined
}

/** Whether a dossier had a trajectory: it may have been withdrawn since. */
export const wasAccepted = ({ history }: Pick<CountedDossier['dossier'], 'history'>): boolean =>
  history.some(({ event }) => event.type === 'accepted')

export type GrantUpdate = FactUpdate & { readonly grant: Grant }

/**
 * What a dossier adds to each grant of its tenant, as it is now: its facts to the one that funds it, nothing to the others. A
 * dossier counts in one grant at most.
 */
export function factUpdates(counted: CountedDossier, secret: string): readonly GrantUpdate[] {
  const { tenant, grants, dossier, trajectory } = counted
  const { referral, head } = dossier
  if (grants.length === 0) return []
  const funded = fundedReferral(counted)
  const funder = fundedBy(funded, grants)
  const id = factId(secret, tenant.id, referral.id)
  const ofReferral: DossierFact = { kind: 'referral', ...factOf(referral, tenant) }
  const ofTrajectory = trajectory === undefined ? [] : factsOfTrajectory(trajectory.record, referral, tenant.timeZone)
  return grants.flatMap(grant => {
    const to = { grant, id, tenant: tenant.id, mark: isFor(grant, funded) }
    const factsHere = (facts: readonly DossierFact[]) => (grant === funder ? facts : [])
    const first = { ...to, source: 'referral' as const, seq: head.version, facts: factsHere([ofReferral]) }
    if (trajectory === undefined) return [first]
    const numbers = { seq: trajectory.head.version, referralSeq: head.version }
    return [first, { ...to, source: 'trajectory' as const, ...numbers, facts: factsHere(ofTrajectory) }]
  })
}

/** What a dossier adds to its partner's own counts, whoever pays for it: the same facts, and what was chosen at the questions of its form. */
export function ownUpdates(counted: CountedDossier, secret: string): readonly FactUpdate[] {
  const { tenant, dossier, trajectory, form } = counted
  const { referral, head } = dossier
  const to = { grant: { id: ownCounts }, id: factId(secret, tenant.id, referral.id), tenant: tenant.id }
  const answers = form === undefined ? [] : answerFactsOf(referral, form, tenant.timeZone)
  const ofReferral: readonly DossierFact[] = [{ kind: 'referral', ...factOf(referral, tenant) }, ...answers]
  const first: FactUpdate = { ...to, source: 'referral', seq: head.version, facts: ofReferral }
  if (trajectory === undefined) return [first]
  const facts = factsOfTrajectory(trajectory.record, referral, tenant.timeZone)
  const numbers = { seq: trajectory.head.version, referralSeq: head.version }
  return [first, { ...to, source: 'trajectory', ...numbers, facts }]
}

/** What decides who pays: the acceptance says it, also when the referral was withdrawn since. */
export function fundedReferral({
  tenant,
  dossier: { referral, history },
}: Pick<CountedDossier, 'tenant' | 'dossier'>): FundedReferral {
  const { variant, submittedAt } = referral
  const month = monthOf(dayIn(submittedAt, tenant.timeZone))
  return { tenant: tenant.id, variant, month, chosen: chosenGrant(history.map(({ event }) => event)) }
}
