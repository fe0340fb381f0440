import { type ReactNode, useState } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button, Dialog } from '../kit/index.ts'
import { ProblemNote } from './ProblemNote.tsx'

type Props = {
  readonly open: boolean
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly confirm: () => Promise<unknown>
  readonly onClose: () => void
  /** Additional text. */
  readonly children?: ReactNode
}

/** Confirmation dialog for an irreversible action; closes on success, shows the error on failure. */
export function ConfirmDialog({ open, title, text, yes, confirm, onClose, children }: Props) {
  const { t } = useTranslation('common')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const go = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await confirm()
      close()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog open={open} title={title} onClose={close}>
      <p>{text}</p>
      {children}
      <ProblemNote error={failure} />
      <div className="row">
        <Button busy={busy} onClick={() => void go()}>
          {busy ? t('busy') : yes}
        </Button>
        <Button look="plain" onClick={close}>
          {t('notNow')}
        </Button>
      </div>
    </Dialog>
  )
}
