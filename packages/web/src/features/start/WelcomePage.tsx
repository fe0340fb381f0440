import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { PageTitle } from '../../kit/index.ts'
import { StatusMessage } from '../../kit/StatusMessage.tsx'
import { useKnownMe } from '../../session/useMe.ts'
import { InvitationCard } from './InvitationCard.tsx'

/** Open invitations; and for somebody without a role, what to do. */
export function WelcomePage() {
  const { t } = useTranslation('welcome')
  const { t: start } = useTranslation('start')
  const me = useKnownMe()
  const [said, setSaid] = useState('')
  const hasScreens = me.memberships.some(({ role }) => role !== 'partner-system')
  return (
    <>
      <PageTitle tab={start('nav.welcome')}>{t('title', { name: me.name })}</PageTitle>
      <StatusMessage sentence={said} />
      {me.invitations.map(invitation => (
        <InvitationCard key={`${invitation.role} ${invitation.place}`} invitation={invitation} onAnswered={setSaid} />
      ))}
      {me.invitations.length === 0 && !hasScreens && (
        <section className="card stack stack-s narrow">
          <h2 className="card-title">{t('none.lead')}</h2>
          <p>{t('none.text')}</p>
        </section>
      )}
    </>
  )
}
