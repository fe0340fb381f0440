import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useVariants } from '../useVariants.ts'
import { GroundForm } from './GroundForm.tsx'

const route = getRouteApi('/signed-in-layout/staff-layout/partner/legal-ground/$tenant')

/** The legal ground on which a partner may ask about health, offences or beliefs (GDPR art. 9 and 10). */
export function LegalGroundPage() {
  const { t } = useTranslation('variants')
  const { tenant } = route.useParams()
  const { form } = route.useSearch()
  const { overview, page, error, retry } = useVariants(tenant)
  return (
    <>
      <div className="stack stack-s">
        <p className="crumb">
          {form === undefined ? (
            <Link to="/partner/$part" params={{ part: 'variants' }} search={{ of: tenant }}>
              ‹ {t('back')}
            </Link>
          ) : (
            <Link to="/partner/forms/$tenant/$form/check" params={{ tenant, form }}>
              ‹ {t('ground.backToForm')}
            </Link>
          )}
        </p>
        <PageTitle>{t('ground.title')}</PageTitle>
        <p className="soft">{t('ground.lead')}</p>
      </div>
      <p>
        {t('ground.why')} <span className="soft">{t('ground.source')}</span>
      </p>
      {(!overview || !page) && !error && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={retry} />
      {overview && page && (
        <GroundForm tenant={tenant} zone={page.timeZone} ground={overview.legalGround} form={form} />
      )}
    </>
  )
}
