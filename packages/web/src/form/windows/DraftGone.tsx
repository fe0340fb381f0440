import { useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { useFormContext } from '../FormContext.tsx'

/** The server no longer has the draft; what was typed is still here. */
export function DraftGone() {
  const { t } = useTranslation('form')
  const { answerStore, saveAsNew } = useFormContext()
  return (
    <div className="note bad stack stack-s" role="alert">
      <p>
        <b>{t('save.gone')}</b> {t('save.goneSafe')}
      </p>
      {saveAsNew && (
        <Button look="quiet" small onClick={() => void saveAsNew(answerStore.answers())}>
          {t('save.asNew')}
        </Button>
      )}
    </div>
  )
}
