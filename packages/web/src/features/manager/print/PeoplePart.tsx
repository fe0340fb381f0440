import { useTranslation } from '../../../i18n/index.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { type DossierPerson, type PeopleGroup, peopleIn } from '../dossier/people/people.ts'

/** All people with all details; sides and groups are listed separately. */
export function PeoplePart() {
  const { dossier, today } = useOpenDossier()
  return <PeopleGroups groups={peopleIn(dossier, today)} />
}

export function PeopleGroups({ groups }: { readonly groups: readonly PeopleGroup[] }) {
  const { t } = useTranslation('participants')
  return groups.map(({ key, people }) => (
    <div key={key}>
      <h3>{t(`group.${key}`)}</h3>
      <ul>
        {people.map(person => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </div>
  ))
}

function Person({ person }: { readonly person: DossierPerson }) {
  const { t } = useTranslation('dossier')
  const { name, relation, organisation, age, phone, email, interpreter, language, addressPrivate, note } = person
  const about = [
    relation,
    organisation,
    age === undefined ? undefined : t('years', { count: age }),
    phone,
    email,
    interpreter ? t('people.interpreter', { language: language ?? '' }) : undefined,
    addressPrivate ? t('people.addressPrivate') : undefined,
    note,
  ].filter(part => part !== undefined && part !== '')
  return (
    <li>
      <b>{name}</b>
      {about.length > 0 && `, ${about.join(', ')}`}
    </li>
  )
}
