import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Tag } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { MessageItem } from './MessageItem.tsx'

/** What the citizen passed on by the personal link after sending: what is unread first. */
export function MessagesCard() {
  const { t } = useTranslation('messages')
  const dates = useDates()
  const { messages } = useOpenDossier().dossier
  const unread = messages.filter(({ readAt }) => readAt === undefined)
  const read = messages.filter(({ readAt }) => readAt !== undefined)
  const count = unread.length
  return (
    <Card
      id="messages"
      title={t('manager.title')}
      beside={count > 0 && <Tag tone="sun">{t('manager.unread', { count })}</Tag>}
    >
      <ul className="plain-list stack parts">
        {[...unread, ...read].map(message => (
          <li key={message.id} className="stack stack-s">
            <p>
              <b>{t(`manager.kind.${message.kind}`)}</b>{' '}
              <span className="small soft">{t('manager.at', { day: dates.near(message.at) })}</span>
            </p>
            <MessageItem message={message} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
