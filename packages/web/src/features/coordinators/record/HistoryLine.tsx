import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import { useDates, useTranslation } from '../../../i18n/index.ts'

type Entry = CoordinatorView['history'][number]

const roles = ['regional-manager', 'coordinator', 'platform-admin'] as const

/** One entry of the history of a record: what, when, by whom. */
export function HistoryLine({ entry: { type, at, by } }: { readonly entry: Entry }) {
  const { t } = useTranslation('coordinatorRecord')
  const dates = useDates()
  const role = roles.find(one => one === by.role)
  const who = by.you ? t('you') : (by.name ?? t(`role.${role ?? 'other'}`))
  return (
    <>
      <b>{t(`history.${type}`)}</b>
      <br />
      <span className="soft">
        <span className="num">
          {dates.short(at)}, {dates.time(at)}
        </span>{' '}
        · <bdi>{who}</bdi>
      </span>
    </>
  )
}
