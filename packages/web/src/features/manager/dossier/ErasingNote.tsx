import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useOpenDossier } from './DossierContext.ts'

/** That something of this dossier is to be erased and when, or that erasing is forbidden; with the way to where that is decided. */
export function ErasingNote() {
  const { t } = useTranslation('dossier')
  const dates = useDates()
  const { dossier } = useOpenDossier()
  const { what, on, isHeld } = dossier.erasing ?? { isHeld: false }
  return (
    <Note tone={isHeld ? 'sun' : 'bad'} icon="warning" tight>
      {what && !isHeld && <p>{on === undefined ? t('erasing.soon') : t(`erasing.${what}`, { day: dates.day(on) })}</p>}
      {isHeld && <p>{t(what ? 'erasing.waits' : 'erasing.held')}</p>}
      <p>
        <Link to="/dossiers/$tenant/$id/retention" params={{ tenant: dossier.tenant.id, id: dossier.id }}>
          {t('erasing.open')}
        </Link>
      </p>
    </Note>
  )
}
