import { useTranslation } from '../../i18n/index.ts'
import { Icon } from '../../kit/index.ts'
import type { Call } from './calls.ts'

/** What to mind before phoning somebody, who may not be alone with the phone. */
export function MindCall({ call: { mind, person } }: { readonly call: Call }) {
  const { t } = useTranslation('today')
  const { hours, readsAlong } = person.reach ?? {}
  const hears = readsAlong?.on.includes('phone') ? readsAlong.who : undefined
  if (mind === undefined && hours === undefined && hears === undefined) return null
  return (
    <ul className="checks">
      {mind === 'not-asked' && (
        <li className="to-ask">
          <Icon name="shield" />
          <span>{t('mind.notAsked')}</span>
        </li>
      )}
      {hours && (
        <li className={mind === 'outside-hours' ? 'to-ask' : undefined}>
          <Icon name="clock" />
          <span>{t(mind === 'outside-hours' ? 'mind.outsideHours' : 'mind.hours', hours)}</span>
        </li>
      )}
      {hears && (
        <li className="to-ask">
          <Icon name="warning" />
          <span>{t('mind.hears', { who: hears })}</span>
        </li>
      )}
    </ul>
  )
}
