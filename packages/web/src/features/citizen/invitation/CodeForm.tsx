import { readInvitationCode } from '@kring/domain/trajectory'
import { type FormEvent, useState } from 'react'
import { ProblemError } from '../../../api/index.ts'
import { redeemInvitationCode } from '../../../api/invitations.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Failed, PageTitle } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { useTenant } from '../TenantContext.ts'
import { CallPartner } from './CallPartner.tsx'

const field = 'invitation-code'

/** Opens an invitation with the code of a letter. A code that cannot be one is not sent: five tries an hour count. */
export function CodeForm({ onRedeemed }: { readonly onRedeemed: (secret: string) => void }) {
  const { t } = useTranslation('invitee')
  const { id, name } = useTenant()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const code = readInvitationCode(typed)
    setWrong(code === undefined)
    setFailure(undefined)
    if (code === undefined) return document.getElementById(field)?.focus()
    setBusy(true)
    try {
      onRedeemed((await redeemInvitationCode(id, code)).personalLink)
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const isTooOften = failure instanceof ProblemError && failure.status === 429
  return (
    <div className="narrow stack stack-l">
      <div className="stack">
        <PageTitle site={name} tab={t('tab')}>
          {t('code.title')}
        </PageTitle>
        <p>{t('code.lead')}</p>
      </div>
      <form className="card stack" noValidate onSubmit={open}>
        <TextField
          id={field}
          label={t('code.label')}
          hint={t('code.hint')}
          fieldError={isWrong ? { kind: 'invalid', sentence: t('code.wrong') } : undefined}
          value={typed}
          onChange={setTyped}
          maxLength={60}
          width="16rem"
          autoComplete="off"
        />
        {isTooOften && <Failed what={t('code.tooOften')} safe={t('code.tooOftenThen')} />}
        {!isTooOften && <ProblemNote error={failure} keepsInput />}
        <Button type="submit" busy={busy} className="start">
          {busy ? t('code.opening') : t('code.open')}
        </Button>
      </form>
      <section className="stack stack-s" aria-labelledby="no-code">
        <h2 className="card-title" id="no-code">
          {t('code.none')}
        </h2>
        <p>{t('code.noneText')}</p>
        <CallPartner />
      </section>
    </div>
  )
}
