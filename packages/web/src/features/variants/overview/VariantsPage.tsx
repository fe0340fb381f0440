import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { useVariants } from '../useVariants.ts'
import { GuardList } from './GuardList.tsx'
import { VariantCard } from './VariantCard.tsx'
import '../variants.css'

/** A partner's four variants: its own settings, and below them the rules for all partners. */
export function VariantsPage() {
  const { t } = useTranslation('variants')
  const { id: tenant, name } = usePartner()
  const { overview, page, error, retry } = useVariants(tenant)
  const [said, setSaid] = useState('')
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('title')}</PageTitle>
        <p className="soft full">{t('lead')}</p>
      </div>
      <StatusMessage sentence={said} />
      {(!overview || !page) && !error && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={retry} />
      {overview && page && (
        <div className="grid variant-cards">
          {overview.items.map(settings => (
            <VariantCard
              key={settings.id}
              tenant={{ id: tenant, name, languages: page.languages }}
              settings={settings}
              done={setSaid}
            />
          ))}
        </div>
      )}
      {overview?.legalGround.text !== undefined && (
        <p className="small">
          <Link to="/partner/legal-ground/$tenant" params={{ tenant }}>
            {t('ground.change')}
          </Link>
        </p>
      )}
      {/* Below what is still being fetched it would move when that is there. */}
      {((overview && page) || error) && <GuardList />}
    </>
  )
}
