import { useState } from 'react'
import type { Delivery } from '../../../api/webhooks.ts'
import { type Key, useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'

type Props = { readonly delivery: Delivery; readonly again: (delivery: Delivery) => Promise<void> }

const faults = [
  'unknown-name',
  'inside-address',
  'address-unfit',
  'refused-connection',
  'certificate',
  'too-slow',
  'broken-off',
] as const
/** The sentence of a fault; one of a newer server is said as that nothing came of it. */
const faultKey = (fault: string): Key<'webhooks'> => `fault.${faults.find(one => one === fault) ?? 'broken-off'}`

/** One message: about which referral, what happened when, and what became of the last try. */
export function DeliveryRow({ delivery, again }: Props) {
  const { t } = useTranslation('webhooks')
  const { dayAndTime } = useDates()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const { kind, reference, at, state, attempts, last } = delivery
  const send = async () => {
    setBusy(true)
    setFailure(undefined)
    await again(delivery).catch(setFailure)
    setBusy(false)
  }
  const tries = attempts === 0 ? t('deliveries.untried') : t('deliveries.attempts', { count: attempts })
  return (
    <li className="stack stack-s">
      <div className="row between">
        <span>
          <b>{t(`kind.${kind}`)}</b> {reference && <code>{reference}</code>}
        </span>
        {state === 'arrived' && (
          <Button look="plain" small busy={busy} onClick={() => void send()}>
            {t('deliveries.again')}
            <span className="visually-hidden">
              : {t(`kind.${kind}`)} {reference}
            </span>
          </Button>
        )}
      </div>
      <p className="small soft">{[dayAndTime(at), tries].join(' · ')}</p>
      {last && (
        <p className="small">
          {[
            t('deliveries.lastAt', { moment: dayAndTime(last.at) }),
            last.status === undefined ? t(faultKey(last.fault ?? '')) : t('deliveries.status', { status: last.status }),
          ].join(' · ')}
        </p>
      )}
      {last?.excerpt && (
        <p className="small">
          <code>{t('deliveries.excerpt', { text: last.excerpt })}</code>
        </p>
      )}
      <ProblemNote error={failure} />
    </li>
  )
}
