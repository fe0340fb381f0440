import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Dialog } from '../../../kit/index.ts'

type Props = {
  /** The text to be removed. */
  readonly text: string
  readonly title: string
  readonly busy: boolean
  readonly onRemove: () => Promise<void>
}

/** Asks for confirmation; the history records the removal but not the text. */
export function RemoveButton({ text, title, busy, onRemove }: Props) {
  const { t } = useTranslation('dossier')
  const [asking, setAsking] = useState(false)
  const remove = () => {
    setAsking(false)
    void onRemove()
  }
  return (
    <>
      <Button look="plain" small busy={busy} onClick={() => setAsking(true)}>
        {t('remove')}
        <span className="visually-hidden">: {text}</span>
      </Button>
      <Dialog open={asking} title={title} onClose={() => setAsking(false)}>
        <p className="quote" style={{ fontSize: '1.0625rem' }}>
          {text}
        </p>
        <div className="row">
          <Button look="quiet" onClick={remove}>
            {t('remove')}
          </Button>
          <Button look="plain" small onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
