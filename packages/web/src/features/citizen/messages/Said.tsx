import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { SummaryCard } from '../../../kit/index.ts'

/** The texts that were passed on after sending. */
export function Said({ messages }: { readonly messages: NonNullable<StatusView['messages']> }) {
  const { t } = useTranslation('messages')
  const { date } = useDates()
  if (messages.length === 0) return null
  const rows = messages.map(({ id, kind, at, text, phone, email }) => ({
    key: id,
    label: `${t(`kind.${kind}`)}, ${date(at)}`,
    value: [phone, email, text].filter(one => one !== undefined).join('\n'),
  }))
  return <SummaryCard id="said" title={t('yours')} rows={rows} />
}
