import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { PersonIcon } from '../dossier/people/PersonIcon.tsx'
import type { DossierPerson } from '../dossier/people/people.ts'

type Props = {
  readonly people: readonly DossierPerson[]
  /** The label for people whose relation the form does not state. */
  readonly as?: ((person: DossierPerson) => string | undefined) | undefined
}

/** A list of people with their details. */
export function PersonList({ people, as }: Props) {
  return (
    <ul className="people small">
      {people.map(person => (
        <Person key={person.id} person={person} as={as?.(person)} />
      ))}
    </ul>
  )
}

function Person({ person, as }: { readonly person: DossierPerson; readonly as: string | undefined }) {
  const { t } = useTranslation('dossier')
  const { date } = useDates()
  const born = person.birthDate && date(person.birthDate)
  const years = person.age === undefined ? undefined : t('years', { count: person.age })
  const line = [person.relation ?? as, person.organisation, years && born ? `${years} (${born})` : born]
    .filter(part => part !== undefined)
    .join(', ')
  return (
    <li>
      <PersonIcon place={person.place} />
      <div>
        <b>{person.name}</b>
        {line && (
          <>
            <br />
            <span className="soft">{line}</span>
          </>
        )}
        {person.phone && (
          <>
            <br />
            <span className="num">{person.phone}</span>
          </>
        )}
        {person.note && (
          <>
            <br />
            <span className="soft">{person.note}</span>
          </>
        )}
      </div>
      {person.addressPrivate && <Tag tone="bad">{t('people.addressPrivate')}</Tag>}
      {person.interpreter && <Tag tone="sun">{t('people.interpreter', { language: person.language ?? '' })}</Tag>}
    </li>
  )
}
