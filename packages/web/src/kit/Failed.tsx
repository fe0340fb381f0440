import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from './Button.tsx'

type Props = {
  /** What happened. */
  readonly what: string
  /** What is safe; "Nothing has changed" unless told otherwise. */
  readonly safe?: string | undefined
  readonly retry?: (() => void) | undefined
  readonly children?: ReactNode
}

/** What happened, what is safe, what to do. */
export function Failed({ what, safe, retry, children }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className="note bad stack stack-s" role="alert">
      <p>
        <b>{what}</b> {safe ?? t('failed.nothingChanged')}
      </p>
      {children}
      {retry && (
        <Button look="quiet" small onClick={retry}>
          {t('failed.retry')}
        </Button>
      )}
    </div>
  )
}
