import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { useOpenDossier } from './DossierContext.ts'

/** The mails about this dossier that did not reach their reader: to whom, when and why; never the address. */
export function UndeliveredNote() {
  const { t } = useTranslation('dossierForms')
  const { date } = useDates()
  const { undelivered } = useOpenDossier().dossier
  if (undelivered.length === 0) return null
  return (
    <Note tone="sun" icon="warning" title={t('undelivered.title', { count: undelivered.length })}>
      <ul>
        {undelivered.map(({ kind, to, reason, at }) => (
          <li key={`${kind} ${to} ${at} ${reason}`}>
            {t('undelivered.line', {
              to: t(`undelivered.to.${to}`),
              day: date(at),
              reason: t(`undelivered.reason.${reason}`),
            })}
          </li>
        ))}
      </ul>
      {undelivered.some(({ to }) => to === 'referrer') && <p>{t('undelivered.act')}</p>}
    </Note>
  )
}
