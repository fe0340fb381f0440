import { CoachNote, MarkedQuestion } from '../../../../coach/CoachNote.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { useOpenDossier } from '../DossierContext.ts'
import { proposedQuestion } from '../story/storyFacts.ts'

/** The question proposed by the referrer, as a starting point. */
export function ProposedQuestion({ onTake }: { readonly onTake?: ((text: string) => void) | undefined }) {
  const { t, locale } = useTranslation('dossier')
  const { dossier, form } = useOpenDossier()
  const text = proposedQuestion(form, dossier.answers, locale)
  if (!text) return null
  return (
    <div className="stack stack-s">
      <p className="small">
        <b>{t('question.proposed')}</b>
      </p>
      <MarkedQuestion text={text} />
      <CoachNote text={text} />
      {onTake && (
        <div className="tools">
          <Button look="plain" small onClick={() => onTake(text)}>
            {t('question.take')}
          </Button>
        </div>
      )}
    </div>
  )
}
