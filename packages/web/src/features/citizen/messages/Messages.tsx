import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useState } from 'react'
import type { MessageBody } from '../../../api/messages.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { MessageForm } from './MessageForm.tsx'

const kinds = ['addition', 'incorrect', 'contact'] as const

type Props = { readonly secret: string; readonly view: StatusView; readonly onSent: () => void }

/** What can still be said through the personal link, and what was said: when, and whether it was read; never the text. */
export function Messages({ secret, view, onSent }: Props) {
  const { t } = useTranslation('messages')
  const { date } = useDates()
  const [writing, setWriting] = useState<MessageBody['kind']>()
  const [isSent, setSent] = useState(false)
  const { messages = [], mayAdd } = view
  if (!mayAdd && messages.length === 0) return null
  const sent = () => {
    setWriting(undefined)
    setSent(true)
    onSent()
  }
  return (
    <section className="card tight stack no-print" aria-labelledby="messages">
      {mayAdd && (
        <div className="stack stack-s">
          <h2 className="card-title" id="messages">
            {t('title')}
          </h2>
          <p className="small">{t('lead')}</p>
          {writing === undefined && (
            <div className="row">
              {kinds.map(kind => (
                <Button key={kind} look="quiet" small onClick={() => setWriting(kind)}>
                  {t(`kind.${kind}`)}
                </Button>
              ))}
            </div>
          )}
          {writing && (
            <MessageForm
              key={writing}
              kind={writing}
              secret={secret}
              onSent={sent}
              onCancel={() => setWriting(undefined)}
            />
          )}
          <p role="status">{isSent && t('sent')}</p>
        </div>
      )}
      {messages.length > 0 && (
        <div className="stack stack-s">
          <h3 id={mayAdd ? undefined : 'messages'}>{t('given')}</h3>
          <ul className="plain-list stack stack-s small">
            {messages.map(({ id, kind, at, readAt }) => (
              <li key={id}>
                <b>{t(`kind.${kind}`)}</b>{' '}
                <span className="soft">
                  {readAt ? t('read', { day: date(at), read: date(readAt) }) : t('waits', { day: date(at) })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
