import type { PossibleDuplicate } from '@kring/functions/api/contract/regionDossiers'
import { useTranslation } from '../../../../i18n/index.ts'
import { Note } from '../../../../kit/index.ts'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { Duplicate } from './Duplicate.tsx'
import { useDuplicates } from './useDuplicates.ts'

/** Who may have been referred before, as a question: the manager looks and says; nothing is merged. */
export function DuplicatesCard() {
  const { dossier } = useOpenDossier()
  const duplicates = useDuplicates(dossier.tenant.id, dossier.id)
  if (duplicates.length === 0 || !isCommandAllowed(dossier, 'judge-duplicate')) return null
  return <Duplicates duplicates={duplicates} />
}

function Duplicates({ duplicates }: { readonly duplicates: readonly PossibleDuplicate[] }) {
  const { t } = useTranslation('duplicates')
  const isOpen = duplicates.some(({ judged }) => judged === undefined)
  return (
    <section className="card tight stack stack-s" aria-labelledby="duplicates">
      <h2 className="card-title" id="duplicates" tabIndex={-1}>
        {t('title', { count: duplicates.length })}
      </h2>
      {isOpen && <Note tone="sun" tight small icon="people" title={t('ask')} />}
      <p className="small soft">{t('nothingMerged')}</p>
      <ul className="plain-list stack">
        {duplicates.map(duplicate => (
          <Duplicate key={`${duplicate.tenant} ${duplicate.id}`} duplicate={duplicate} />
        ))}
      </ul>
    </section>
  )
}
