import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Dialog } from '../../../kit/index.ts'

type Props = {
  readonly name: string
  readonly title: string
  readonly busy: boolean
  readonly onRemove: () => Promise<boolean>
}

/** Takes something out of a list, once that was asked again. */
export function RemoveButton({ name, title, busy, onRemove }: Props) {
  const { t } = useTranslation('preparation')
  const { t: common } = useTranslation('common')
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    await onRemove()
    setAsking(false)
  }
  return (
    <>
      <Button look="plain" small onClick={() => setAsking(true)}>
        {t('remove')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <Dialog open={isAsking} title={title} onClose={() => setAsking(false)}>
        <div className="row">
          <Button busy={busy} onClick={() => void remove()}>
            {t('remove')}
          </Button>
          <Button look="plain" onClick={() => setAsking(false)}>
            {common('notNow')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
