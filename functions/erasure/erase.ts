import {
  type Answers,
  dayIn,
  factOf,
  filesIn,
  type Grant,
  monthOf,
  type NamedPerson,
  nameKey,
  personsNamedIn,
  type Tenant,
  type TenantId,
} from '@kring/domain'
import {
  type Dossier,
  ForgedItem,
  factId,
  forCounting,
  forErasure,
  forTenant,
  type Store,
  VersionConflict,
} from '../data/index.ts'
import { personalLinkSecret } from '../personalLink.ts'
import { type Erasure, type ErasureLedger, recordErasure } from './erasures.ts'
import {
  eraseInTrajectory,
  eraseTrajectoryOf,
  isOnlyOfName,
  meantInCircle,
  personId,
  wasErasedIn,
} from './trajectory.ts'

export type Eraser = {
  readonly store: Store
  readonly secret: string
  readonly ledger: ErasureLedger
  readonly now: () => string
  /** Deletes all versions of a kept file. Deleting one that is gone is no error. */
  readonly deleteFile: (tenant: TenantId, id: string) => Promise<void>
  /** Deletes copies of the mails about a dossier that this host keeps; SES keeps none. */
  readonly deleteMails: (tenant: TenantId, dossier: string) => Promise<void>
}

export type Outcome =
  | { readonly kind: 'erased' }
  /** It was erased before; what an interrupted erasure left is erased now. */
  | { readonly kind: 'already-erased' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'person-unknown' }
  /** Several people of the circle have this name: say which by their id in it. */
  | { readonly kind: 'several-persons'; readonly persons: readonly { readonly id: string; readonly name: string }[] }
  /** The record of a coordinator who did not leave. */
  | { readonly kind: 'still-active' }
  /** The dossier has files that may show the person: say for each whether it stays. */
  | { readonly kind: 'files-undecided'; readonly files: readonly DossierFile[] }

export type DossierFile = { readonly id: string; readonly name: string }
export type PersonInDossier = NamedPerson & { readonly id: string }

/** Tries when the dossier changes meanwhile. */
const mostTries = 5

