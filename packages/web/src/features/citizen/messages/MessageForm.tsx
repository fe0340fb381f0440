import { type FormEvent, useEffect, useRef, useState } from 'react'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { type MessageBody, sendMessageByLink } from '../../../api/messages.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTenant } from '../TenantContext.ts'

type Props = {
  readonly kind: MessageBody['kind']
  readonly secret: string
  readonly onSent: () => void
  readonly onCancel: () => void
}

/** One message, or new contact details. Sent again with the same key after a lost connection, so it arrives once. */
export function MessageForm({ kind, secret, onSent, onCancel }: Props) {
  const { t } = useTranslation('messages')
  const { id: tenant } = useTenant()
  const [typed, setTyped] = useState({ text: '', phone: '', email: '' })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const intent = useRef({ of: '', key: '' })
  const isContact = kind === 'contact'
  const first = isContact ? 'message-phone' : 'message-text'
  useEffect(() => document.getElementById(first)?.focus(), [first])
  const set = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value })

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(undefined)
    const given = Object.entries(typed).flatMap(([field, value]) =>
      value.trim() === '' ? [] : [[field, value.trim()]],
    )
    const body = { kind, ...Object.fromEntries(given) }
    const of = JSON.stringify(body)
    if (intent.current.of !== of) intent.current = { of, key: newIntent() }
    try {
      await sendMessageByLink(tenant, secret, body, intent.current.key)
      onSent()
    } catch (error) {
      if (error instanceof ProblemError) intent.current = { of: '', key: '' }
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="stack stack-s" noValidate onSubmit={send}>
      {isContact && (
        <>
          <TextField
            id="message-phone"
            label={t('phone')}
            value={typed.phone}
            onChange={set('phone')}
            maxLength={100}
            autoComplete="off"
          />
          <TextField
            id="message-email"
            label={t('email')}
            hint={t('emailHint')}
            type="email"
            value={typed.email}
            onChange={set('email')}
            maxLength={400}
            autoComplete="off"
          />
        </>
      )}
      <TextField
        id="message-text"
        label={
          <>
            {t(`ask.${kind}`)} {isContact && <span className="optional">({t('optional')})</span>}
          </>
        }
        value={typed.text}
        onChange={set('text')}
        maxLength={4000}
        lines={isContact ? 2 : 4}
      />
      <ProblemNote error={failure} keepsInput />
      <div className="row">
        <Button type="submit" busy={busy}>
          {busy ? t('sending') : t('send')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
