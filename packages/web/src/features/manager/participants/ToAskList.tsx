import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useOpenDossier } from '../dossier/DossierContext.ts'

/** What must be known before a date can be set, shown as missing and not as an error. */
export function ToAskList() {
  const { t } = useTranslation('participants')
  const { toAsk } = useOpenDossier().dossier
  if (toAsk.length === 0) return null
  return (
    <Note tone="sun" tight small title={t('toAsk.title')}>
      <ul className="plain-list">
        {toAsk.map(({ what, who }) => (
          <li key={what + (who ?? '')}>{t(`toAsk.${what}`, { who })}</li>
        ))}
      </ul>
    </Note>
  )
}
