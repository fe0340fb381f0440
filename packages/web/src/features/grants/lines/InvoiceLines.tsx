import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { InvoiceLines as Lines } from '../../../api/invoices.ts'
import { loggedReading } from '../../../api/query.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useGrantWords } from '../useGrantWords.ts'

type Props = {
  /** The invoice, for who hears the buttons: its quarter, and its grant where there are several. */
  readonly name: string
  readonly queryKey: readonly string[]
  readonly read: () => Promise<Lines>
  readonly save: () => Promise<void>
  readonly withPartner?: boolean | undefined
}

/** The lines of an invoice, one for each dossier: read when they are opened, for a partner's look is logged. */
export function InvoiceLines({ name, queryKey, read, save, withPartner = false }: Props) {
  const { t } = useTranslation('grants')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const lines = useQuery({ queryKey, queryFn: read, enabled: isOpen, ...loggedReading })
  const saving = useMutation({ mutationFn: save })
  return (
    <>
      <Button
        look="quiet"
        small
        className="start"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(before => !before)}
      >
        {t(isOpen ? 'lines.close' : 'lines.open')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {isOpen && (
        <div id={id} className="stack stack-s">
          <p className="small soft">{t('lines.lead')}</p>
          {lines.isLoading && <Loading>{t('lines.loading')}</Loading>}
          <ProblemNote error={lines.error} what={t('lines.failed')} retry={() => void lines.refetch()} />
          {lines.data && <LineList lines={lines.data.lines} withPartner={withPartner} />}
          {lines.data && lines.data.lines.length > 0 && (
            <Button
              look="quiet"
              small
              icon="download"
              className="start"
              busy={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {t('lines.save')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <ProblemNote error={saving.error} />
        </div>
      )}
    </>
  )
}

function LineList({ lines, withPartner }: { readonly lines: Lines['lines']; readonly withPartner: boolean }) {
  const { t } = useTranslation('grants')
  const { euro, month, variant } = useGrantWords()
  if (lines.length === 0) return <p className="soft">{t('lines.none')}</p>
  return (
    <ul className="plain-list small">
      {lines.map(line => (
        <li key={line.reference} className="row between keep">
          <span>
            <b className="num">{line.reference}</b>
            {withPartner && <> {line.partner}</>}
            <span className="soft"> {t('lines.of', { variant: variant(line.variant), month: month(line.month) })}</span>
            {line.why !== undefined && <span className="soft"> {t(`lines.why.${line.why}`)}</span>}
            {line.number < 0 && (
              <span className="soft">
                {' '}
                {line.corrects === undefined ? t('lines.takesOne') : t('lines.takes', { reference: line.corrects })}
              </span>
            )}
          </span>
          <span className="num">
            {line.price === undefined ? t('lines.priceless') : euro(line.number * line.price)}
          </span>
        </li>
      ))}
    </ul>
  )
}
