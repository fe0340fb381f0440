import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from './Button.tsx'

type Props = {
  /** What happened. */
  readonly what: string
  /** What was preserved; "Nothing has changed" by default. */
  readonly safe?: string | undefined
  readonly retry?: (() => void) | undefined
  readonly children?: ReactNode
}

/** Failure message: what happened, what was preserved, what to do next. */
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
