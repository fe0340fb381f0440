import { scopeNow } from '@kring/domain/trajectory'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import type { Released } from './recipients.ts'

type Sending = NonNullable<Released['sendings']>[number]

/** How it went to somebody outside the circle, and what became of it: also of what was taken back since. */
export function Sendings({ release }: { readonly release: Released }) {
  const { t } = useTranslation('release')
  const { sendings = [], link } = release
  // What was taken back and is shared again goes with a new link.
  const isSent = link !== undefined || sendings.some(({ way }) => way === 'in-person')
  return (
    <>
      {scopeNow(release) !== undefined && !isSent && <p className="small">{t('sending.none')}</p>}
      {sendings.length > 0 && (
        <ul className="plain-list small stack stack-s">
          {sendings.map(one => (
            <li key={one.at}>
              <Sent sending={one} isOpen={link === one.number} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Sent({ sending, isOpen }: { readonly sending: Sending; readonly isOpen: boolean }) {
  const { t } = useTranslation('release')
  const dates = useDates()
  const { at, way, email, opened, printed, undelivered } = sending
  if (way === 'in-person') return <>{t('sending.handed', { day: dates.near(at) })}</>
  return (
    <>
      <bdi>{t('sending.mailed', { email: email ?? '', day: dates.near(at) })}</bdi>
      <span className="soft">
        {' · '}
        {opened
          ? t(opened.first === opened.last ? 'sending.opened' : 'sending.openedAgain', {
              first: dates.near(opened.first),
              last: dates.near(opened.last),
            })
          : t('sending.unopened')}
        {printed && <> {t('sending.printed', { first: dates.near(printed.first) })}</>}
      </span>
      {undelivered !== undefined && isOpen && opened === undefined && (
        <Note tone="sun" tight icon="alert">
          {t('sending.undelivered')}
        </Note>
      )}
    </>
  )
}
