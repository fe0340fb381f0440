import { useState } from 'react'
import { downloadPartnerReport, type PartnerReportFile } from '../../../api/partnerReport.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'

type Progress = { readonly kind: PartnerReportFile; readonly state: 'busy' | 'done' | 'failed' }
type Props = { readonly tenant: string; readonly from: string; readonly to: string }

/** The report of the chosen period as a file; it says how that went. */
export function Downloads({ tenant, from, to }: Props) {
  const { t } = useTranslation('partner')
  const [progress, setProgress] = useState<Progress>()
  const take = (kind: PartnerReportFile) => {
    setProgress({ kind, state: 'busy' })
    downloadPartnerReport(tenant, { from, to }, kind).then(
      () => setProgress({ kind, state: 'done' }),
      () => setProgress({ kind, state: 'failed' }),
    )
  }
  return (
    <div className="row no-print">
      {(['xlsx', 'csv'] as const).map(kind => (
        <Button
          key={kind}
          small
          look="quiet"
          icon="download"
          busy={progress?.kind === kind && progress.state === 'busy'}
          onClick={() => take(kind)}
        >
          {t(`report.file.${kind}`)}
        </Button>
      ))}
      <span role="status" className={progress?.state === 'failed' ? 'small' : 'visually-hidden'}>
        {progress && t(`report.file.${progress.state}`)}
      </span>
    </div>
  )
}
