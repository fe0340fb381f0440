import { Link } from '@tanstack/react-router'
import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useOpenDossier } from './DossierContext.ts'

/** What waits about the rights of persons: requests with their last day, and children who are soon asked themselves. */
export function RightsNote() {
  const { t } = useTranslation('dossier')
  const dates = useDates()
  const { dossier } = useOpenDossier()
  const { waiting, changes } = dossier.rights
  return (
    <Note tone={waiting.some(({ isOverdue }) => isOverdue) ? 'bad' : 'sun'} tight>
      {waiting.map(({ id, answerBy, isOverdue }) => (
        <p key={id}>{t(isOverdue ? 'rightsNote.overdue' : 'rightsNote.waiting', { day: dates.date(answerBy) })}</p>
      ))}
      {changes.map(({ name, on, age, to }) => (
        <p key={name}>
          {t(to === 'together' ? 'rightsNote.together' : 'rightsNote.self', { name, age, day: dates.date(on) })}
        </p>
      ))}
      {dossier.mayExport && (
        <p>
          <Link to="/dossiers/$tenant/$id/rights" params={{ tenant: dossier.tenant.id, id: dossier.id }}>
            {t('rightsNote.open')}
          </Link>
        </p>
      )}
    </Note>
  )
}
