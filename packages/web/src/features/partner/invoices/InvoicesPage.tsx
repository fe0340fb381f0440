import { useQuery } from '@tanstack/react-query'
import { downloadOwnLines, listOwnInvoices, readOwnLines } from '../../../api/invoices.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { InvoiceLines } from '../../grants/lines/InvoiceLines.tsx'
import { useGrantWords } from '../../grants/useGrantWords.ts'
import { usePartner } from '../PartnerContext.ts'

/** What the partner's own plans are invoiced at, by grant and quarter that is over, with a line for each dossier. */
export function InvoicesPage() {
  const { t } = useTranslation('grants')
  const { euro, quarter: quarterName } = useGrantWords()
  const { id: tenant, name } = usePartner()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['own-invoices', tenant],
    queryFn: () => listOwnInvoices(tenant),
  })
  return (
    <>
      <div className="stack stack-s">
        <PageTitle>{t('own.title')}</PageTitle>
        <p className="soft">{t('own.lead', { name })}</p>
      </div>
      {isPending && <Loading>{t('own.loading')}</Loading>}
      <ProblemNote error={error} what={t('own.failed')} retry={() => void refetch()} />
      {data?.grants.length === 0 && <p className="soft">{t('own.none')}</p>}
      {data?.grants.map(({ id: grant, name: grantName, quarters }) => (
        <section key={grant} className="card stack" aria-labelledby={`grant-${grant}`}>
          <h2 className="card-title" id={`grant-${grant}`}>
            {grantName}
          </h2>
          {quarters.map(({ quarter, number, amount }) => (
            <div key={quarter} className="stack stack-s">
              <div className="row between keep">
                <h3>{quarterName(quarter)}</h3>
                <span>
                  <span className="soft">{t('own.plans', { count: number })}</span>{' '}
                  <b className="num">{euro(amount)}</b>
                </span>
              </div>
              <InvoiceLines
                name={`${quarterName(quarter)}, ${grantName}`}
                queryKey={['own-invoice-lines', tenant, grant, quarter]}
                read={() => readOwnLines(tenant, grant, quarter)}
                save={() => downloadOwnLines(tenant, grant, quarter)}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
