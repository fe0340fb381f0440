import { useId, useState } from 'react'
import type { PhoneReset } from '../../api/members.ts'
import { useDates, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import type { PhoneResets } from './usePhoneResets.ts'

type Props = {
  readonly phones: PhoneResets
  readonly onConfirmed: (name: string) => void
}

/** The new phones that wait for a second person, and those of the last months. Nothing when there are none. */
export function PhoneResetsCard({ phones, onConfirmed }: Props) {
  const { t } = useTranslation('people')
  const [busy, setBusy] = useState<PhoneReset>()
  const [failure, setFailure] = useState<unknown>()
  const id = useId()
  const waiting = phones.items.filter(({ stage }) => stage === 'waiting' || stage === 'confirmed')
  const before = phones.items.filter(({ stage }) => stage === 'done' || stage === 'ended')
  const nameOf = ({ name }: PhoneReset): string => name ?? t('phone.somebody')
  const confirm = async (reset: PhoneReset) => {
    setBusy(reset)
    setFailure(undefined)
    try {
      await phones.confirm(reset)
      onConfirmed(nameOf(reset))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <>
      <ProblemNote error={phones.failure} what={t('phone.failed')} retry={phones.retry} />
      <ProblemNote error={failure} />
      {waiting.length > 0 && (
        <section className="card tight stack stack-s" aria-labelledby={id}>
          <h2 className="card-title" id={id}>
            {t('phone.heading')}
          </h2>
          <p className="small soft">{t('phone.lead')}</p>
          <ul className="members">
            {waiting.map(reset => (
              <Waiting
                key={`${reset.role} ${reset.place} ${reset.subject}`}
                reset={reset}
                name={nameOf(reset)}
                busy={busy === reset}
                onConfirm={() => void confirm(reset)}
              />
            ))}
          </ul>
        </section>
      )}
      {before.length > 0 && <Before resets={before} nameOf={nameOf} />}
    </>
  )
}

type WaitingProps = {
  readonly reset: PhoneReset
  readonly name: string
  readonly busy: boolean
  readonly onConfirm: () => void
}

function Waiting({ reset, name, busy, onConfirm }: WaitingProps) {
  const { t } = useTranslation('people')
  const { date, time } = useDates()
  const moment = (at: string) => `${date(at)}, ${time(at)}`
  const { by, at, checked, endsAt, you } = reset
  return (
    <li>
      <div>
        <b>{name}</b>
        <div className="small">{t('phone.by', { who: by, day: moment(at), how: t(`phone.how.${checked}`) })}</div>
        <div className="small soft">{t('phone.until', { day: moment(endsAt) })}</div>
        {(you === 'reset-own' || you === 'reset-asked-by-you' || you === 'not-allowed') && (
          <p className="small">{t(`phone.you.${you}`)}</p>
        )}
        {you === 'yes' && (
          <div className="tools">
            <Button small busy={busy} onClick={onConfirm}>
              {busy ? t('phone.confirming') : t('phone.confirm')}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}

type BeforeProps = { readonly resets: readonly PhoneReset[]; readonly nameOf: (reset: PhoneReset) => string }

function Before({ resets, nameOf }: BeforeProps) {
  const { t } = useTranslation('people')
  const { date } = useDates()
  return (
    <details>
      <summary>{t('phone.log')}</summary>
      <ul className="small">
        {resets.map(reset => {
          const { by: who, at, confirmedBy: confirmer = '', stage } = reset
          const known = { name: nameOf(reset), who, day: date(at) }
          return (
            <li key={`${reset.role} ${reset.place} ${reset.subject} ${at}`}>
              {stage === 'done' ? t('phone.logDone', { ...known, confirmer }) : t('phone.logEnded', known)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
