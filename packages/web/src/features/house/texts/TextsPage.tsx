import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { usePartner } from '../../partner/PartnerContext.ts'
import { houseStyleQuery, mailTextsQuery } from '../queries.ts'
import { TextsForm } from './TextsForm.tsx'
import '../house.css'

/** The mails that an organisation words itself, each with how it arrives. */
export function TextsPage() {
  const { t } = useTranslation('house')
  const { id: tenant } = usePartner()
  const texts = useQuery(mailTextsQuery(tenant))
  const house = useQuery(houseStyleQuery(tenant))
  const place = useQuery(tenantQuery(tenant))
  const all = [texts, house, place]
  const error = all.find(query => query.error)?.error
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('texts.title')}</PageTitle>
        <p className="soft">{t('texts.lead')}</p>
      </div>
      {all.some(query => !query.data) && !error && <Loading>{t('texts.loading')}</Loading>}
      <ProblemNote
        error={error}
        what={t('texts.failed')}
        retry={() => void Promise.all(all.map(query => query.refetch()))}
      />
      {texts.data && house.data && place.data && (
        <TextsForm tenant={place.data} style={house.data.style} view={texts.data} />
      )}
    </>
  )
}
