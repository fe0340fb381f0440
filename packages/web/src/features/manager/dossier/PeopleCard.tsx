import { variants } from '@kring/domain/variants'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Tag } from '../../../kit/index.ts'
import { Card } from './Card.tsx'
import { useOpenDossier } from './DossierContext.ts'
import { Mark } from './Mark.tsx'
import { type DossierPerson, type PeopleGroup, peopleIn } from './people.ts'

const shownAtFirst = 6

/** Everyone the referrer named. Where there are sides or groups, they stay apart. */
export function PeopleCard() {
  const { t, locale } = useTranslation('dossier')
  const { dossier, form, today } = useOpenDossier()
  const [all, setAll] = useState(false)
  const groups = peopleIn(form, dossier.answers, locale, today)
  const { around } = variants[dossier.variant]
  const apart = around === 'two-sides' || around === 'groups'
  const total = groups.reduce((sum, { people }) => sum + people.length, 0)
  const shown = apart ? groups : asOne(groups, all ? total : shownAtFirst)
  return (
    <Card id="people" title={t('people.title')} beside={<span className="small soft num">{total}</span>} flat>
      {total === 0 && <p className="small soft">{t('people.none')}</p>}
      {variants[dossier.variant].separatedPreparation && <p className="small soft">{t('people.apart')}</p>}
      {shown.map(({ key, title, people }) => (
        <div key={key}>
          {apart && (
            <h3 className="soft" style={{ fontSize: 'var(--small)', marginBlockStart: '.5rem' }}>
              {title}
            </h3>
          )}
          <ul className="people small">
            {people.map(person => (
              <Person key={person.id} person={person} main={apart ? undefined : t(`people.${around}`)} />
            ))}
          </ul>
        </div>
      ))}
      {!apart && total > shownAtFirst && (
        <div className="tools">
          <Button look="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('people.fewer') : t('people.all', { count: total })}
          </Button>
        </div>
      )}
    </Card>
  )
}

type PersonProps = {
  readonly person: DossierPerson
  /** What the one in the middle is called; nothing where a heading says it. */
  readonly main: string | undefined
}

function Person({ person, main }: PersonProps) {
  const { t } = useTranslation('dossier')
  const years = person.age === undefined ? undefined : t('years', { count: person.age })
  const about = [person.relation ?? (person.place === 'main' ? main : undefined), person.organisation, years]
  const line = about.filter(part => part !== undefined).join(', ')
  return (
    <li>
      <Mark place={person.place} />
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
      {person.interpreter && <Tag tone="sun">{t('people.interpreter', { language: person.language ?? '' })}</Tag>}
    </li>
  )
}

/** One list of the first so many people, whoever they are. */
function asOne(groups: readonly PeopleGroup[], most: number): readonly PeopleGroup[] {
  const [first] = groups
  return first ? [{ ...first, people: groups.flatMap(({ people }) => people).slice(0, most) }] : []
}
