import { type FormEvent, useId, useState } from 'react'
import { openInEmergency } from '../../../api/access.ts'
import { ProblemError } from '../../../api/index.ts'
import { sessionFieldsKey, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, Failed } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'

const least = 10
const most = 500

type Props = { readonly tenant: string; readonly id: string; readonly onOpened: () => void }

/** Emergency access to a dossier of another region: requires a reason and notifies the partner. */
export function EmergencyPart({ tenant, id, onOpened }: Props) {
  const { t } = useTranslation('access')
  const { subject, memberships } = useKnownMe()
  const field = useId()
  const { values, set, wipe } = useSessionFields(sessionFieldsKey(subject, tenant, id, 'emergency'), { reason: '' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const reason = (values.reason ?? '').trim()
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors({
    [field]: reason.length < least ? t('emergency.wrong', { count: least }) : undefined,
  })
  if (!memberships.some(({ role }) => role === 'regional-manager')) return null
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !tryToSend()) return
    setBusy(true)
    setFailure(undefined)
    try {
      await openInEmergency(tenant, id, reason)
      wipe()
      onOpened()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const isNowhere = failure instanceof ProblemError && failure.status === 404
  return (
    <form className="card stack narrow" noValidate onSubmit={open} aria-labelledby={`${field}-title`}>
      <div className="stack stack-s">
        <h2 id={`${field}-title`}>{t('emergency.title')}</h2>
        <p>{t('emergency.text')}</p>
        <p className="small soft">{t('emergency.told')}</p>
      </div>
      <ErrorSummary lines={lines} attempt={attempt} />
      <TextField
        id={field}
        label={t('emergency.reason')}
        hint={t('emergency.reasonHint')}
        fieldError={fieldErrorOf(field)}
        value={values.reason ?? ''}
        onChange={typed => set('reason', typed)}
        maxLength={most}
        lines={3}
      />
      {isNowhere ? (
        <Failed what={t('emergency.nowhere')} safe={t('emergency.nowhereText')} />
      ) : (
        <ProblemNote error={failure} keepsInput />
      )}
      <Button type="submit" busy={busy}>
        {busy ? t('emergency.opening') : t('emergency.open')}
      </Button>
    </form>
  )
}
