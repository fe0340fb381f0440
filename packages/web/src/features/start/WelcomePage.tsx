import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { InvitationCard } from './InvitationCard.tsx'

/** Open invitations, and for roles without screens yet: says what will be here. */
export function WelcomePage() {
  const { t } = useTranslation('welcome')
  const { t: start } = useTranslation('start')
  const me = useKnownMe()
  const [said, setSaid] = useState('')
  const shown = me.memberships.some(({ role }) => role === 'coordinator') ? 'coordinator' : 'none'
  const hasScreens = me.memberships.some(({ role }) => role !== 'coordinator' && role !== 'partner-system')
  return (
    <>
      <PageTitle tab={start('nav.welcome')}>{t('title', { name: me.name })}</PageTitle>
      <StatusMessage sentence={said} />
      {me.invitations.map(invitation => (
        <InvitationCard key={`${invitation.role} ${invitation.place}`} invitation={invitation} onAnswered={setSaid} />
      ))}
      {me.invitations.length === 0 && !hasScreens && (
        <section className="card stack stack-s narrow">
          <h2 className="card-title">{t(`${shown}.lead`)}</h2>
          <p>{t(`${shown}.text`)}</p>
        </section>
      )}
    </>
  )
}
