import { useState } from 'react'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { PersonList } from '../../participants/PersonList.tsx'
import { useParticipantsForm } from '../../participants/useParticipantsForm.tsx'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { type DossierPerson, type GroupKey, peopleIn } from './people.ts'

const shownAtFirst = 6

/** The other people are on the cards of their side, group or school. */
const shownHere: readonly GroupKey[] = ['persons', 'people', 'professionals']

/** The people of the dossier, main persons first; with sides or groups, only those not shown there. */
export function PeopleCard() {
  const { t } = useTranslation('dossier')
  const { dossier, today } = useOpenDossier()
  const [all, setAll] = useState(false)
  const people = peopleIn(dossier, today).flatMap(({ key, people: persons }) =>
    shownHere.includes(key) ? persons : [],
  )
  const hasMain = dossier.participants.kind === 'main-persons'
  const { button, form } = useParticipantsForm('people')
  const total = people.length
  const shown: readonly DossierPerson[] = all ? people : people.slice(0, shownAtFirst)
  if (!hasMain && total === 0) return null
  return (
    <Card
      id="people"
      title={t(hasMain ? 'people.title' : 'people.others')}
      beside={
        <>
          <span className="small soft num">{total}</span> {hasMain && button}
        </>
      }
      flat
    >
      {(hasMain && form) || (
        <>
          {total === 0 && <p className="small soft">{t('people.none')}</p>}
          <PersonList people={shown} as={({ place }) => (place === 'main' ? t('people.main-persons') : undefined)} />
          {total > shownAtFirst && (
            <div className="tools">
              <Button look="plain" small aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t('people.fewer') : t('people.all', { count: total })}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  )
}
