import { useState } from 'react'
import { askOwnData } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { isGone } from './useInvitation.ts'
import type { Place } from './useSaid.ts'
import { toneOf } from './words.ts'

/**
 * Asks what is held about whose invitation it is (GDPR art. 15). Nothing is told here: somebody else may hold the phone. Asking
 * twice says the same.
 */
export function OwnData({ place }: { readonly place: Place }) {
  const { t } = useTranslation('invitee')
  const { date } = useDates()
  const { tenant, secret, view, show, close } = place
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const ask = async () => {
    setBusy(true)
    setError(undefined)
    try {
      show(await askOwnData(tenant, secret))
    } catch (failure) {
      if (isGone(failure)) close()
      else setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const { ownData: asked } = view
  const own = `${toneOf(view)}.own` as const
  return (
    <section className="stack stack-s no-print" aria-labelledby="own-data">
      <h3 id="own-data">{t(`${own}.title`)}</h3>
      {!asked && <p className="small">{t(`${own}.lead`)}</p>}
      <p className="small" role="status">
        {asked && t(`${own}.asked`, { day: date(asked.askedOn), by: date(asked.answerBy), name: view.tenant.name })}
      </p>
      <ProblemNote error={error} />
      {!asked && (
        <Button look="plain" className="start" busy={busy} onClick={() => void ask()}>
          {t(`${own}.ask`)}
        </Button>
      )}
    </section>
  )
}
