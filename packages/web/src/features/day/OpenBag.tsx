import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Note } from '../../kit/index.ts'
import { TextField } from '../../kit/TextField.tsx'
import { isPin, pinLength } from '../../offline/index.ts'
import { type Day, useDayStatus } from './useDay.ts'

type Props = {
  readonly client: Day
  /** The bag is gone, with the sentence that says why: this form is not there any more to say it. */
  readonly onGone: (sentence: string) => void
}

/** Opens the bag that lies on this device. */
export function OpenBag({ client, onGone }: Props) {
  const { t } = useTranslation('day')
  const { lock } = useDayStatus(client)
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, say] = useState('')
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    // No try is lost on what cannot be a code.
    if (lock === 'pin' && !isPin(pin)) return say(t('prepare.noPin'))
    setBusy(true)
    const result = await client.open(lock === 'passkey' ? 'passkey' : { pin })
    setBusy(false)
    setPin('')
    if (result.outcome === 'wrong') say(t('open.wrong', { count: result.left }))
    else if (result.outcome === 'stopped') say(t('open.stopped'))
    else if (result.outcome === 'wiped') onGone(t('open.wiped'))
    else if (result.outcome === 'expired') onGone(t('prepare.expired'))
  }
  return (
    <form className="card stack" onSubmit={event => void open(event)}>
      <h2>{t('open.title')}</h2>
      {lock === 'pin' && (
        <TextField
          id="pin"
          label={t('open.pin')}
          value={pin}
          onChange={setPin}
          maxLength={pinLength}
          inputMode="numeric"
          autoComplete="off"
          width="9em"
        />
      )}
      <div role="alert">{said !== '' && <Note tone="bad">{said}</Note>}</div>
      <Button type="submit" busy={busy}>
        {busy ? t('open.busy') : t('open.button')}
      </Button>
    </form>
  )
}
