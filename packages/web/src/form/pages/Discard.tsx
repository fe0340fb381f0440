import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, Dialog } from '../../kit/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'

/** Deletes the local draft, for people who use someone else's computer. */
export function Discard() {
  const { t } = useTranslation('formPages')
  const { t: common } = useTranslation('common')
  const { discard } = useFormContext()
  const answers = useAnswers()
  const [asking, setAsking] = useState(false)
  if (!discard) return null
  return (
    <div className="stack stack-s">
      <p className="small soft">{t('onDevice')}</p>
      {Object.keys(answers).length > 0 && (
        <Button look="plain" small onClick={() => setAsking(true)}>
          {t('discard')}
        </Button>
      )}
      <Dialog open={asking} title={t('discardTitle')} onClose={() => setAsking(false)}>
        <p>{t('discardText')}</p>
        <div className="row">
          <Button onClick={() => void discard()}>{t('discardYes')}</Button>
          <Button look="plain" onClick={() => setAsking(false)}>
            {common('cancel')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}
