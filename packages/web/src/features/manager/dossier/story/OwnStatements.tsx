import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { useOpenDossier } from '../DossierContext.ts'

/** What persons want to be read beside the story, in their own words. */
export function OwnStatements() {
  const { t } = useTranslation('dossier')
  const dates = useDates()
  const { dossier } = useOpenDossier()
  return dossier.ownStatements.map(({ id, name, text, at }) => (
    <figure key={id} className="stack stack-s" style={{ margin: 0 }}>
      <figcaption className="small">
        <b>{t('rightsNote.ownWords')}</b> {name}, {dates.date(at)}
      </figcaption>
      <blockquote className="full" style={{ margin: 0, whiteSpace: 'pre-line' }}>
        {text}
      </blockquote>
    </figure>
  ))
}
