import type { Breakdown } from '@kring/domain'
import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { downloadCsv } from '../data/download.ts'
import { useReport } from './ReportContext.ts'

type Props = { readonly by: Breakdown; readonly what: string; readonly plain?: boolean }

/** Downloads the figures for a spreadsheet, with the same filters and hidden cells. */
export function CsvButton({ by, what, plain }: Props) {
  const { t } = useTranslation('funder')
  const { report, period, search } = useReport()
  const [progress, setProgress] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle')
  const download = () => {
    setProgress('busy')
    downloadCsv(report.funder.id, { ...period, by, grant: search.grant }).then(
      () => setProgress('done'),
      () => setProgress('failed'),
    )
  }
  return (
    <div className="row no-print" style={{ gap: '.5rem', marginBlock: plain ? '-.6rem' : undefined }}>
      <span role="status" className={progress === 'failed' ? 'small' : 'visually-hidden'}>
        {progress !== 'idle' && t(`csv.${progress}`)}
      </span>
      <Button
        look={plain ? 'plain' : 'quiet'}
        small
        icon="download"
        busy={progress === 'busy'}
        aria-label={t('csv.label', { what })}
        onClick={download}
      >
        {t('csv.button')}
      </Button>
    </div>
  )
}
