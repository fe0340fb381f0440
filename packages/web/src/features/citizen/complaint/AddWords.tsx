import { type FormEvent, useRef, useState } from 'react'
import { addToComplaint, type OwnComplaint, withdrawComplaint } from '../../../api/complaints.ts'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { hasSessionFields, useSessionFields } from '../../../form/sessionFields.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { typedAdditionKey } from './complaintOfTab.ts'

type Props = {
  readonly view: OwnComplaint
  readonly tenant: string
  readonly secret: string
  readonly show: (view: OwnComplaint) => void
}

/** Saying something more, and withdrawing. */
export function AddWords({ view, tenant, secret, show }: Props) {
  const { t } = useTranslation('complaints')
  const key = typedAdditionKey(tenant, view.id)
  const [isWriting, setWriting] = useState(() => hasSessionFields(key))
  const [asks, setAsks] = useState(false)
  const [said, setSaid] = useState('')
  const intent = useRef(newIntent())
  if (!view.mayAdd && !view.mayWithdraw) return <StatusMessage sentence={said} />
  const added = (next: OwnComplaint) => {
    setWriting(false)
    setSaid(t('own.addSent'))
    show(next)
  }
  return (
    <div className="stack no-print">
      <StatusMessage sentence={said} />
      {isWriting && view.mayAdd ? (
        <WordsForm
          view={view}
          tenant={tenant}
          secret={secret}
          show={added}
          fieldsKey={key}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div className="row">
          {view.mayAdd && (
            <Button look="quiet" small onClick={() => setWriting(true)}>
              {t('own.add')}
            </Button>
          )}
          {view.mayWithdraw && (
            <Button look="plain" small onClick={() => setAsks(true)}>
              {t('own.withdraw')}
            </Button>
          )}
        </div>
      )}
      <ConfirmDialog
        open={asks}
        title={t('own.withdrawTitle')}
        text={t('own.withdrawText')}
        yes={t('own.withdrawYes')}
        confirm={async () => show(await withdrawComplaint(tenant, secret, intent.current))}
        onClose={() => setAsks(false)}
      />
    </div>
  )
}

type FormProps = Props & { readonly fieldsKey: string; readonly onCancel: () => void }

function WordsForm({ tenant, secret, show, fieldsKey, onCancel }: FormProps) {
  const { t } = useTranslation('complaints')
  const { values, set, wipe } = useSessionFields(fieldsKey, { text: '' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const intent = useRef({ of: '', key: '' })
  const text = (values.text ?? '').trim()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setFailure(undefined)
    if (intent.current.of !== text) intent.current = { of: text, key: newIntent() }
    try {
      const next = await addToComplaint(tenant, secret, text, intent.current.key)
      wipe()
      show(next)
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { of: '', key: '' }
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={event => void send(event)}>
      <TextField
        id="more"
        label={t('own.addText')}
        value={values.text ?? ''}
        onChange={value => set('text', value)}
        maxLength={100_000}
        lines={4}
      />
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" small busy={busy}>
          {t(busy ? 'form.sending' : 'own.addSend')}
        </Button>
        <Button
          look="plain"
          small
          onClick={() => {
            wipe()
            onCancel()
          }}
        >
          {t('own.cancel')}
        </Button>
      </div>
    </form>
  )
}
