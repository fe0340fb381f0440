import type { FormDefinition } from '@kring/domain/forms'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { SentenceIn, TextsIn } from '../../i18n/SentenceIn.tsx'
import { Button } from '../../kit/index.ts'
import { type ServerCopy, useFormContext } from '../FormContext.tsx'
import { differences } from '../reconcile.ts'
import { ChooseAnswers } from './ChooseAnswers.tsx'
import { mergeAnswers, type OtherValues } from './mergeAnswers.ts'

type Clash = { readonly server: ServerCopy; readonly others: OtherValues }

/**
 * A draft that was saved elsewhere since this window read it. Answers that only one of them changed go together; where
 * both changed the same one, the user chooses, and nothing is saved before.
 */
export function DraftConflict() {
  const { t } = useTranslation('windows')
  const { answerStore, readServer } = useFormContext()
  const [clash, setClash] = useState<Clash>()
  const settle = ({ server, others }: Clash) => {
    setClash({ server, others })
    if (Object.keys(others).length === 0) answerStore.autosave?.resume(server.version, answerStore.answers())
  }
  const compare = (server: ServerCopy) => {
    if (server.open) return setClash({ server, others: {} })
    const { answers, others } = mergeAnswers(answerStore.autosave?.saved() ?? {}, answerStore.answers(), server.answers)
    answerStore.replace(answers)
    settle({ server, others })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: compared once, when the server has answered
  useEffect(() => {
    readServer?.().then(compare, () => undefined)
  }, [readServer])

  if (clash?.server.open) return <OtherVersion server={clash.server} />
  if (!clash || Object.keys(clash.others).length === 0) return null
  const choose = (key: string, value: unknown) => {
    answerStore.replace({ ...answerStore.answers(), [key]: value })
    const { [key]: _, ...others } = clash.others
    settle({ ...clash, others })
  }
  return <ChooseAnswers title={t('conflict')} text={t('conflictText')} others={clash.others} onChoose={choose} />
}

/** It was moved to another version of the form elsewhere, which these pages cannot show. */
function OtherVersion({ server }: { readonly server: ServerCopy }) {
  const { t } = useTranslation('windows')
  const { answerStore } = useFormContext()
  const labels = labelsOf(answerStore.definition, differences(answerStore.answers(), server.answers))
  return (
    <div className="note sun stack stack-s" role="alert">
      <p>
        <b>{t('conflict')}</b> {t('conflictText')}
      </p>
      {labels.length > 0 && (
        <p className="small">
          <SentenceIn sentence={place => t('differ', { labels: place })}>
            <TextsIn texts={labels} />
          </SentenceIn>
        </p>
      )}
      <div className="row">
        <Button look="quiet" small onClick={() => answerStore.autosave?.resume(server.version, answerStore.answers())}>
          {t('mine')}
        </Button>
        <Button look="quiet" small onClick={() => void server.open?.()}>
          {t('theirs')}
        </Button>
      </div>
    </div>
  )
}

function labelsOf(definition: FormDefinition, keys: readonly string[]) {
  const questions = definition.sections.flatMap(section => section.questions)
  return questions.filter(({ key }) => keys.includes(key)).map(({ label }) => label)
}
