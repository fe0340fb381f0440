import type { StatusView } from '@kring/functions/api/contract/referrals'
import { useRef, useState } from 'react'
import { newIntent, ProblemError } from '../../../api/index.ts'
import { askOwnData } from '../../../api/rights.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTenant } from '../TenantContext.ts'

type Props = { readonly secret: string; readonly view: StatusView; readonly onSent: () => void }

/** Asks what is held about whoever holds the link. Nothing is told here: somebody else may hold it. */
export function OwnData({ secret, view, onSent }: Props) {
  const { t } = useTranslation('messages')
  const { date } = useDates()
  const { id: tenant } = useTenant()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const intent = useRef(newIntent())
  const { askedOwnDataOn: asked } = view
  const ask = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await askOwnData(tenant, secret, intent.current)
      onSent()
    } catch (error) {
      // A refusal is final; without an answer the same request is sent again.
      if (error instanceof ProblemError) intent.current = newIntent()
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="card tight stack stack-s no-print" aria-labelledby="own-data">
      <h2 className="card-title" id="own-data">
        {t('own.title')}
      </h2>
      {!asked && <p className="small">{t('own.lead')}</p>}
      <p className="small" role="status">
        {asked && t('own.asked', { day: date(asked) })}
      </p>
      <ProblemNote error={failure} />
      {!asked && (
        <div className="row">
          <Button look="quiet" small busy={busy} onClick={() => void ask()}>
            {t('own.ask')}
          </Button>
        </div>
      )}
    </section>
  )
}
