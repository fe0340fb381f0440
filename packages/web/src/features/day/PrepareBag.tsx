import { type FormEvent, useEffect, useState } from 'react'
import { ProblemError, SignedOutError } from '../../api/problem.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Note } from '../../kit/index.ts'
import { TextField } from '../../kit/TextField.tsx'
import { BagInUse, canUsePasskey, isPin, type LockBy, pinLength, StorageFull } from '../../offline/index.ts'
import { SignInButton } from './signal/SignInButton.tsx'
import type { Day } from './useDay.ts'

/** Fetches the bag, with a code that only this person knows. */
export function PrepareBag({ client }: { readonly client: Day }) {
  const { t } = useTranslation('day')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<{ readonly sentence: string; readonly isSignedOut?: boolean }>()
  const [hasPasskey, setHasPasskey] = useState(false)
  useEffect(() => void canUsePasskey().then(setHasPasskey), [])
  const prepare = async (by: LockBy) => {
    if (busy) return
    setBusy(true)
    setFault(undefined)
    try {
      if ((await client.prepare(by)) === 'ready') return
      setHasPasskey(false)
      setFault({ sentence: t('prepare.passkeyNot') })
    } catch (error) {
      setFault(faultOf(error))
    }
    setBusy(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isPin(pin)) return setFault({ sentence: t('prepare.noPin') })
    if (pin !== again) return setFault({ sentence: t('prepare.notSame') })
    void prepare({ pin })
  }
  const faultOf = (error: unknown) => {
    if (error instanceof SignedOutError) return { sentence: t('prepare.signIn'), isSignedOut: true }
    if (error instanceof BagInUse) return { sentence: t('prepare.inUse') }
    if (error instanceof StorageFull) return { sentence: t('prepare.full') }
    return { sentence: (error instanceof ProblemError && error.detail) || t('prepare.failed') }
  }
  const field = { maxLength: pinLength, inputMode: 'numeric', autoComplete: 'off', width: '9em' } as const
  return (
    <form className="card stack" onSubmit={submit}>
      <h2>{t('prepare.title')}</h2>
      <p>{t('prepare.lead')}</p>
      {hasPasskey && (
        <>
          <Button wide busy={busy} onClick={() => void prepare('passkey')}>
            {t('prepare.passkeyButton')}
          </Button>
          <p>{t('prepare.orPin')}</p>
        </>
      )}
      <TextField
        id="pin"
        label={t('prepare.pin')}
        hint={t('prepare.pinHint')}
        value={pin}
        onChange={setPin}
        {...field}
      />
      <TextField id="again" label={t('prepare.again')} value={again} onChange={setAgain} {...field} />
      <div role="alert">
        {fault && (
          <Note tone="bad">
            {fault.sentence} {fault.isSignedOut && <SignInButton />}
          </Note>
        )}
      </div>
      <Button type="submit" look={hasPasskey ? 'quiet' : 'filled'} busy={busy}>
        {busy ? t('prepare.busy') : t('prepare.button')}
      </Button>
    </form>
  )
}
