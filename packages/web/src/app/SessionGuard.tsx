import { type ReactNode, useEffect, useState } from 'react'
import { watchSessionEnd } from '../api/client.ts'
import { useTranslation } from '../i18n/index.ts'
import { Button, Dialog } from '../kit/index.ts'
import { signIn } from '../session/index.ts'

/** Shows a dialog over the page when the session ends, and signs in again; the page below keeps entered values. */
export function SessionGuard({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common')
  const [isOver, setOver] = useState(false)
  useEffect(() => watchSessionEnd(() => setOver(true)), [])
  return (
    <>
      {children}
      <Dialog open={isOver} title={t('sessionOver.title')} onClose={() => setOver(false)}>
        <p>{t('sessionOver.text')}</p>
        <Button onClick={() => void signIn()}>{t('signInAgain')}</Button>
      </Dialog>
    </>
  )
}
