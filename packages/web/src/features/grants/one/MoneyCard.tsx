import { correctionWords } from '@kring/domain/releases/words'
import { useMutation, useQuery } from '@tanstack/react-query'
import { downloadInvoice, type GrantMoney, type GrantPlace } from '../../../api/grants.ts'
import { downloadInvoiceLines, readInvoiceLines } from '../../../api/invoices.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { InvoiceLines as DossierLines } from '../lines/InvoiceLines.tsx'
import { MoneyMeter } from '../MoneyMeter.tsx'
import { grantMoneyQuery } from '../queries.ts'
import { useGrantWords } from '../useGrantWords.ts'

/** The money of a grant as counted now, and an invoice for each quarter that is over. */
export function MoneyCard({ place }: { readonly place: GrantPlace }) {
  const { t } = useTranslation('grants')
  const { euro } = useGrantWords()
  const { data, isPending, error, refetch } = useQuery(grantMoneyQuery(place))
  return (
    <section className="card stack" aria-labelledby="money">
      <div className="stack stack-s">
        <h2 className="card-title" id="money">
          {t('money.title')}
        </h2>
        <p className="small soft">{t('money.lead')}</p>
      </div>
      {isPending && <Loading>{t('money.loading')}</Loading>}
      <ProblemNote error={error} what={t('money.failed')} retry={() => void refetch()} />
      {data && (
        <>
          <MoneyMeter money={data} />
          {data.perPlan !== undefined && data.perReferral !== undefined && (
            <p>{t('money.per', { plan: euro(data.perPlan), referral: euro(data.perReferral) })}</p>
          )}
          <h3>{t('invoice.title')}</h3>
          {data.invoices.length === 0 && <p className="soft">{t('invoice.none')}</p>}
          <ul className="grant-lines">
            {data.invoices.map(invoice => (
              <li key={invoice.quarter}>
                <InvoiceLines place={place} invoice={invoice} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Invoice = GrantMoney['invoices'][number]

function InvoiceLines({ place, invoice }: { readonly place: GrantPlace; readonly invoice: Invoice }) {
  const { t, locale } = useTranslation('grants')
  const { euro, quarter, variant } = useGrantWords()
  const save = useMutation({ mutationFn: () => downloadInvoice(place, invoice.quarter) })
  const name = quarter(invoice.quarter)
  // What had no price and has one now is taken back at nothing: only what it costs is said.
  const lines = invoice.lines.filter(({ number, price }) => price !== undefined || number > 0)
  return (
    <div className="stack stack-s">
      <div className="row between keep">
        <h4>{name}</h4>
        <b className="num">{euro(invoice.amount)}</b>
      </div>
      <ul className="plain-list small">
        {lines.map(({ variant: kind, number, price, amount, corrects }) => (
          <li key={`${kind} ${price ?? ''} ${corrects?.quarter ?? ''} ${corrects?.why ?? ''}`}>
            {price === undefined
              ? t('invoice.unpriced', { count: number, variant: variant(kind) })
              : t('invoice.line', { number, variant: variant(kind), price: euro(price), amount: euro(amount) })}
            {corrects !== undefined && (
              <span className="soft"> {correctionWords(corrects.why, corrects.quarter, locale)}</span>
            )}
          </li>
        ))}
      </ul>
      {!invoice.isClosed && <p className="small soft">{t('invoice.open')}</p>}
      {invoice.isClosed && (
        <Button
          look="quiet"
          small
          icon="download"
          className="start"
          busy={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('invoice.download')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
      <ProblemNote error={save.error} />
      {invoice.isClosed && (
        <DossierLines
          name={name}
          queryKey={['invoice-lines', place.funder, place.grant, invoice.quarter]}
          read={() => readInvoiceLines(place, invoice.quarter)}
          save={() => downloadInvoiceLines(place, invoice.quarter)}
          withPartner
        />
      )}
    </div>
  )
}
