import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { downloadPayments, type PaymentRow, payClaims } from '../../../api/claims.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { paymentsQuery } from '../queries.ts'
import { useClaimCommand } from './useClaimCommand.ts'
import { useEntryWords } from './useEntryWords.ts'

type Props = { readonly region: string; readonly month: string; readonly say: (sentence: string) => void }

/** What was approved of the month: to download, and to mark as paid exactly as it stands here. */
export function PaymentsCard({ region, month, say }: Props) {
  const { t } = useTranslation('costs')
  const { data, isPending, error, refetch } = useQuery(paymentsQuery(region, month))
  const [isSure, setSure] = useState(false)
  const save = useMutation({ mutationFn: () => downloadPayments(region, month) })
  const pay = useClaimCommand((rows: readonly PaymentRow[], intent) =>
    payClaims({ region, month, rows: rows.map(({ person, entries }) => ({ person, entries })) }, intent),
  )
  const open = data?.rows.filter(({ list }) => list === undefined) ?? []
  const paid = data?.rows.filter(({ list }) => list !== undefined) ?? []
  const give = async () => {
    const answer = await pay.give(open)
    setSure(false)
    if (answer) say(t('said.paid', { list: answer.list, count: open.length }))
  }
  return (
    <section className="card tight stack" aria-labelledby="payments">
      <div className="stack stack-s">
        <h2 className="card-title" id="payments">
          {t('pay.title')}
        </h2>
        <p className="small soft">{t('pay.more')}</p>
      </div>
      {isPending && <Loading>{t('loading')}</Loading>}
      <ProblemNote error={error} what={t('failed')} retry={() => void refetch()} />
      {data?.rows.length === 0 && <p className="small">{t('pay.none')}</p>}
      {open.length > 0 && <Rows title={t('pay.open')} rows={open} />}
      {paid.length > 0 && <Rows title={t('pay.paid')} rows={paid} />}
      <ProblemNote error={save.error ?? pay.error} />
      {data && data.rows.length > 0 && (
        <div className="stack stack-s claim-tools">
          <Button look="quiet" icon="download" className="start" busy={save.isPending} onClick={() => save.mutate()}>
            {t('pay.download')}
          </Button>
          {open.length > 0 && !isSure && (
            <Button look="plain" small icon="check" className="start" onClick={() => setSure(true)}>
              {t('pay.mark')}
            </Button>
          )}
          {open.length > 0 && isSure && (
            <div className="stack stack-s" role="alert">
              <p className="small">{t('pay.sure', { count: open.length })}</p>
              <div className="row">
                <Button small busy={pay.busy} onClick={() => void give()}>
                  {t('pay.yes')}
                </Button>
                <Button look="plain" small onClick={() => setSure(false)}>
                  {t('pay.no')}
                </Button>
              </div>
            </div>
          )}
        </div>
      )}
    </section>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly PaymentRow[] }) {
  const { t } = useTranslation('costs')
  const { time, km, money } = useEntryWords()
  return (
    <div className="stack stack-s">
      <h3>{title}</h3>
      <ul className="claims small">
        {rows.map(row => (
          <li key={`${row.person} ${row.list ?? ''}`}>
            <div className="row between keep">
              <b>{row.name}</b>
              <b className="num">{money(row.cents)}</b>
            </div>
            <p className="soft">
              {t('pay.parts', {
                km: km(row.kilometres),
                kmCents: money(row.kilometreCents),
                spent: money(row.expenseCents),
              })}
            </p>
            <p className="soft">
              {row.paidMinutes > 0
                ? t('pay.hoursPaid', { time: time(row.paidMinutes) })
                : t('pay.hours', { time: time(row.minutes) })}
            </p>
            {row.list && <p className="soft">{t('onList', { list: row.list })}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
