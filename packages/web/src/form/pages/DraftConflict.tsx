import type { FormDefinition } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useEffect, useState } from 'react'
import { useLocale, useTranslation } from '../../i18n/index.ts'
import { Button } from '../../kit/index.ts'
import { type ServerCopy, useFormContext } from '../FormContext.tsx'
import { differences } from '../reconcile.ts'

/**
 * Shows which answers differ between two versions of a draft and lets the user choose one. Nothing is merged
 * automatically.
 */
export function DraftConflict() {
  const { t } = useTranslation('form')
  const locale = useLocale()
  const { answerStore, readServer } = useFormContext()
  const [server, setServer] = useState<ServerCopy>()
  useEffect(() => {
    readServer?.().then(setServer, () => setServer(undefined))
  }, [readServer])

  const take = (copy: ServerCopy) => {
    if (copy.open) return void copy.open()
    answerStore.replace(copy.answers)
    answerStore.autosave?.resume(copy.version)
  }
  const labels = server
    ? labelsOf(answerStore.definition, differences(answerStore.answers(), server.answers)).map(label =>
        localize(label, locale),
      )
    : []
  return (
    <div className="note sun stack stack-s" role="alert">
      <p>
        <b>{t('conflict.title')}</b> {t('conflict.text')}
      </p>
      {labels.length > 0 && <p className="small">{t('conflict.differ', { labels: labels.join(', ') })}</p>}
      {server && (
        <div className="row">
          <Button
            look="quiet"
            small
            onClick={() => answerStore.autosave?.resume(server.version, answerStore.answers())}
          >
            {t('conflict.mine')}
          </Button>
          <Button look="quiet" small onClick={() => take(server)}>
            {t('conflict.theirs')}
          </Button>
        </div>
      )}
    </div>
  )
}

function labelsOf(definition: FormDefinition, keys: readonly string[]) {
  const questions = definition.sections.flatMap(section => section.questions)
  return questions.filter(({ key }) => keys.includes(key)).map(({ label }) => label)
}
