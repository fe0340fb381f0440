import { useTranslation } from '../../../i18n/index.ts'
import { useOpenDossier } from './DossierContext.ts'

/** The hint at an explanation: the referrer reads it unchanged, and may belong to one of two sides. */
export function useExplanationHint(): string {
  const { t } = useTranslation('dossier')
  const { t: words } = useTranslation('participants')
  const { participants } = useOpenDossier().dossier
  const asItIs = t('decide.explanationHint')
  return participants.kind === 'two-sides' ? `${asItIs} ${words('explainApart')}` : asItIs
}
