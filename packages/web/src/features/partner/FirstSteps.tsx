import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../i18n/index.ts'

const beginnings: readonly { readonly key: 'forms' | 'variants' | 'house' | 'people'; readonly to: string }[] = [
  { key: 'forms', to: '/partner/forms' },
  { key: 'variants', to: '/partner/variants' },
  { key: 'house', to: '/partner/house' },
  { key: 'people', to: '/partner/people' },
]

/** First tasks for a new administrator, shown while there are no referrals. */
export function FirstSteps() {
  const { t: own } = useTranslation('partner')
  const { t } = useTranslation('people')
  return (
    <section className="stack stack-s" aria-labelledby="first-steps">
      <p className="soft">{own('empty')}</p>
      <h2 id="first-steps">{t('first.title')}</h2>
      <ol className="tasks plain-list">
        {beginnings.map(({ key, ...link }) => (
          <li key={key}>
            <div>
              <Link {...link} search={true}>
                {t(`first.${key}`)}
              </Link>
              <p className="small soft">{t(`first.${key}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
