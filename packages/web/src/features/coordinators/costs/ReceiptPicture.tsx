import type { ReceiptLink } from '@kring/functions/api/contract/claims'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { claimsKey } from '../queries.ts'

type Props = {
  /** Names the file among all receipts. */
  readonly file: string
  /** What was paid for. */
  readonly what: string
  readonly read: () => Promise<ReceiptLink>
}

/** A coordinator's own receipt as a small picture, which grows when it is pressed. */
export function ReceiptPicture({ file, what, read }: Props) {
  const { t } = useTranslation('costs')
  const [isLarge, setLarge] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: [...claimsKey, 'receipt', file],
    queryFn: read,
    // The link lives less than a minute: a picture that is drawn again asks for another.
    staleTime: 30_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />
  if (data === undefined) return <span className="receipt-picture" aria-hidden="true" />
  return (
    <button
      type="button"
      className="receipt-picture"
      aria-expanded={isLarge}
      onClick={() => setLarge(before => !before)}
    >
      <img src={data.url} alt={t('receipt.of', { what })} />
    </button>
  )
}

/** A receipt that is shown, or saved, when it is asked for: of a coordinator to their manager, which is logged, or a PDF. */
export function ReceiptOnDemand({ what, read, isPicture }: Omit<Props, 'file'> & { readonly isPicture: boolean }) {
  const { t } = useTranslation('costs')
  const [link, setLink] = useState<ReceiptLink>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const given = await read()
      if (given.type === 'pdf') location.assign(given.url)
      else setLink(given)
    } catch (caught) {
      setError(caught)
    }
    setBusy(false)
  }
  return (
    <div className="stack stack-s receipt-asked">
      {link === undefined ? (
        <Button
          look="quiet"
          small
          icon={isPicture ? 'document' : 'download'}
          className="start"
          busy={busy}
          onClick={() => void ask()}
        >
          {t(isPicture ? 'receipt.look' : 'receipt.download')}
          <span className="visually-hidden">: {what}</span>
        </Button>
      ) : (
        <>
          <img className="receipt-large" src={link.url} alt={t('receipt.of', { what })} />
          <Button look="plain" small className="start" onClick={() => setLink(undefined)}>
            {t('receipt.close')}
            <span className="visually-hidden">: {what}</span>
          </Button>
        </>
      )}
      <ProblemNote error={error} />
    </div>
  )
}
