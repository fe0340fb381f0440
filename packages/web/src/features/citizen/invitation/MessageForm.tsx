import { messageUses, mostMessage } from '@kring/domain/trajectory'
import { type FormEvent, useEffect, useState } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup, Note } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isOtherMessage } from './messageFields.ts'
import type { Writing } from './useMessage.ts'
import { toneOf } from './words.ts'

type Props = { readonly view: InvitationView; readonly writing: Writing }

/** Writing a message: the words, and for whom they are. */
export function MessageForm({ view, writing }: Props) {
  const { t } = useTranslation('invitee')
  const [isTried, setTried] = useState(false)
  const { values, set, save, busy, error, isWaiting, drop } = writing
  const { text = '', use = '' } = values
  const { name } = view.coordinator ?? view.tenant
  useEffect(() => document.getElementById('message-text')?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    // What waits for signal may be taking it back.
    if (await save(isWaiting ? values : { ...values, takeBack: '' })) return
    document.getElementById(text.trim() === '' ? 'message-text' : 'message-use')?.focus()
  }
  const cancel = () => {
    drop()
    document.getElementById('message')?.focus()
  }
  const missing = (isMissing: boolean, sentence: string) =>
    isTried && isMissing ? ({ kind: 'todo', sentence } as const) : undefined
  return (
    <form className="stack no-print" aria-labelledby="message" noValidate onSubmit={event => void submit(event)}>
      {isOtherMessage(values, view) && (
        <div role="status">
          <Note tone="sun" icon="warning" title={t('message.elsewhere')}>
            {view.message?.text === undefined
              ? t('message.elsewhereGone')
              : t('message.elsewhereText', { text: view.message.text })}{' '}
            {t('message.stays')}
          </Note>
        </div>
      )}
      <TextField
        id="message-text"
        label={t('message.label')}
        hint={t('message.hint', { most: mostMessage })}
        fieldError={missing(text.trim() === '', t('message.empty'))}
        value={text}
        onChange={value => set('text', value)}
        maxLength={mostMessage}
        lines={6}
      />
      <FieldGroup
        id="message-use"
        label={t('message.use')}
        hint={t('message.useHint')}
        fieldError={missing(use === '', t('message.choose'))}
      >
        {messageUses.map((one, index) => (
          <label key={one} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'message-use' : undefined}
              name="message-use"
              checked={use === one}
              onChange={() => set('use', one)}
            />
            <span>{t(`message.uses.${one}`, { name })}</span>
          </label>
        ))}
      </FieldGroup>
      <p className="small">
        <b>{t('unsafe')}</b> {t('unsafeText', { name })}
      </p>
      {isWaiting && (
        <div role="status">
          <Note tone="sun" tight icon="warning" title={t('message.waiting')}>
            {t('message.waitingText')}
          </Note>
        </div>
      )}
      <ProblemNote error={error} keepsInput />
      <div className="row">
        <Button type="submit" look="quiet" busy={busy}>
          {t(busy ? 'busy' : isWaiting ? 'waiting.retry' : `${toneOf(view)}.message.save`)}
        </Button>
        <Button look="plain" onClick={cancel}>
          {t('message.cancel')}
        </Button>
      </div>
    </form>
  )
}
