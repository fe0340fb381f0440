import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { commandRecord } from '../../../api/coordinators.ts'
import { newIntent } from '../../../api/index.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { rosterKey, trainingKey } from '../queries.ts'
import { attendanceOn, type Enrolled, type Session } from './sessions.ts'

type Props = { readonly session: Session; readonly day: string; readonly onClose: (said: string) => void }
type Refused = { readonly name: string; readonly error: unknown }

/**
 * Who was there on one day. Each record is saved by itself: when one is refused, because somebody else changed it, the
 * others are kept and its name is said.
 */
export function AttendanceForm({ session, day, onClose }: Props) {
  const { t } = useTranslation('training')
  const { t: common } = useTranslation('common')
  const { t: settings } = useTranslation('settings')
  const dates = useDates()
  const client = useQueryClient()
  const [there, setThere] = useState<ReadonlySet<string>>(() => thoseThere(session.enrolled, day))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const id = `there-${session.id}`
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const toggle = (person: string, isThere: boolean) =>
    setThere(before => new Set(isThere ? [...before, person] : [...before].filter(one => one !== person)))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    const failed: Refused[] = []
    for (const one of changed(session.enrolled, day, there)) {
      const { person, name, version } = one
      const body = { session: session.id, days: [{ day, attended: there.has(person) }] }
      await commandRecord({ of: 'region', person }, 'record-attendance', body, { version, intent: newIntent() }).catch(
        (error: unknown) => failed.push({ name, error }),
      )
    }
    await Promise.all([trainingKey, rosterKey, ['coordinator']].map(queryKey => client.invalidateQueries({ queryKey })))
    setBusy(false)
    setRefused(failed)
    if (failed.length === 0) onClose(t('said.attendance', { day: dates.day(day) }))
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={event => void save(event)}>
      <FieldGroup id={id} label={t('wasThere', { day: dates.day(day) })} hint={t('wasThereHint')}>
        {session.enrolled.map(({ person, name }, index) => (
          <label key={person} className="choice">
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              checked={there.has(person)}
              onChange={event => toggle(person, event.target.checked)}
            />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      {refused.map(({ name, error }) => (
        <ProblemNote key={name} error={error} what={t('notSaved', { name })} />
      ))}
      <div className="row">
        <Button type="submit" look="quiet" small busy={busy}>
          {busy ? settings('saving') : settings('save')}
        </Button>
        <Button look="plain" small onClick={() => onClose('')}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Before it is recorded everyone is taken to have come: most have. */
const thoseThere = (enrolled: readonly Enrolled[], day: string): ReadonlySet<string> =>
  new Set(enrolled.filter(one => attendanceOn(one, day) !== false).map(({ person }) => person))

const changed = (enrolled: readonly Enrolled[], day: string, there: ReadonlySet<string>): readonly Enrolled[] =>
  enrolled.filter(one => attendanceOn(one, day) !== there.has(one.person))
