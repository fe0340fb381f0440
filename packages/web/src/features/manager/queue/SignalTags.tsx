import type { Signal } from '@kring/domain'
import { useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'

/** What cannot wait, in words: a plan within days, somebody who is afraid. */
export function SignalTags({ signals }: { readonly signals: readonly Signal[] }) {
  const { t } = useTranslation('manager')
  return signals.map(signal => (
    <Tag key={signal} tone="bad" icon={signal === 'afraid' ? 'warning' : 'clock'}>
      {t(`signal.${signal}`)}
    </Tag>
  ))
}
