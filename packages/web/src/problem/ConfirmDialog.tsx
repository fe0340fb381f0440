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
  /** What more there is to say. */
  readonly children?: ReactNode
}

/** Asks once more before something that can't be undone; closes when it is done, says so when it fails. */
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
