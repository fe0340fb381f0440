import { useDates, useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'
import { Paper } from '../../../kit/Paper.tsx'

/**
 * Banner on a dossier of another region: until when access lasts, who was notified, and that it is read-only and
 * cannot be exported.
 */
export function EmergencyBand({ until }: { readonly until: string }) {
  const { t } = useTranslation('access')
  const { dayAndTime } = useDates()
  return (
    <>
      <Note tone="sun" icon="warning" title={t('emergency.band', { until: dayAndTime(until) })}>
        <p>{t('emergency.bandText')}</p>
      </Note>
      <Paper>
        <p>{t('emergency.noPaper')}</p>
      </Paper>
    </>
  )
}
