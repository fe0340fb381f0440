import { type Answers, filesIn, type NamedPerson, nameKey, personsNamedIn, type TenantId } from '@kring/domain'
import { type Dossier, forErasure, type Store } from '../data/index.ts'
import type { DossierFile, Eraser } from './eraser.ts'
import { personId } from './trajectory.ts'

export type PersonInDossier = NamedPerson & { readonly id: string }

/** The persons named in a dossier, each with the id by which `erasePerson` knows them. */
export async function personsIn(
  eraser: Eraser,
  tenant: TenantId,
  dossier: Dossier,
): Promise<readonly PersonInDossier[]> {
  const { mac } = eraser.store.sealing()
  const persons = await personsOf(eraser.store, tenant, dossier)
  return persons.map(person => ({
    ...person,
    id: personId(mac, tenant, dossier.head.id, person.name),
  }))
}

/** The same without ids. */
export async function personsOf(store: Store, tenant: TenantId, { referral, history }: Dossier) {
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
