import { type Translate, useTranslation } from '../../i18n/index.ts'
import { Note } from '../../kit/index.ts'
import type { DayStatus } from '../../offline/index.ts'
import { type Day, useDayStatus } from './useDay.ts'

/** What is in the bag, and what is still to be sent. */
export function OpenedBag({ client }: { readonly client: Day }) {
  const { t } = useTranslation('day')
  const status = useDayStatus(client)
  const { people } = client.contents().bag
  return (
    <>
      <div role="status">
        <Note tone={status.waiting > 0 ? 'sun' : 'good'}>
          {sendingSentence(status, t)} {status.waiting > 0 && t('opened.waiting', { count: status.waiting })}
        </Note>
      </div>
      <section className="card stack">
        <h2>{t('opened.expected')}</h2>
        <ul>
          {people.map(({ id, name, relation }) => (
            <li key={id}>{relation === undefined ? name : t('opened.part', { name, relation })}</li>
          ))}
        </ul>
      </section>
      {status.opensWithoutSignal !== undefined && (
        <p className="small">{t(status.opensWithoutSignal ? 'opened.ready' : 'opened.notReady')}</p>
      )}
    </>
  )
}

function sendingSentence({ bag, sending, waiting }: DayStatus, t: Translate<'day'>): string {
  if (sending?.kind === 'no-signal') return t('opened.noSignal')
  if (sending?.kind === 'signed-out') return t('opened.signedOut')
  if (sending?.kind === 'other-person') return t('opened.otherPerson')
  if (waiting > 0) return ''
  return bag === 'ready' ? t('opened.title') : t('opened.sent')
}
