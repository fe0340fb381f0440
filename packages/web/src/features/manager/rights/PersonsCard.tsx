import type { RightsView } from '../../../api/rights.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { AlsoIn } from './AlsoIn.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { HeldFileForm } from './HeldFileForm.tsx'
import { keyOf } from './personKey.ts'
import { useOpenRights } from './RightsContext.ts'
import { StatementForm } from './StatementForm.tsx'

type Person = RightsView['persons'][number]
const buttonsOf = ['file', 'correct', 'state', 'also'] as const

/** Everyone of the dossier: who uses their rights now, and from which day that changes. */
export function PersonsCard() {
  const { t } = useTranslation('rights')
  const { rights } = useOpenRights()
  return (
    <section className="card tight stack" aria-labelledby="persons">
      <h2 className="card-title" id="persons">
        {t('persons.title')}
      </h2>
      <ul className="plain-list stack">
        {rights.persons.map(person => (
          <li key={keyOf(person)} className="stack stack-s">
            <OnePerson person={person} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OnePerson({ person }: { readonly person: Person }) {
  const { t } = useTranslation('rights')
  const dates = useDates()
  const open = useOpenRights()
  const { name, birthDate, holder, change } = person
  const close = () => open.setOpened(undefined)
  const formOf = (which: string) => `${which} ${keyOf(person)}`
  const opened = buttonsOf.find(which => formOf(which) === open.opened)
  const buttons = [
    ['file', t('file.open')],
    ['correct', t('correct.open')],
    ['state', t('statement.open')],
    ['also', t('also.open')],
  ] as const
  return (
    <>
      <h3>
        {name} {birthDate && <span className="soft small num">{dates.date(birthDate)}</span>}
      </h3>
      <p className="small">
        {person.isAdult ? t('holder.adult') : t(`holder.${holder}`)} {person.isUnchecked && t('persons.unchecked')}
      </p>
      {change?.isSoon && (
        <Note tone="sun" tight icon="calendar">
          {t(`soon.${change.to}`, { name, age: change.age, day: dates.date(change.on) })}
        </Note>
      )}
      {change && !change.isSoon && (
        <p className="small soft">{t('persons.later', { day: dates.date(change.on), age: change.age })}</p>
      )}
      {opened === undefined && (
        <div className="row">
          {buttons.map(([which, words]) => (
            <Button key={which} look="quiet" small onClick={() => open.setOpened(formOf(which))}>
              {words}
              <span className="visually-hidden"> {name}</span>
            </Button>
          ))}
        </div>
      )}
      {opened === 'file' && <HeldFileForm person={person} onDone={close} />}
      {opened === 'correct' && <CorrectForm person={person} onDone={close} />}
      {opened === 'state' && <StatementForm person={person} onDone={close} />}
      {opened === 'also' && <AlsoIn person={person} onDone={close} />}
    </>
  )
}
