import type { ReleaseRecipient } from '@kring/domain'
import { recipientKey, scopeNow } from '@kring/domain/trajectory'
import type { PlanViewed } from '../plan/PlanContext.ts'

export type Released = PlanViewed['releases'][number]

/** A recipient in one field of a form. */
export const recipientField = (recipient: ReleaseRecipient): string =>
  recipient.kind === 'person' ? `p:${recipient.person}` : recipient.kind

/** To whom the plan can be released still: those of the circle who were not there, who referred, and who holds a mandate. */
export function openRecipients(
  { releases, owners }: Pick<PlanViewed, 'releases' | 'owners'>,
  people: readonly { readonly id: string }[],
  mandate: { readonly name: string } | undefined,
): readonly ReleaseRecipient[] {
  const has = new Set(releases.filter(one => scopeNow(one) !== undefined).map(one => recipientKey(one.recipient)))
  const all: readonly ReleaseRecipient[] = [
    ...people.filter(({ id }) => !owners.includes(id)).map(({ id }) => ({ kind: 'person' as const, person: id })),
    { kind: 'referrer' },
    ...(mandate === undefined ? [] : [{ kind: 'mandate-holder' as const, name: mandate.name }]),
  ]
  return all.filter(one => !has.has(recipientKey(one)))
}

/** Everything that was decided, the latest first. */
export const stepsOf = (releases: readonly Released[]) =>
  releases
    .flatMap(release => release.steps.map(step => ({ release, step })))
    .toSorted((one, other) => (one.step.at < other.step.at ? 1 : -1))

/** The name of the form for one more recipient. */
export const newRelease = 'release-new'
