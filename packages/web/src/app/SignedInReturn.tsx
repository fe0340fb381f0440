import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Failed, Loading } from '../kit/index.ts'
import { completeSignIn, signIn } from '../session/index.ts'

/** Where the sign-in page sends people back to; it leads on to where they were. */
export function SignedInReturn() {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const started = useRef(false)
  useEffect(() => {
    // A code can be used once: not twice when React runs effects twice.
    if (started.current) return
    started.current = true
    completeSignIn().then(
      returnTo => navigate({ href: returnTo, replace: true }),
      () => setFailed(true),
    )
  }, [navigate])
  return (
    <main id="main" className="page narrow">
      {failed ? (
        <Failed what={t('signInFailed')} retry={() => void signIn('/start')} />
      ) : (
        <Loading>{t('signingIn')}</Loading>
      )}
    </main>
  )
}
