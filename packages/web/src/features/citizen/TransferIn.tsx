import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'

const TransferInForm = lazy(async () => ({ default: (await import('./TransferInForm.tsx')).TransferInForm }))

/** Goes on with a form that was started on another device, by its code. */
export function TransferIn() {
  const { t } = useTranslation('public')
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDetailsElement>(null)
  // The server draws it, so it may have been opened before this script ran.
  useEffect(() => setOpen(box.current?.open ?? false), [])
  return (
    <details ref={box} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('tenant.transfer')}</summary>
      {open && (
        <Suspense fallback={null}>
          <TransferInForm />
        </Suspense>
      )}
    </details>
  )
}
