import { referralEventTypes } from '@kring/domain/referral'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import type { HistoryEntry } from '../conflict/changesSince.ts'

const roles = ['referrer', 'tenant-admin', 'regional-manager', 'coordinator', 'platform-admin', 'citizen'] as const

/** One history entry: what, when, by whom. */
export function HistoryLine({ entry }: { readonly entry: HistoryEntry }) {
  const { t } = useTranslation('dossier')
  const dates = useDates()
  const type = referralEventTypes.find(one => one === entry.type) ?? 'other'
  return (
    <>
      <b>{t(`history.${type}`)}</b>
      <br />
      <span className="soft">
        <span className="num">
          {dates.short(entry.at)}, {dates.time(entry.at)}
        </span>{' '}
        · <bdi>{useWho(entry)}</bdi>
      </span>
    </>
  )
}

function useWho({ by }: HistoryEntry): string {
  const { t } = useTranslation('dossier')
  if (by.you) return t('you')
  if (by.name) return by.name
  return t(`role.${roles.find(role => role === by.role) ?? 'system'}`)
}
