import { useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { acknowledgeRequirements, type InvitationView, readInvitation } from '../../../api/invitations.ts'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Button, Icon } from '../../../kit/index.ts'
import { StatusMessage } from '../../../kit/StatusMessage.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { toneOf } from './words.ts'

type Props = {
  readonly tenant: string
  readonly secret: string
  readonly view: InvitationView
  readonly show: (view: InvitationView) => void
}

/**
 * The minimum requirements, on the table for everyone (G6). Having read them is neither agreeing nor coming, and the page
 * says so.
 */
export function Requirements({ tenant, secret, view, show }: Props) {
  const { t } = useTranslation('invitee')
  const dates = useDates()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [said, setSaid] = useState('')
  const { requirements, mayAnswer } = view
  if (requirements === undefined) return null
  const { items, version, acknowledgedAt } = requirements
  const count = items.length
  const tone = toneOf(view)
  const acknowledge = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      show(await acknowledgeRequirements(tenant, secret, version))
      setSaid(t('requirements.saved'))
    } catch (error) {
      const isChanged = error instanceof ProblemError && error.code === 'requirements-changed'
      const now = isChanged && (await readInvitation(tenant, secret).catch(() => undefined))
      if (now) {
        show(now)
        setSaid(t('requirements.changed'))
      } else setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className="laid stack" aria-labelledby="requirements">
      <div className="stack stack-s">
        <h2 id="requirements">{t('requirements.title')}</h2>
        <p className="small">{t(`${tone}.requirementsLead`, { count })}</p>
      </div>
      <div className="leaf stack">
        {items.map(({ text, setBy }) => (
          <div key={text} className="stack stack-s">
            <p className="quote" dir="auto">
              {text}
            </p>
            {setBy !== undefined && (
              <p className="small soft">
                {t('requirements.setBy')} <bdi>{setBy}</bdi>
              </p>
            )}
          </div>
        ))}
        <p className="small">{t('requirements.how')}</p>
        <StatusMessage sentence={said} />
        {acknowledgedAt !== undefined && (
          <p>
            <Icon name="check" /> {t('requirements.read', { day: dates.near(acknowledgedAt) })}
          </p>
        )}
        {acknowledgedAt === undefined && mayAnswer && (
          <Button look="quiet" icon="check" busy={busy} className="start" onClick={() => void acknowledge()}>
            {t(busy ? 'busy' : `${tone}.haveRead`)}
          </Button>
        )}
        <ProblemNote error={failure} />
        <p className="small soft">{t('requirements.notAgreed')}</p>
      </div>
    </section>
  )
}
