import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { signIn } from '../../../session/session.ts'

/** To the sign-in page and back to the day. Without signal it says so: everything stays on the device. */
export function SignInButton() {
  const { t } = useTranslation('day')
  const [isFailed, setFailed] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    setFailed(false)
    try {
      await signIn()
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="quiet" small busy={isBusy} onClick={() => void go()}>
        {t('prepare.signInButton')}
      </Button>
      <span role="alert">{isFailed && t('signal.noSignIn')}</span>
    </>
  )
}
