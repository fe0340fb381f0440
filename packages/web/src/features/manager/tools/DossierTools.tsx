import { Link } from '@tanstack/react-router'
import { notePrinted } from '../../../api/access.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Icon } from '../../../kit/index.ts'
import { ProblemNote } from '../../../problem/ProblemNote.tsx'
import { Card } from '../dossier/Card.tsx'
import { useOpenDossier } from '../dossier/DossierContext.ts'
import { DossierSheet } from '../print/DossierSheet.tsx'
import { LinkCard } from './LinkCard.tsx'
import { type PaperFor, SideTools } from './SideTools.tsx'
import { usePrint } from './usePrint.ts'
import { useSave } from './useSave.ts'

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
  const saving = useSave(tenant, id)
  const drawn = paper.printing ?? saving.drawing
  const isApart = dossier.participants.kind === 'two-sides'
  return (
    <Card id="tools" title={t('tools.title')} flat>
      <ul className="links">
        <li>
          <button type="button" className="link" aria-busy={paper.busy || undefined} onClick={() => paper.print('all')}>
            <Icon name="print" />
            {paper.busy ? t('tools.busy') : t(isApart ? 'tools.printBoth' : 'tools.print')}
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
          <button
            type="button"
            className="link"
            aria-busy={saving.busy || undefined}
            onClick={() => saving.save('all')}
          >
            <Icon name="download" />
            {saving.busy ? t('tools.busy') : t(isApart ? 'tools.saveBoth' : 'tools.save')}
          </button>
        </li>
        <li>
          <Link to="/dossiers/$tenant/$id/log" params={{ tenant, id }}>
            <Icon name="history" />
            {t('tools.log')}
          </Link>
        </li>
        <li>
          <Link to="/dossiers/$tenant/$id/rights" params={{ tenant, id }}>
            <Icon name="people" />
            {t('tools.rights')}
          </Link>
        </li>
        <li>
          <Link to="/dossiers/$tenant/$id/retention" params={{ tenant, id }}>
            <Icon name="folder" />
            {t('tools.retention')}
          </Link>
        </li>
      </ul>
      {isApart && <SideTools drawn={drawn} print={paper.print} save={saving.save} />}
      <p className="small soft" role="status">
        {saving.saveData ? t('tools.saved') : t('tools.noted')}
      </p>
      {saving.saveData && (
        <div className="tools">
          <Button look="plain" small icon="download" onClick={saving.saveData}>
            {t('tools.data')}
          </Button>
        </div>
      )}
      <ProblemNote error={saving.failure ?? paper.failure} />
      {drawn === 'all' && <DossierSheet />}
    </Card>
  )
}
