import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Failed, Loading } from '../kit/index.ts'
import { isPublicAddress } from '../kit/navigation.ts'
import { completeSignIn, signIn } from '../session/index.ts'

/** The redirect URI of the sign-in; navigates on to the page where the user was. */
export function SignedInReturn() {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const started = useRef(false)
  useEffect(() => {
    // An authorization code can be used once; effects may run twice in development.
    if (started.current) return
    started.current = true
    completeSignIn().then(
      returnTo => {
        // The day and the public pages are an app of their own: this one's router does not know them.
        if (isPublicAddress(new URL(returnTo, location.origin).pathname)) location.replace(returnTo)
        else void navigate({ href: returnTo, replace: true })
      },
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
