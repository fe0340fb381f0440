import { type CirclePerson, mentionOf, type NamedPerson, nameKey, type TenantId } from '@kring/domain'
import { forErasure, type Store, type TrajectoryPersonErasure, VersionConflict } from '../data/index.ts'
import type { Mac } from '../data/sealing/mac.ts'
import type { DossierFile, Eraser } from './eraser.ts'
import { personId } from './personId.ts'

/** What an erasure does with a tenant's table. */
export type Data = ReturnType<typeof forErasure>
export type TrajectoryOfDossier = NonNullable<Awaited<ReturnType<Data['trajectory']>>>

/** Erases the trajectory of a dossier, with the pictures of its plan; false when there is none, or it was erased before. */
export async function eraseTrajectoryOf(
  { store, deletePictures }: Pick<Eraser, 'store' | 'deletePictures'>,
  tenant: TenantId,
  dossier: string,
  at: string,
): Promise<boolean> {
  const data = forErasure(store, tenant, dossier)
  await deletePictures(tenant, dossier)
  await data.deletePictureRecords(dossier)
  const trajectory = await data.trajectory(dossier)
  if (trajectory !== undefined) await data.eraseTrajectory(trajectory, { at, by: { role: 'operator' } })
  // What an interrupted erasure left.
  else await data.deletePartsOf(dossier)
  return trajectory !== undefined
}

/** The pictures that the family kept with its plan, called by what it said of them. */
export const picturesOf = (trajectory: TrajectoryOfDossier | undefined): readonly DossierFile[] =>
  trajectory?.record.pictures.map(({ id, name, caption }) => ({ id, name: caption ?? name, isOfPlan: true })) ?? []

/** The people of a circle whom an id means: one by the id of the circle; by the id of a name as many as bear it. */
export const meantInCircle = (mac: Mac, { record }: TrajectoryOfDossier, id: string): readonly CirclePerson[] =>
  record.circle.people.filter(person => person.id === id || personId(mac, record.tenant, record.id, person.name) === id)

/** Whether nobody else in the circle has this name: then whom the referral calls so is meant too. */
export const isOnlyOfName = ({ record }: TrajectoryOfDossier, name: string): boolean =>
  record.circle.people.filter(person => nameKey(person.name) === nameKey(name)).length <= 1

type Known = NamedPerson & { readonly id: string }

/** Erases somebody in a trajectory: as a person of the circle, as whom the referral names, or as both. */
export async function eraseInTrajectory(
  data: Data,
  trajectory: TrajectoryOfDossier,
  given: { readonly member?: CirclePerson | undefined; readonly known?: Known | undefined; readonly at: string },
): Promise<void> {
  const { member, known, at } = given
  const person = member?.id ?? known?.id
  const mentioned = mentionOf(trajectory.record.circle, { id: member?.id, known })
  if (person === undefined || mentioned === undefined) return
  if (member !== undefined && isOnlyOfName(trajectory, member.name))
    await data.removePersons(trajectory.record.id, [member])
  const erasure = { person, mentioned, at, by: { role: 'operator' } }
  let isMore = await data.erasePersonOfTrajectory(trajectory, erasure)
  while (isMore) isMore = await eraseMore(data, trajectory.head.id, erasure)
}

/** Whether there is still more. From the first time on nothing but `erasure` knows the name: a conflict is tried again. */
async function eraseMore(data: Data, id: string, erasure: TrajectoryPersonErasure): Promise<boolean> {
  const trajectory = await data.trajectory(id)
  if (trajectory === undefined) return false
  try {
    return await data.erasePersonOfTrajectory(trajectory, erasure)
  } catch (error) {
    if (error instanceof VersionConflict) return true
    throw error
  }
}

/** Whether somebody of this id was erased in a trajectory before. */
export async function wasErasedIn(data: Data, trajectory: TrajectoryOfDossier, id: string): Promise<boolean> {
  const { entries } = await data.trajectoryHistory(trajectory)
  return entries.some(({ event }) => event.type === 'person-erased' && event.person === id)
}

/** The people of a dossier's circle, each with their id in it. */
export async function personsOfCircle(
  store: Store,
  tenant: TenantId,
  dossier: string,
): Promise<readonly Pick<CirclePerson, 'id' | 'name' | 'birthDate'>[]> {
  const trajectory = await forErasure(store, tenant, dossier).trajectory(dossier)
  return trajectory?.record.circle.people.map(({ id, name, birthDate }) => ({ id, name, birthDate })) ?? []
}
