import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { downloadFile, type FileKind } from '../data/download.ts'
import { useOpenEdition } from '../OpenEdition.ts'

type Progress = { readonly kind: FileKind; readonly state: 'busy' | 'done' | 'failed' }

/** The report to take along. The paper is of the period on the screen, the files hold all periods. */
export function Downloads() {
  const { t } = useTranslation('funder')
  const { progress, take } = useDownload()
  const button = (kind: FileKind, look?: 'quiet') => (
    <Button
      small
      {...(look && { look })}
      {...(kind === 'pdf' && { icon: 'download' as const })}
      busy={progress?.kind === kind && progress.state === 'busy'}
      aria-label={t('download.label', { kind: t(`download.${kind}`) })}
      onClick={() => take(kind)}
    >
      {kind === 'pdf' ? t('download.label', { kind: t('download.pdf') }) : t(`download.${kind}`)}
    </Button>
  )
  return (
    <fieldset className="row no-print downloads">
      <legend className="visually-hidden">{t('download.group')}</legend>
      {button('pdf')}
      {button('xlsx', 'quiet')}
      {button('csv', 'quiet')}
      <DownloadSaid progress={progress} />
    </fieldset>
  )
}

/** Downloads one file at a time; says how it went. */
export function useDownload() {
  const { list, name, report } = useOpenEdition()
  const [progress, setProgress] = useState<Progress>()
  const take = (kind: FileKind) => {
    setProgress({ kind, state: 'busy' })
    downloadFile(list.funder.id, name, kind, report.period.key).then(
      () => setProgress({ kind, state: 'done' }),
      () => setProgress({ kind, state: 'failed' }),
    )
  }
  return { progress, take }
}

export function DownloadSaid({ progress }: { readonly progress: Progress | undefined }) {
  const { t } = useTranslation('funder')
  return (
    <span role="status" className={progress?.state === 'failed' ? 'small' : 'visually-hidden'}>
      {progress !== undefined && t(`download.${progress.state}`)}
    </span>
  )
}
