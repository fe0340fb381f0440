import { type CirclePerson, mentionOf, nameKey, type TenantId } from '@kring/domain'
import { type Dossier, ForgedItem, forErasure, VersionConflict } from '../data/index.ts'
import type { Mac } from '../data/sealing/mac.ts'
import { type Eraser, mostTries, type Outcome } from './eraser.ts'
import { recordErasure } from './erasures.ts'
import { isForbidden } from './forbidden.ts'
import { personId } from './personId.ts'
import { filesOf, type PersonInDossier, personsIn } from './persons.ts'
import {
  type Data,
  eraseInTrajectory,
  isOnlyOfName,
  meantInCircle,
  picturesOf,
  type TrajectoryOfDossier,
  wasErasedIn,
} from './trajectory.ts'

export type PersonOrder = {
  /** The id of their name in the dossier (`personId`), or that of a person of the circle. */
  readonly person: string
  /** The files that go; every other file of the dossier stays. Absent: not decided. */
  readonly removeFiles?: readonly string[] | undefined
}

/**
 * Erases one person in a living dossier: as the referral names them, and in the circle of its trajectory. Throws ForgedItem
 * for what does not fit with its own history.
 */
export async function erasePerson(
  eraser: Eraser,
  tenant: TenantId,
  dossier: string,
  { person: given, removeFiles }: PersonOrder,
): Promise<Outcome> {
  const data = forErasure(eraser.store, tenant, dossier)
  const { mac } = eraser.store.sealing()
  let id = given
  for (let tries = 1; ; tries += 1) {
    const examined = await data.examine(dossier)
    if (examined.kind === 'absent') return { kind: 'not-found' }
    if (examined.kind === 'erased') return { kind: 'already-erased' }
    if (examined.kind === 'faulty') throw new ForgedItem(examined.fault.what)
    const found = examined.dossier
    if (await isForbidden(eraser, data, found)) return { kind: 'held' }
    const trajectory = await data.trajectory(dossier)
    const meant = trajectory === undefined ? [] : meantInCircle(mac, trajectory, id)
    if (meant.length > 1)
      return { kind: 'several-persons', persons: meant.map(one => ({ id: one.id, name: one.name })) }
    const [member] = meant
    const persons = await personsIn(eraser, tenant, found)
    const person = personOf(mac, { persons, trajectory, member }, id)
    if (person === undefined && member === undefined) {
      const isBefore = await wasErased(data, found, trajectory, id)
      if (isBefore) await indexAgain(eraser, tenant, dossier)
      return { kind: isBefore ? 'already-erased' : 'person-unknown' }
    }
    // What they drew is theirs, and goes in any case; a photo of a flip chart may be of others too.
    const drawn =
      trajectory?.record.pictures.filter(({ drawnBy }) => drawnBy !== undefined && drawnBy === member?.id) ?? []
    const isDrawn = (id: string) => drawn.some(picture => picture.id === id)
    const files = [...filesOf(found), ...picturesOf(trajectory).filter(file => !isDrawn(file.id))]
    if (files.length > 0 && removeFiles === undefined) return { kind: 'files-undecided', files }
    const at = eraser.now()
    // Where the referral names them, by the id of that: it finds them in both again, whatever an interruption leaves.
    id = person?.id ?? member?.id ?? id
    await recordErasure(eraser.ledger, mac, { tenant, dossier, person: id, files: removeFiles, at })
    try {
      for (const { id: picture } of drawn) await eraser.deletePictures(tenant, dossier, picture)
      for (const file of files.filter(file => removeFiles?.includes(file.id)))
        await (file.isOfPlan
          ? eraser.deletePictures(tenant, dossier, file.id)
          : eraser.deleteFile(tenant, dossier, file.id))
      await eraser.deleteMails(tenant, dossier)
      if (trajectory !== undefined) await eraseInTrajectory(data, trajectory, { member, known: person, at })
      if (person === undefined) return { kind: 'erased' }
      await data.removePersons(dossier, [person])
      const others = persons.filter(one => one.id !== person.id)
      await data.erasePerson(found, { id: person.id, person, others, at, by: { role: 'operator' } })
      await indexAgain(eraser, tenant, dossier)
      return { kind: 'erased' }
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries >= mostTries) throw error
    }
  }
}

/**
 * As whom the referral names somebody: by this id, or by the name of a person of the circle, whom its texts may mention too.
 * Undefined for one of several in the circle with the same name.
 */
function personOf(
  mac: Mac,
  given: {
    readonly persons: readonly PersonInDossier[]
    readonly trajectory: TrajectoryOfDossier | undefined
    readonly member: CirclePerson | undefined
  },
  id: string,
): PersonInDossier | undefined {
  const { persons, trajectory, member } = given
  const isOnly = trajectory !== undefined && member !== undefined && isOnlyOfName(trajectory, member.name)
  const found = persons.find(one => one.id === id || (isOnly && one.key === nameKey(member.name)))
  if (found !== undefined || !isOnly) return found
  const named = mentionOf(trajectory.record.circle, { id: member.id })?.person
  return named && { ...named, id: personId(mac, trajectory.record.tenant, trajectory.record.id, member.name) }
}

const wasErased = async (
  data: Data,
  { history }: Dossier,
  trajectory: TrajectoryOfDossier | undefined,
  id: string,
): Promise<boolean> =>
  history.some(({ event }) => event.type === 'person-erased' && event.person === id) ||
  (trajectory !== undefined && (await wasErasedIn(data, trajectory, id)))

/** Removes from the region's indexes what the dossier no longer holds. */
async function indexAgain({ store }: Eraser, tenant: TenantId, dossier: string): Promise<void> {
  const data = forErasure(store, tenant, dossier)
  const examined = await data.examine(dossier)
  if (examined.kind !== 'whole') return
  const { id, version } = examined.dossier.referral.form
  const form = await data.formVersion(id, version)
  if (form !== undefined) await data.indexInRegion(examined.dossier, form)
}