/** Erases a whole dossier, with its trajectory. Throws ForgedItem for a dossier that does not fit with its own history. */
export async function eraseDossier(eraser: Eraser, tenant: TenantId, dossier: string): Promise<Outcome> {
  const data = forErasure(eraser.store, tenant)
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(dossier)
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    const erasure = { tenant, dossier, at: eraser.now() }
    if (examined.kind === 'erased') {
      const isAgain = await eraseTrajectoryOf(data, dossier, erasure.at)
      await anonymiseFacts(eraser, tenant, await data.grants(), dossier)
      await eraser.deleteMails(tenant, dossier)
      await data.deleteBeside(dossier, [], undefined)
      await data.removeFromRegion(dossier, examined.head.region)
      return { kind: isAgain ? 'erased' : 'already-erased' }
    }
    await recordErasure(eraser.ledger, eraser.store.sealing().mac, erasure)
    try {
      await eraseWhole(eraser, tenant, examined.dossier, erasure)
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}

async function eraseWhole(eraser: Eraser, tenant: TenantId, dossier: Dossier, { at }: Erasure): Promise<void> {
  const { store, secret } = eraser
  const { id } = dossier.head
  const data = forErasure(store, tenant)
  const grants = await data.grants()
  const settings = await forTenant(store, tenant).settings()
  if (settings !== undefined) await countLast(eraser, settings, grants, dossier)
  const files = filesOf(dossier)
  for (const file of files) await eraser.deleteFile(tenant, file.id)
  await data.removePersons(id, await personsOf(eraser, tenant, dossier))
  await eraser.deleteMails(tenant, id)
  const link =
    dossier.referral.referrer.kind === 'citizen'
      ? personalLinkSecret(secret, tenant, id, dossier.link.generation)
      : undefined
  // The key last: until then an interrupted erasure can still find everything that is to go.
  await eraseTrajectoryOf(data, id, at)
  await data.eraseDossier(dossier, { at, by: { role: 'operator' } })
  await anonymiseFacts(eraser, tenant, grants, id)
  await data.removeFromRegion(id, dossier.head.region)
  await data.deleteBeside(
    id,
    files.map(file => file.id),
    link,
  )
}

/** Counts what the dossier is now: after the erasure nothing can be counted from it. */
async function countLast(
  { store, secret }: Eraser,
  tenant: Tenant,
  grants: readonly Grant[],
  { referral, head }: Dossier,
): Promise<void> {
  const month = monthOf(dayIn(referral.submittedAt, tenant.timeZone))
  const id = factId(secret, tenant.id, referral.id)
  for (const grant of grants.filter(({ from, to }) => from <= month && month <= to))
    await forCounting(store, grant.funder).update({ grant, id, fact: factOf(referral, tenant), seq: head.version })
}

/** Puts the dossier's facts under ids that lead to no dossier. */
async function anonymiseFacts(
  { store, secret }: Eraser,
  tenant: TenantId,
  grants: readonly Grant[],
  dossier: string,
): Promise<void> {
  const id = factId(secret, tenant, dossier)
  for (const grant of grants) await forCounting(store, grant.funder).anonymise(grant, id)
}

export type PersonOrder = {
  readonly person: string
  /** The files that go; every other file of the dossier stays. Absent: not decided. */
  readonly removeFiles?: readonly string[] | undefined
}

/** Erases one person in a living dossier: as the referral names them, and in the circle of its trajectory. Throws ForgedItem as above. */
export async function erasePerson(
  eraser: Eraser,
  tenant: TenantId,
  dossier: string,
  { person: id, removeFiles }: PersonOrder,
): Promise<Outcome> {
  const data = forErasure(eraser.store, tenant)
  const { mac } = eraser.store.sealing()
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(dossier)
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'erased') return { kind: 'already-erased' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    const found = examined.dossier
    const persons = await personsIn(eraser, tenant, found)
    const trajectory = await data.trajectory(dossier)
    const meant = trajectory === undefined ? [] : meantInCircle(mac, tenant, trajectory, id)
    if (meant.length > 1)
      return { kind: 'several-persons', persons: meant.map(one => ({ id: one.id, name: one.name })) }
    const [member] = meant
    const isSame = ({ key }: PersonInDossier): boolean =>
      trajectory !== undefined &&
      member !== undefined &&
      key === nameKey(member.name) &&
      isOnlyOfName(trajectory, member.name)
    const person = persons.find(one => one.id === id || isSame(one))
    if (person === undefined && member === undefined) {
      const before =
        found.history.some(({ event }) => event.type === 'person-erased' && event.person === id) ||
        (trajectory !== undefined && (await wasErasedIn(data, trajectory, id)))
      if (before) await indexAgain(eraser, tenant, dossier)
      return { kind: before ? 'already-erased' : 'person-unknown' }
    }
    const files = filesOf(found)
    if (files.length > 0 && removeFiles === undefined) return { kind: 'files-undecided', files }
    const at = eraser.now()
    // By the id of the name, where the referral names them: it finds both again, whatever an interruption leaves.
    const erased = person?.id ?? member?.id ?? id
    await recordErasure(eraser.ledger, mac, { tenant, dossier, person: erased, files: removeFiles, at })
    try {
      for (const file of files.filter(file => removeFiles?.includes(file.id))) await eraser.deleteFile(tenant, file.id)
      if (trajectory !== undefined) await eraseInTrajectory(data, trajectory, { member: member?.id, known: person, at })
      await eraser.deleteMails(tenant, dossier)
      if (person !== undefined) {
        await data.removePersons(dossier, [person])
        const others = persons.filter(one => one.id !== person.id)
        await data.erasePerson(found, { id: person.id, person, others, at, by: { role: 'operator' } })
        await indexAgain(eraser, tenant, dossier)
      }
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}

/** Removes from the region's indexes what the dossier no longer holds. */
async function indexAgain({ store }: Eraser, tenant: TenantId, dossier: string): Promise<void> {
  const data = forErasure(store, tenant)
  const examined = await data.examine(dossier)
  if (examined.kind !== 'whole') return
  const { id, version } = examined.dossier.referral.form
  const form = await data.formVersion(id, version)
  if (form !== undefined) await data.indexInRegion(examined.dossier, form)
}

/** The persons named in a dossier, each with the id by which `erasePerson` knows them. */
export async function personsIn(
  eraser: Eraser,
  tenant: TenantId,
  dossier: Dossier,
): Promise<readonly PersonInDossier[]> {
  const { mac } = eraser.store.sealing()
  const persons = await personsOf(eraser, tenant, dossier)
  return persons.map(person => ({
    ...person,
    id: personId(mac, tenant, dossier.head.id, person.name),
  }))
}

async function personsOf({ store }: Eraser, tenant: TenantId, { referral, history }: Dossier) {
  const form = await forErasure(store, tenant).formVersion(referral.form.id, referral.form.version)
  return personsNamedIn(
    history.map(({ event }) => event),
    form,
  ).filter(({ key }) => key !== nameKey(''))
}

/** The files that the answers name. */
export const filesOf = ({ history }: Dossier): readonly DossierFile[] =>
  history.flatMap(({ event }) => {
    const answers: Answers | undefined =
      event.type === 'submitted'
        ? event.answers
        : event.type === 'intake-recorded'
          ? event.intake.extra?.answers
          : undefined
    return answers === undefined ? [] : filesIn(answers).map(({ id, name }) => ({ id, name }))
  })
