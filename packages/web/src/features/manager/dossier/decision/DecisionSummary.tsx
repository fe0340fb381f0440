import type { DossierView } from '@kring/functions/api/contract/referrals'
import { useDates, useTranslation } from '../../../../i18n/index.ts'
import { Note } from '../../../../kit/index.ts'
import { capitalised } from '../../queue/words.ts'
import { Card } from '../Card.tsx'
import { useOpenDossier } from '../DossierContext.ts'
import { ChangeFunding } from './ChangeFunding.tsx'

type Props = { readonly decision: NonNullable<DossierView['decision']> }

const tones = { accepted: 'good', declined: 'sun', redirected: 'sun', withdrawn: 'sun' } as const

/** The decision, its date, who pays and the explanation the referrer received. */
export function DecisionSummary({ decision }: Props) {
  const { t } = useTranslation('dossier')
  const { t: forms } = useTranslation('dossierForms')
  const dates = useDates()
  const { dossier } = useOpenDossier()
  const { outcome } = decision
  return (
    <Card id="decide" title={t(`decided.${outcome}`)}>
      <Note tone={tones[outcome]} tight icon={outcome === 'accepted' ? 'checkCircle' : 'document'}>
        {capitalised(dates.day(decision.decidedAt))}. {t(`decidedThen.${outcome}`)}
      </Note>
      <dl className="facts">
        {outcome === 'accepted' && (
          <>
            <dt>{forms('payer.paid')}</dt>
            <dd>{dossier.grantName ?? dossier.payer ?? forms('payer.unknown')}</dd>
          </>
        )}
        {decision.reason && (
          <>
            <dt>{t('decide.reason')}</dt>
            <dd>{t(`reason.${decision.reason}`)}</dd>
          </>
        )}
        {decision.to && (
          <>
            <dt>{t('decide.to')}</dt>
            <dd>{decision.to}</dd>
          </>
        )}
        {decision.explanation && (
          <>
            <dt>{t('decide.explained')}</dt>
            <dd style={{ whiteSpace: 'pre-line' }}>{decision.explanation}</dd>
          </>
        )}
      </dl>
      {dossier.state === 'accepted' && <ChangeFunding />}
    </Card>
  )
}
