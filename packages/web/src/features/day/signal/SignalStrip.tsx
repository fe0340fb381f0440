import { isOnDevice } from '@kring/domain/trajectory'
import { type Translate, useTranslation } from '../../../i18n/index.ts'
import { Button, Icon } from '../../../kit/index.ts'
import type { DayStatus } from '../../../offline/index.ts'
import { useDayHere } from '../DayContext.ts'
import { SignInButton } from './SignInButton.tsx'
import { useWords } from './useWords.ts'

/** One line that stays in view: what is safe, and what is still to be sent. */
export function SignalStrip() {
  const { t } = useTranslation('day')
  const { client, status, dates } = useDayHere()
  const words = useWords()
  const { sending, waiting, lastContactAt } = status
  const isSent = waiting === 0 && sending?.kind !== 'no-signal' && sending?.kind !== 'signed-out'
  const waits = client.unsent().filter(({ refusal }) => refusal === undefined)
  return (
    <section className={isSent ? 'signal good' : 'signal'} aria-label={t('signal.label')}>
      <div className="row keep">
        <Icon name={isSent ? 'checkCircle' : 'warning'} />
        <p role="status">
          <b>{signalSentence(status, t)}</b> {waiting > 0 && t('signal.waiting', { count: waiting })}
        </p>
        {sending?.kind === 'signed-out' && <SignInButton />}
      </div>
      {waits.length > 0 && (
        <details className="def">
          <summary>{t('signal.what')}</summary>
          <ol className="plain-list small">
            {waits.map(({ envelope: { id, occurredAt, certainty, command } }) => (
              <li key={id}>
                <span className="num">
                  {certainty === 'about' && t('about')} {dates.time(occurredAt)}
                </span>{' '}
                {isOnDevice(command) && words(command)}
              </li>
            ))}
          </ol>
          <p>
            {t('signal.byItself')}{' '}
            {lastContactAt !== undefined &&
              t('signal.lastContact', { time: dates.time(new Date(lastContactAt).toISOString()) })}
          </p>
          <Button look="quiet" small onClick={client.send}>
            {t('signal.tryNow')}
          </Button>
        </details>
      )}
    </section>
  )
}

function signalSentence({ sending, waiting }: DayStatus, t: Translate<'day'>): string {
  switch (sending?.kind) {
    case 'no-signal':
      return t('opened.noSignal')
    case 'signed-out':
      return t('opened.signedOut')
    case 'other-person':
      return t('opened.otherPerson')
    case 'card':
      return t('signal.card')
    case 'not-taken':
      return sending.detail === '' ? t('signal.notTaken') : sending.detail
    case 'sent':
    case undefined:
      return waiting === 0 ? t('opened.sent') : t('signal.sending')
    default:
      return sending satisfies undefined
  }
}
