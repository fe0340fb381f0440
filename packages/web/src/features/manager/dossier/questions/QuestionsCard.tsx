import { localize } from '@kring/domain/language'
import { variants } from '@kring/domain/variants'
import { useState } from 'react'
import { hasSessionFields, readSessionFields, saveSessionFields } from '../../../../form/sessionFields.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { Card } from '../Card.tsx'
import { isCommandAllowed, useOpenDossier } from '../DossierContext.ts'
import { focusForm } from '../focus.ts'
import { useSessionFieldsKey } from '../useSessionFieldsKey.ts'
import { ProposedQuestion } from './ProposedQuestion.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { QuestionItem } from './QuestionItem.tsx'

/** The questions the conference will answer (G4): worded with the people, confirmed by the manager. */
export function QuestionsCard() {
  const { t, locale } = useTranslation('dossier')
  const { dossier } = useOpenDossier()
  const newKey = useSessionFieldsKey('question.new')
  const [adding, setAdding] = useState(() => hasSessionFields(newKey))
  const [proposal, setProposal] = useState('')
  const maySet = isCommandAllowed(dossier, 'set-question')
  const open = () => {
    setAdding(true)
    focusForm('question.new')
  }
  const take = (text: string) => {
    saveSessionFields(newKey, { ...readSessionFields(newKey), text })
    setProposal(text)
    open()
  }
  const none = dossier.questions.length === 0
  const isAsked = dossier.waits?.step === 'word-question' && none
  const isOpen = maySet && (adding || isAsked)
  const add = maySet && !isOpen && (
    <Button look="plain" small icon="plus" onClick={open}>
      {t(none ? 'question.write' : 'question.another')}
    </Button>
  )
  const confirmedFirst = dossier.questions.toSorted((a, b) => Number(b.confirmed) - Number(a.confirmed))
  const about = localize(variants[dossier.variant].questionIsAbout, locale)
  return (
    <Card id="question" title={t('question.title')} beside={add}>
      {none && <p className="small soft">{t(maySet ? 'question.none' : 'question.notYet', { about })}</p>}
      <div className="stack parts">
        {none && <ProposedQuestion onTake={maySet ? take : undefined} />}
        {confirmedFirst.map(question => (
          <QuestionItem key={question.id} question={question} />
        ))}
        {isOpen && (
          <QuestionForm
            key={proposal}
            onDone={() => setAdding(false)}
            onCancel={adding ? () => setAdding(false) : undefined}
          />
        )}
      </div>
    </Card>
  )
}
