import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle, Topbar } from '../../kit/index.ts'
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
          {lock === undefined ? <PrepareBag client={client} /> : <OpenBag client={client} />}
          <LeftBehindCard />
        </>
      )}
    </>
  )
}
