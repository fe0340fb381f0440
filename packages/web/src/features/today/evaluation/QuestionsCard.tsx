import { lazy, Suspense, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, Loading, Tag } from '../../../kit/index.ts'
import type { PartPageProps } from '../partPage.ts'

// Both know every kind of question, and most partners ask none.
const QuestionsForm = lazy(async () => ({ default: (await import('./QuestionsForm.tsx')).QuestionsForm }))
const OwnAnswers = lazy(async () => ({ default: (await import('./OwnAnswers.tsx')).OwnAnswers }))

/** What the partner asks at each evaluation, beside what the method asks: the answers, or the questions while it runs. */
export function QuestionsCard({ trajectory, say }: PartPageProps) {
  const { t } = useTranslation('evaluation')
  const { current, done, questions } = trajectory.evaluation
  const [isOpen, setOpen] = useState(false)
  const shown = current ?? done.at(-1)
  const mayAnswer =
    current !== undefined && questions.length > 0 && trajectory.commands.includes('answer-evaluation-questions')
  if (!mayAnswer && !shown?.own) return null
  const isForm = mayAnswer && (isOpen || !current.own)
  return (
    <section className="card stack" aria-labelledby="own-questions">
      <div className="stack stack-s">
        <div className="row">
          <h2 id="own-questions" tabIndex={-1}>
            {t('own.title', { name: trajectory.tenant.name })}
          </h2>
          {current?.own && (
            <Tag tone="good" icon="check">
              {t('own.answered')}
            </Tag>
          )}
        </div>
        {isForm && <p className="small soft">{t('own.lead', { name: trajectory.tenant.name })}</p>}
      </div>
      {isForm ? (
        <Suspense fallback={<Loading>{t('own.loading')}</Loading>}>
          <QuestionsForm
            trajectory={trajectory}
            onDone={sentence => {
              setOpen(false)
              say(sentence)
              document.getElementById('own-questions')?.focus()
            }}
            canCancel={current.own !== undefined}
          />
        </Suspense>
      ) : (
        <>
          {shown?.own && (
            <Suspense fallback={<Loading>{t('own.loading')}</Loading>}>
              <OwnAnswers own={shown.own} />
            </Suspense>
          )}
          {mayAnswer && (
            <Button look="quiet" small className="start no-print" onClick={() => setOpen(true)}>
              {t('own.change')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
