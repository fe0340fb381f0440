import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useDayHere } from './DayContext.ts'

/** Ends the day on this device: what is left is sent, and then the bag goes. */
export function EndDay({ isNext = true }: { readonly isNext?: boolean }) {
  const { t } = useTranslation('day')
  const { client, status } = useDayHere()
  const [busy, setBusy] = useState(false)
  if (status.bag === 'ending')
    return (
      <p className="small" role="status">
        {t(status.cards > 0 ? 'end.cards' : 'end.sending')}
      </p>
    )
  const end = async () => {
    setBusy(true)
    await client.end().finally(() => setBusy(false))
  }
  return (
    <div className="stack stack-s">
      <Button look={isNext ? 'filled' : 'quiet'} wide busy={busy} onClick={() => void end()}>
        {t('end.button')}
      </Button>
      <p className="small soft">{t('end.hint')}</p>
    </div>
  )
}
