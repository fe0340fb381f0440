import type { PartnerList } from '@kring/functions/api/contract/onboarding'
import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'
import { regionName } from '../../../members/roles.ts'

type Line = PartnerList['items'][number]

/** Each partner: sector, region, languages, published forms, and whether somebody signed in. */
export function PartnerLines({ partners }: { readonly partners: readonly Line[] }) {
  const { t } = useTranslation('people')
  if (partners.length === 0) return <p className="soft">{t('platform.noPartners')}</p>
  return (
    <ul className="plain-list stack">
      {partners.map(partner => (
        <li key={partner.id}>
          <PartnerLine partner={partner} />
        </li>
      ))}
    </ul>
  )
}

function PartnerLine({ partner }: { readonly partner: Line }) {
  const { t } = useTranslation('people')
  const { t: words } = useTranslation('onboarding')
  const { date } = useDates()
  const { id, name, sector, region, languages, formsLive, firstSignIn, waiting } = partner
  return (
    <section className="card tight stack stack-s" aria-labelledby={`partner-${id}`}>
      <div className="row between">
        <h2 className="card-title" id={`partner-${id}`}>
          <Link to="/people/partners" search={{ of: id }}>
            {name}
          </Link>
        </h2>
        {firstSignIn === undefined && <Tag tone="sun">{t('pending.acceptance')}</Tag>}
      </div>
      <dl className="summary">
        <div>
          <dt>{words('field.sector')}</dt>
          <dd>{words(`sector.${sector}`)}</dd>
        </div>
        <div>
          <dt>{words('field.region')}</dt>
          <dd>{regionName(region)}</dd>
        </div>
        <div>
          <dt>{words('field.languages')}</dt>
          <dd>{languages.map(one => words(`language.${one}`)).join(', ')}</dd>
        </div>
        <div>
          <dt>{t('platform.formsLive')}</dt>
          <dd className="num">{formsLive}</dd>
        </div>
        <div>
          <dt>{t('platform.firstSignIn')}</dt>
          <dd>{firstSignIn === undefined ? t('platform.notYet') : date(firstSignIn)}</dd>
        </div>
      </dl>
      {waiting > 0 && <p className="small soft">{t('platform.waiting', { count: waiting })}</p>}
    </section>
  )
}
