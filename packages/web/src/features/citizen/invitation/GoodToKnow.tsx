import { useState } from 'react'
import type { InvitationView } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { ConfirmDialog } from '../../../problem/ConfirmDialog.tsx'
import { ComplainLink } from '../ComplainLink.tsx'
import { LinkField } from '../LinkField.tsx'

type Props = {
  readonly view: InvitationView
  readonly link: string
  readonly tenant: string
  readonly secret: string
  readonly byCode: boolean
  readonly isTyped: boolean
  readonly onLeave: () => void
}

/** What is good to know, and leaving: somebody else may be holding this phone next. */
export function GoodToKnow({ view, link, tenant, secret, byCode, isTyped, onLeave }: Props) {
  const { t } = useTranslation('invitee')
  const [asks, setAsks] = useState(false)
  const { name } = view.coordinator ?? view.tenant
  return (
    <section className="stack no-print" aria-labelledby="good">
      <h2 id="good">{t('good')}</h2>
      <div className="grid know">
        {!view.person.isChild && (
          <section className="card tight stack stack-s" aria-labelledby="sees">
            <h3 id="sees">{t('sees')}</h3>
            <p className="small">{t('seesText', { name })}</p>
            <p className="small soft">{t('seesNot')}</p>
          </section>
        )}
        <section className="card tight stack stack-s" aria-labelledby="again">
          <h3 id="again">{t('again')}</h3>
          <p className="small">{t('againText', { name })}</p>
          {/* A code works once: whoever came with one keeps the link. */}
          {byCode && (
            <LinkField
              link={link}
              words={{
                label: t('link.label'),
                copy: t('link.copy'),
                copied: t('link.copied'),
                copyFailed: t('link.copyFailed'),
              }}
            />
          )}
        </section>
        <section className="card tight stack stack-s" aria-labelledby="leave">
          <h3 id="leave">{t('leave.title')}</h3>
          <p className="small">{t(byCode ? 'leave.byCode' : 'leave.text')}</p>
          <Button look="quiet" className="start" onClick={() => (isTyped ? setAsks(true) : onLeave())}>
            {t('leave.go')}
          </Button>
        </section>
      </div>
      <ComplainLink tenant={tenant} secret={secret} />
      <ConfirmDialog
        open={asks}
        title={t('leave.unsaved')}
        text={t('leave.unsavedText')}
        yes={t('leave.go')}
        confirm={async () => onLeave()}
        onClose={() => setAsks(false)}
      />
    </section>
  )
}
