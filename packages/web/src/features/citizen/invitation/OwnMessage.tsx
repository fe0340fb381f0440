import type { InvitationView } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Note } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { MessageForm } from './MessageForm.tsx'
import type { Writing } from './useMessage.ts'
import { toneOf } from './words.ts'

type Props = { readonly view: InvitationView; readonly writing: Writing }

/**
 * What somebody wants to say in their own words, to be read aloud on the day or for the coordinator alone. Nobody of the circle
 * reads it before the day.
 */
export function OwnMessage({ view, writing }: Props) {
  const { t } = useTranslation('invitee')
  const { message, messageTold, mayAnswer } = view
  const { isTyped, isSaved, change } = writing
  const isWritten = message?.text !== undefined
  const { name } = view.coordinator ?? view.tenant
  if (!mayAnswer && !isWritten && messageTold === undefined) return null
  return (
    <section className="card stack" aria-labelledby="message">
      <div className="stack stack-s">
        <h2 className="card-title" id="message" tabIndex={-1}>
          {t('message.title')}
        </h2>
        {mayAnswer && <p>{t(`${toneOf(view)}.message.lead`, { name })}</p>}
      </div>
      <StatusMessage sentence={isSaved ? t(isWritten ? 'message.saved' : 'message.takenBack') : ''} />
      <Told view={view} />
      {isTyped ? <MessageForm view={view} writing={writing} /> : <Written view={view} writing={writing} />}
      {mayAnswer && !isTyped && !isWritten && (
        <Button look="quiet" className="start no-print" onClick={change}>
          {t(`${toneOf(view)}.message.write`)}
        </Button>
      )}
    </section>
  )
}

/** What the coordinator recorded for them, when it is not what they wrote themself: both are kept, and they decide. */
function Told({ view: { message, messageTold, coordinator, tenant } }: Pick<Props, 'view'>) {
  const { t } = useTranslation('invitee')
  if (messageTold === undefined || messageTold === message?.text) return null
  const { name } = coordinator ?? tenant
  const differs = message?.text !== undefined && message.use === 'read-aloud'
  return (
    <Note tone={differs ? 'sun' : undefined} tight title={t('message.told', { name })}>
      <p className="quote" dir="auto">
        {messageTold}
      </p>
      <p>{t(differs ? 'message.differs' : 'message.toldElse', { name })}</p>
    </Note>
  )
}

function Written({ view, writing }: Props) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const { message, mayAnswer } = view
  const { values, save, busy, error, change } = writing
  if (message?.text === undefined) return null
  const { name } = view.coordinator ?? view.tenant
  return (
    <>
      <p className="quote own-words" dir="auto">
        {message.text}
      </p>
      <p className="small soft">
        {t(message.use === 'read-aloud' ? 'message.isRead' : 'message.isFor', { name })}{' '}
        {t('message.written', { when: dates.near(message.writtenAt) })}
      </p>
      <ProblemNote error={error} />
      {mayAnswer && (
        <div className="row no-print">
          <Button look="quiet" onClick={change}>
            {t(`${toneOf(view)}.message.change`)}
          </Button>
          <Button look="plain" busy={busy} onClick={() => void save({ ...values, takeBack: 'yes' })}>
            {t('message.takeBack')}
          </Button>
        </div>
      )}
    </>
  )
}
