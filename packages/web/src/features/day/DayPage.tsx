import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, Note, PageTitle, Topbar } from '../../kit/index.ts'
import { Emptied } from './Emptied.tsx'
import { LeftBehindCard } from './LeftBehindCard.tsx'
import { OpenBag } from './OpenBag.tsx'
import { PrepareBag } from './PrepareBag.tsx'
import { type Day, type DayPlace, useDay, useDayStatus } from './useDay.ts'

const loadOpenedBag = async () => ({ default: (await import('./OpenedBag.tsx')).OpenedBag })
const OpenedBag = lazy(loadOpenedBag)

/** The day of a conference on this device. It opens without signal and without a session: its bag has a lock of its own. */
export function DayPage({ place }: { readonly place: DayPlace }) {
  const { t } = useTranslation('day')
  const { client, failed } = useDay(place)
  return (
    <>
      <Topbar name="Kring" home="/today" />
      <main id="main" className="page stack">
        {failed && (
          <>
            <PageTitle>{t('title')}</PageTitle>
            <Failed what={t('noStorage')} safe="" />
          </>
        )}
        {!failed && !client && (
          <>
            <PageTitle>{t('title')}</PageTitle>
            <Loading>{t('loading')}</Loading>
          </>
        )}
        {client && <Parts client={client} place={place} />}
      </main>
    </>
  )
}

function Parts({ client, place }: { readonly client: Day; readonly place: DayPlace }) {
  const { t } = useTranslation('day')
  const { isOpen, lock, bag } = useDayStatus(client)
  const [gone, setGone] = useState('')
  // While the code is typed.
  useEffect(() => void loadOpenedBag().catch(() => undefined), [])
  if (isOpen)
    return (
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>
        <OpenedBag client={client} place={place} />
      </Suspense>
    )
  return (
    <>
      <p className="crumb">
        <a href={`/today/${place.tenant}/${place.id}`}>‹ {t('back')}</a>
      </p>
      {bag === 'done' ? (
        <Emptied place={place} />
      ) : (
        <>
          <PageTitle>{t('title')}</PageTitle>
          <div role="alert">{lock === undefined && gone !== '' && <Note tone="bad">{gone}</Note>}</div>
          {lock === undefined ? <PrepareBag client={client} /> : <OpenBag client={client} onGone={setGone} />}
          {/* Looked for anew when a bag has gone: what was not sent then is left behind. */}
          <LeftBehindCard key={lock ?? 'none'} />
        </>
      )}
    </>
  )
}
