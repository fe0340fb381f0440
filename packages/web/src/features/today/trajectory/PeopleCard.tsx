import type { CirclePerson } from '@kring/domain'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { hasSessionFields, sessionFieldsKey } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, buttonClass, Icon, Loading, Tag } from '../../../kit/index.ts'
import { dial } from '../../../kit/telephone.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'
import { languageName } from '../../../trajectory/words.ts'
import { mayCallAt } from '../calls.ts'
import { titleOf } from '../titles.ts'

const PersonForm = lazy(async () => ({ default: (await import('../person/PersonForm.tsx')).PersonForm }))

type Props = { readonly trajectory: TrajectoryView; readonly say: (sentence: string) => void }

/** Everyone in the circle, as a list; somebody is added or changed in place. */
export function PeopleCard({ trajectory, say }: Props) {
  const { t, locale } = useTranslation('today')
  const { subject } = useKnownMe()
  const key = sessionFieldsKey(subject, trajectory.tenant.id, trajectory.id, 'person')
  const [editing, setEditing] = useState<string | undefined>(() => (hasSessionFields(`${key}.new`) ? 'new' : undefined))
  const people = trajectory.circle.people.filter(({ removed }) => !removed)
  const mayAdd = trajectory.commands.includes('add-person')
  const mayChange = trajectory.commands.includes('set-person')
  const open = (what: string) => {
    say('')
    setEditing(what)
  }
  const close = (sentence?: string) => {
    setEditing(undefined)
    if (sentence === undefined) requestAnimationFrame(() => document.getElementById('circle')?.focus())
    else say(sentence)
  }
  const form = (person: CirclePerson | undefined, onDone: (sentence?: string) => void) => (
    <Suspense fallback={<Loading>{t('one.loading')}</Loading>}>
      <PersonForm
        trajectory={trajectory}
        person={person}
        fieldsKey={person ? `${key}.${person.id}.details` : `${key}.new`}
        heading="h3"
        onDone={onDone}
      />
    </Suspense>
  )
  return (
    <section className="card tight stack" aria-labelledby="circle">
      <h2 className="card-title" id="circle" tabIndex={-1}>
        {t('one.circle', { count: people.length })}
      </h2>
      <p className="small">
        <Link
          className="hit"
          to="/today/$tenant/$id/$part"
          params={{ tenant: trajectory.tenant.id, id: trajectory.id, part: 'circle' }}
        >
          {t('one.asPicture')}
        </Link>
      </p>
      {people.length === 0 && <p>{t('one.nobody', { name: titleOf(trajectory, locale) })}</p>}
      <ul className="people no-mark">
        {people.map(person =>
          editing === person.id ? (
            <li key={person.id}>
              <div className="wide-row">{form(person, close)}</div>
            </li>
          ) : (
            <Person
              key={person.id}
              person={person}
              trajectory={trajectory}
              onChange={mayChange ? () => open(person.id) : undefined}
            />
          ),
        )}
      </ul>
      {editing === 'new' && form(undefined, close)}
      {mayAdd && editing !== 'new' && (
        <Button
          look={people.length === 0 ? 'filled' : 'quiet'}
          icon="plus"
          className="start"
          onClick={() => open('new')}
        >
          {t('one.add')}
        </Button>
      )}
    </section>
  )
}

type PersonProps = {
  readonly person: CirclePerson
  readonly trajectory: TrajectoryView
  readonly onChange: (() => void) | undefined
}

function Person({ person, trajectory, onChange }: PersonProps) {
  const { t, locale } = useTranslation('today')
  const { name, relation, part, side, group, language, interpreter, phone, email, known, isChild } = person
  const callable = phone !== undefined && mayCallAt(trajectory, person)
  const facts = [
    t(`one.part.${part}`),
    side && t(`one.side.${side}`),
    group,
    language && languageName(language, locale),
    interpreter && t('one.withInterpreter'),
  ].filter(one => typeof one === 'string')
  return (
    <li>
      <div>
        <b>
          <bdi>{name}</bdi>
        </b>
        {relation && <span className="soft"> · {relation}</span>} {isChild && <Tag>{t('one.child')}</Tag>}
        <p className="small">{facts.join(' · ')}</p>
        {(phone ?? email) && <p className="small soft">{[phone, email].filter(Boolean).join(' · ')}</p>}
        <p className="small soft">
          {known.by ? t(`one.knownBy.${known.since}`, { who: known.by }) : t(`one.known.${known.since}`)}
        </p>
      </div>
      <div className="row person-actions">
        {callable && (
          <a className={buttonClass('quiet', true)} href={dial(phone)}>
            <Icon name="phone" />
            {t('one.call')}
            <span className="visually-hidden"> {name}</span>
          </a>
        )}
        {onChange && (
          <Button look="plain" small onClick={onChange}>
            {t('one.change')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
