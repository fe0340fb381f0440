import type { Invitation } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { homePath } from '../../app/navigation.ts'
import { type Translate, useDates, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { regionName } from '../../members/roles.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import { type Answer, answerInvitation } from './answerInvitation.ts'

type Props = {
  readonly invitation: Invitation
  /** Reports what happened, once the invitation is no longer open. */
  readonly onAnswered: (sentence: string) => void
}

/** One invitation: who invites, as what, where, what the role is for; to accept or decline. */
export function InvitationCard({ invitation, onAnswered }: Props) {
  const { t } = useTranslation('invitations')
  const { date } = useDates()
  const id = useId()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState<Answer>()
  const [failure, setFailure] = useState<unknown>()
  const { role, by, since } = invitation
  const names = { role: t(`roles.${role}`), place: placeName(invitation, t) }
  const answer = async (given: Answer) => {
    setBusy(given)
    setFailure(undefined)
    try {
      const me = await answerInvitation(client, invitation, given)
      if (me === undefined) return
      const done = given === 'accept' ? 'accepted' : 'declined'
      onAnswered(t(me === 'late' ? 'late' : done, names))
      if (me !== 'late' && me.invitations.length === 0) await navigate({ to: homePath(me) })
    } catch (error) {
      setFailure(error)
      setBusy(undefined)
    }
  }
  return (
    <section className="card stack stack-s narrow" aria-labelledby={id}>
      <h2 className="card-title" id={id}>
        {t('title')}
      </h2>
      <p>{by ? t('byAt', { ...names, by }) : t('at', names)}</p>
      <p>{t(`may.${role}`)}</p>
      <p className="small soft">
        {t('since', { day: date(since) })} {t('unexpected')}
      </p>
      <ProblemNote error={failure} />
      <div className="row">
        <Button busy={busy !== undefined} onClick={() => void answer('accept')}>
          {busy === 'accept' ? t('busy') : t('accept')}
          <span className="visually-hidden"> {t('acceptOf', names)}</span>
        </Button>
        <Button look="plain" busy={busy !== undefined} onClick={() => void answer('decline')}>
          {busy === 'decline' ? t('busy') : t('decline')}
          <span className="visually-hidden"> {t('acceptOf', names)}</span>
        </Button>
      </div>
    </section>
  )
}

function placeName({ role, place, name }: Invitation, t: Translate<'invitations'>): string {
  if (role === 'regional-manager') return t('region', { region: regionName(place) })
  const isOfOperator = role === 'coordinator' || role === 'platform-admin' || role === 'complaints-officer'
  return isOfOperator ? t('operator') : (name ?? place)
}
