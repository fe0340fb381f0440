import { type Actor, type Erasable, isOpen, nameKey } from '@kring/domain'
import type { OpenTrajectory } from '../../data/index.ts'
import { personId } from '../../erasure/personId.ts'
import { filesOf, personsNamedWithId } from '../../erasure/personsNamed.ts'
import type { Dependencies } from '../dependencies.ts'
import { formOf, type OpenDossier } from '../referrals/openDossier.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { writerOf } from '../tenantWork/writer.ts'

/** Somebody who can be erased alone. */
export type ErasablePerson = { readonly id: string; readonly name: string; readonly isInCircle: boolean }

export type ErasableDossier = {
  readonly persons: readonly ErasablePerson[]
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly trajectory: OpenTrajectory | undefined
  readonly isComplainedOf: boolean
}

/** Who and what can be erased of a dossier, for a caller who may change it. */
export async function readErasable(
  { store }: Pick<Dependencies, 'store'>,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<ErasableDossier> {
  const data = writerOf(tenantContext, actor, dossier)
  const [form, trajectory, isComplainedOf] = await Promise.all([
    formOf(tenantContext, dossier),
    data.trajectory(),
    data.isComplainedOf(),
  ])
  const { mac } = store.sealing()
  const people = trajectory?.record.circle.people ?? []
  const { tenant, id } = dossier.head
  // Who is in the circle is known by their id there: two of them may have the same name.
  const named = personsNamedWithId(mac, dossier, form).filter(
    person => !people.some(({ name }) => personId(mac, tenant, id, name) === person.id),
  )
  return {
    persons: [
      ...people.map(person => ({ id: person.id, name: person.name, isInCircle: true })),
      ...named.map(person => ({ id: person.id, name: person.name, isInCircle: false })),
    ].filter(({ name }) => nameKey(name) !== nameKey('')),
    files: filesOf(dossier),
    trajectory,
    isComplainedOf,
  }
}

/** What the rules ask of it. */
export async function erasableOf(
  dependencies: Pick<Dependencies, 'store'>,
  tenantContext: TenantContext,
  actor: Actor,
  dossier: OpenDossier,
): Promise<Erasable> {
  const { persons, files, trajectory, isComplainedOf } = await readErasable(dependencies, tenantContext, actor, dossier)
  return {
    persons: persons.map(({ id }) => id),
    files: files.map(({ id }) => id),
    isRunning: trajectory !== undefined && isOpen(trajectory.record.state),
    isComplainedOf,
  }
}
