import { type FormEvent, useEffect, useId } from 'react'
import { decideClaims, type PersonClaims } from '../../../api/claims.ts'
import { useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useKnownMe } from '../../../session/useMe.ts'
import { entryKey } from './entryFields.ts'
import { useClaimCommand } from './useClaimCommand.ts'

type Props = {
  readonly at: { readonly region: string; readonly year: string; readonly person: string }
  readonly entry: PersonClaims['entries'][number]
  readonly onDone: (isRefused: boolean) => void
}

/** Why an entry is refused: the coordinator reads it, changes the entry and submits it again. */
export function RefuseForm({ at, entry, onDone }: Props) {
  const { t } = useTranslation('costs')
  const { t: common } = useTranslation('common')
  const { subject } = useKnownMe()
  const id = useId()
  const { values, set, wipe } = useSessionFields(entryKey(subject, `refuse-${entry.id}`), { reason: '' })
  const reason = (values.reason ?? '').trim()
  const { tryToSend, fieldErrorOf } = useSubmitErrors({ [id]: reason.length < 3 ? t('wrong.reason') : undefined })
  const refuse = useClaimCommand((why: string, intent) =>
    decideClaims(at, 'refuse-entry', { entry: entry.id, revision: entry.revision, reason: why }, intent),
  )
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (refuse.busy || !tryToSend() || (await refuse.give(reason)) === undefined) return
    wipe()
    onDone(true)
  }
  const giveUp = () => {
    wipe()
    onDone(false)
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={event => void send(event)}>
      <TextField
        id={id}
        label={t('field.reason')}
        hint={t('hint.reason')}
        fieldError={fieldErrorOf(id)}
        value={values.reason ?? ''}
        onChange={typed => set('reason', typed)}
        maxLength={300}
        lines={2}
        autoComplete="off"
      />
      <ProblemNote error={refuse.error} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" small busy={refuse.busy}>
          {refuse.busy ? common('busy') : t('refuseIt')}
        </Button>
        <Button look="plain" small onClick={giveUp}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
