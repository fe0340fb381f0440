import type { Side } from '@kring/domain/variants'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { exportPath, notePrinted } from '../../../api/access.ts'
import { download } from '../../../api/download.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Icon } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { Card } from '../dossier/Card.tsx'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { DossierSheet } from '../print/DossierSheet.tsx'
import { LinkCard } from './LinkCard.tsx'
import { type PaperFor, SideTools } from './SideTools.tsx'
import { usePrint } from './usePrint.ts'

/** Prints or exports the dossier, links to its access log, and manages the referrer's personal link. */
export function DossierTools() {
  const { dossier } = useOpenDossier()
  return (
    <>
      {dossier.mayExport && <Taking />}
      {dossier.mayExport && dossier.link && <LinkCard isOpen={dossier.link.isOpen} />}
    </>
  )
}

function Taking() {
  const { t } = useTranslation('access')
  const { dossier } = useOpenDossier()
  const { id } = dossier
  const tenant = dossier.tenant.id
  const paper = usePrint<PaperFor>('all', paper => notePrinted(tenant, id, paper === 'all' ? undefined : paper))
  const [progress, setProgress] = useState<'idle' | 'busy' | 'done'>('idle')
  const [failure, setFailure] = useState<unknown>()
  const save = (side?: Side) => {
    if (progress === 'busy') return
    setProgress('busy')
    setFailure(undefined)
    const name = side === undefined ? id : `${id}-${side}`
    download(exportPath(tenant, id, side), { name: `${name}.json` }).then(
      () => setProgress('done'),
      (error: unknown) => {
        setProgress('idle')
        setFailure(error)
      },
    )
  }
  return (
    <Card id="tools" title={t('tools.title')} flat>
      <ul className="links">
        <li>
          <button type="button" className="link" aria-busy={paper.busy || undefined} onClick={() => paper.print('all')}>
            <Icon name="print" />
            {paper.busy ? t('tools.busy') : t('tools.print')}
          </button>
        </li>
        {dossier.state === 'accepted' && (
          <li>
            <Link to="/dossiers/$tenant/$id/letter" params={{ tenant, id }}>
              <Icon name="mail" />
              {t('tools.letter')}
            </Link>
          </li>
        )}
        <li>
          <button type="button" className="link" aria-busy={progress === 'busy' || undefined} onClick={() => save()}>
            <Icon name="download" />
            {progress === 'busy' ? t('tools.busy') : t('tools.save')}
          </button>
        </li>
        <li>
          <Link to="/dossiers/$tenant/$id/log" params={{ tenant, id }}>
            <Icon name="history" />
            {t('tools.log')}
          </Link>
        </li>
      </ul>
      {dossier.participants.kind === 'two-sides' && (
        <SideTools printing={paper.printing} print={paper.print} save={save} />
      )}
      <p className="small soft" role="status">
        {progress === 'done' ? t('tools.saved') : t('tools.noted')}
      </p>
      <ProblemNote error={failure ?? paper.failure} />
      {paper.printing === 'all' && <DossierSheet />}
    </Card>
  )
}
