import { useTranslation } from '../../i18n/index.ts'
import { Failed, Loading, PageTitle, Topbar } from '../../kit/index.ts'
import { OpenBag } from './OpenBag.tsx'
import { OpenedBag } from './OpenedBag.tsx'
import { PrepareBag } from './PrepareBag.tsx'
import { type Day, type DayPlace, useDay, useDayStatus } from './useDay.ts'

/** The day of a conference on this device. It opens without signal and without a session: its bag has a lock of its own. */
export function DayPage({ place }: { readonly place: DayPlace }) {
  const { t } = useTranslation('day')
  const { client, failed } = useDay(place)
  const back = `/today/${place.tenant}/${place.id}`
  return (
    <>
      <Topbar name="Kring" home="/today" />
      <main id="main" className="page stack stack-l">
        <p className="crumb">
          <a href={back}>‹ {t('back')}</a>
        </p>
        <PageTitle>{t('title')}</PageTitle>
        {failed && <Failed what={t('noStorage')} safe="" />}
        {!failed && !client && <Loading>{t('loading')}</Loading>}
        {client && <Parts client={client} />}
      </main>
    </>
  )
}

function Parts({ client }: { readonly client: Day }) {
  const { isOpen, lock } = useDayStatus(client)
  if (isOpen) return <OpenedBag client={client} />
  return lock === undefined ? <PrepareBag client={client} /> : <OpenBag client={client} />
}
