import { useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button, Dialog } from '../kit/index.ts'
import { ProblemNote } from '../problem/ProblemNote.tsx'
import type { Member } from './roles.ts'

type Props = {
  /** The member whose role is to be ended; undefined while the dialog is closed. */
  readonly member: Member | undefined
  readonly end: (member: Member) => Promise<unknown>
  readonly onClose: () => void
  readonly onEnded: (member: Member) => void
}

/**
 * Asks for confirmation and says when it takes effect: at once for changes, within ten minutes for everything. A role
 * that does not count yet is withdrawn.
 */
export function EndRoleDialog({ member, end, onClose, onEnded }: Props) {
  const { t } = useTranslation('people')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const name = member?.name ?? ''
  const what = member?.pending ? 'withdraw' : 'end'
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const confirm = async () => {
    if (!member) return
    setBusy(true)
    setFailure(undefined)
    try {
      await end(member)
      close()
      onEnded(member)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={member !== undefined} title={t(`${what}.title`, { name })} onClose={close}>
      {member?.pending && <p>{t('withdraw.text', { name })}</p>}
      {member && !member.pending && <p>{t('end.text', { name, role: t(`role.${member.role}.inSentence`) })}</p>}
      {member && !member.pending && <p>{member.you ? t('end.self') : t('end.keeps', { name })}</p>}
      <ProblemNote error={failure} />
      <div className="row">
        <Button busy={busy} onClick={() => void confirm()}>
          {busy ? t(`${what}.busy`) : t(`${what}.yes`)}
        </Button>
        <Button look="plain" onClick={close}>
          {t('end.no')}
        </Button>
      </div>
    </Dialog>
  )
}
