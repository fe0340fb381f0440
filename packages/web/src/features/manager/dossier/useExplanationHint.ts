import { useTranslation } from '../../../i18n/index.ts'
import { useOpenDossier } from './DossierContext.ts'

/** What to mind in an explanation: the referrer reads it as it is, and may stand on one of two sides. */
export function useExplanationHint(): string {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { participants } = useOpenDossier().dossier
  const asItIs = t('decide.explanationHint')
  return participants.kind === 'two-sides' ? `${asItIs} ${words('explainApart')}` : asItIs
}
