import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Loading, PageTitle } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTenant } from '../TenantContext.ts'
import { CodeForm } from './CodeForm.tsx'
import { Invitation } from './Invitation.tsx'
import { LinkGone } from './LinkGone.tsx'
import { useInvitation } from './useInvitation.ts'
import { usePersonsLanguage } from './usePersonsLanguage.ts'

type Props = {
  readonly secret: string
  readonly byCode: boolean
  readonly onLeave: () => void
  readonly onRedeemed: (secret: string) => void
}

/** What is behind a link: the invitation, or what to do when there is none. */
export function Opened({ secret, byCode, onLeave, onRedeemed }: Props) {
  const { t } = useTranslation('invitee')
  const tenant = useTenant()
  const { opened, show, close, retry } = useInvitation(tenant.id, secret)
  const [asksCode, setAsksCode] = useState(false)
  usePersonsLanguage(tenant.id, opened.state === 'open' ? opened.view.person.locale : undefined)
  if (asksCode) return <CodeForm onRedeemed={onRedeemed} />
  switch (opened.state) {
    case 'loading':
      return (
        <>
          <PageTitle site={tenant.name}>{t('tab')}</PageTitle>
          <Loading>{t('loading')}</Loading>
        </>
      )
    case 'failed':
      return (
        <>
          <PageTitle site={tenant.name}>{t('tab')}</PageTitle>
          <ProblemNote error={opened.error} what={t('failed')} retry={retry} />
        </>
      )
    case 'gone':
      return <LinkGone onCode={() => setAsksCode(true)} />
    case 'open':
      return (
        <Invitation
          place={{ tenant: tenant.id, secret, view: opened.view, show, close }}
          byCode={byCode}
          onLeave={onLeave}
        />
      )
    default:
      return opened satisfies never
  }
}
