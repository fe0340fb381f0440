import { useState } from 'react'
import type { PhoneCheck } from '../../api/members.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog, FieldGroup } from '../../kit/index.ts'
import { ProblemNote } from '../../problem/ProblemNote.tsx'
import type { Member } from '../roles.ts'

const checks = ['called-back', 'in-person'] as const satisfies readonly PhoneCheck[]

type Props = {
  /** Who has a new phone; undefined while the dialog is closed. */
  readonly member: Member | undefined
  readonly ask: (member: Member, checked: PhoneCheck) => Promise<unknown>
  readonly onClose: () => void
  readonly onAsked: (member: Member) => void
}

/** Asks to remove the old phone of a member: how it was checked that it is really them, and that a second person confirms. */
export function AskPhoneDialog({ member, ask, onClose, onAsked }: Props) {
  const { t } = useTranslation('people')
  const [checked, setChecked] = useState<PhoneCheck>()
  const [isMissing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const name = member?.name ?? ''
  const close = () => {
    setChecked(undefined)
    setMissing(false)
    setFailure(undefined)
    onClose()
  }
  const send = async () => {
    setMissing(checked === undefined)
    if (!member || checked === undefined) return
    setBusy(true)
    setFailure(undefined)
    try {
      await ask(member, checked)
      close()
      onAsked(member)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={member !== undefined} title={t('phone.title', { name })} onClose={close}>
      <p>{t('phone.text', { name })}</p>
      <p>{t('phone.second')}</p>
      <FieldGroup
        id="phone-check"
        label={t('phone.checked', { name })}
        fieldError={isMissing ? { kind: 'todo', sentence: t('phone.choose') } : undefined}
      >
        {checks.map((check, index) => (
          <label key={check} className="choice">
            <input
              id={index === 0 ? 'phone-check' : undefined}
              type="radio"
              name="phone-check"
              checked={check === checked}
              onChange={() => setChecked(check)}
            />
            <span>
              <b>{t(`phone.${check}`)}</b>
              <span className="choice-hint">{t(`phone.${check}Hint`, { name })}</span>
            </span>
          </label>
        ))}
      </FieldGroup>
      <ProblemNote error={failure} />
      <div className="row">
        <Button busy={busy} onClick={() => void send()}>
          {busy ? t('phone.sending') : t('phone.send')}
        </Button>
        <Button look="plain" onClick={close}>
          {t('phone.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
