import { type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { type RecordCardName, useOpenRecord } from './RecordContext.ts'

type Props = {
  readonly card: RecordCardName
  /** The form that changes what the card shows; absent where nothing can be changed. */
  readonly form?: string | undefined
  readonly edit?: ReactNode
  readonly children: ReactNode
}

/** A part of the record. Its form takes the place of what it shows. */
export function RecordCard({ card, form, edit, children }: Props) {
  const { t } = useTranslation('coordinatorRecord')
  const { isOpen, open } = useOpenRecord()
  const isEditing = form !== undefined && edit !== undefined && isOpen(form)
  return (
    <section className="card tight stack stack-s" aria-labelledby={card}>
      <div className="row between keep act">
        <h2 className="card-title" id={card} tabIndex={-1}>
          {t(`card.${card}`)}
        </h2>
        {form !== undefined && edit !== undefined && !isEditing && (
          <div style={{ marginBlock: '-.6rem' }}>
            <Button look="plain" small icon="pencil" onClick={() => open(form)}>
              {t('edit')}
              <span className="visually-hidden"> {t(`card.${card}`)}</span>
            </Button>
          </div>
        )}
      </div>
      {/* A form may still be loading. */}
      <Suspense fallback={<Loading>{t('busy')}</Loading>}>{isEditing ? edit : children}</Suspense>
    </section>
  )
}
