import { type ReactNode, Suspense } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { type PreparationCardName, usePreparation } from './PreparationContext.ts'

type Props = {
  readonly card: PreparationCardName
  readonly title: string
  /** Beside the title: how many, or that it is fixed. */
  readonly beside?: ReactNode
  /** The form that changes all that the card shows; it takes the place of that. */
  readonly form?: string | undefined
  readonly edit?: ReactNode
  readonly children?: ReactNode
}

/** A part of the preparation, with what became of the last action in it. */
export function PreparationCard({ card, title, beside, form, edit, children }: Props) {
  const { t } = useTranslation('preparation')
  const { isOpen, open, said, say } = usePreparation()
  const isEditing = form !== undefined && edit !== undefined && isOpen(form)
  const begin = (name: string) => {
    say('', card)
    open(name)
  }
  return (
    <section className="card tight stack" aria-labelledby={card}>
      <div className="row between" style={{ gap: '.25rem 1rem' }}>
        <h2 className="card-title" id={card} tabIndex={-1}>
          {title}
        </h2>
        {beside}
        {form !== undefined && edit !== undefined && !isEditing && (
          <div style={{ marginBlock: '-.6rem' }}>
            <Button look="plain" small icon="pencil" onClick={() => begin(form)}>
              {t('change')}
              <span className="visually-hidden"> {title}</span>
            </Button>
          </div>
        )}
      </div>
      <StatusMessage sentence={said?.card === card ? said.sentence : ''} />
      {/* A form may still be loading. */}
      <Suspense fallback={<Loading>{t('loading')}</Loading>}>{isEditing ? edit : children}</Suspense>
    </section>
  )
}
