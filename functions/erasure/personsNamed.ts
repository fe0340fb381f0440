import { type Answers, type FormDefinition, filesIn, type NamedPerson, nameKey, personsNamedIn } from '@kring/domain'
import type { Dossier } from '../data/index.ts'
import type { Mac } from '../data/sealing/mac.ts'
import type { DossierFile } from './eraser.ts'
import { personId } from './personId.ts'

export type PersonInDossier = NamedPerson & { readonly id: string }

/** The persons whom a dossier names, each with the id by which an erasure knows them. */
export const personsNamedWithId = (
  mac: Mac,
  { head, history }: Pick<Dossier, 'head' | 'history'>,
  form: FormDefinition | undefined,
): readonly PersonInDossier[] =>
  personsNamedIn(
    history.map(({ event }) => event),
    form,
  )
    .filter(({ key }) => key !== nameKey(''))
    .map(person => ({ ...person, id: personId(mac, head.tenant, head.id, person.name) }))

/** The files that the answers name. */
export const filesOf = ({ history }: Pick<Dossier, 'history'>): readonly DossierFile[] =>
  history.flatMap(({ event }) => {
    const answers: Answers | undefined =
      event.type === 'submitted'
        ? event.answers
        : event.type === 'intake-recorded'
          ? event.intake.extra?.answers
          : undefined
    return answers === undefined ? [] : filesIn(answers).map(({ id, name }) => ({ id, name }))
  })
