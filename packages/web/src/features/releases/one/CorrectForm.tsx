import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import type { ActProps } from './actProps.ts'
import { useReleaseAct } from './useReleaseAct.ts'

/** As the API allows it (functions/api/contract/releases.ts). */
const fewest = 5
const most = 400

/** A new edition of what was published: it says what changed, and the one before stays readable. */
export function CorrectForm({ place, view }: ActProps) {
  const { t } = useTranslation('releases')
  const { subject } = useKnownMe()
  const navigate = useNavigate()
  const key = sessionFieldsKey(subject, 'correct-release', place.funder, place.grant, place.asOf)
  const { values, set, wipe } = useSessionFields(key, {})
  const [isOpen, setOpen] = useState(values.because !== undefined && values.because !== '')
  const { act, busy, error } = useReleaseAct(place, view)
  const because = (values.because ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    because: because.length < fewest ? t('correct.wrong') : undefined,
  })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    const made = await act({ name: 'correction', body: { because } })
    if (made === undefined) return
    wipe()
    await navigate({
      to: '/releases/$funder/$grant/$asOf/$number',
      params: { ...place, number: String(made.release.number) },
    })
  }
  if (!isOpen)
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('correct.open')}
      </Button>
    )
  return (
    <form className="card tight stack" noValidate onSubmit={event => void send(event)}>
      <h2 className="card-title">{t('correct.title')}</h2>
      <p className="small">{t('correct.intro')}</p>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id="because"
        label={t('correct.because')}
        hint={t('correct.hint')}
        value={values.because ?? ''}
        onChange={value => set('because', value)}
        maxLength={most}
        lines={3}
        fieldError={fieldErrorOf('because')}
      />
      <ProblemNote error={error} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('correct.busy') : t('correct.do')}
        </Button>
        <Button
          look="plain"
          onClick={() => {
            wipe()
            setOpen(false)
          }}
        >
          {t('correct.cancel')}
        </Button>
      </div>
    </form>
  )
}
