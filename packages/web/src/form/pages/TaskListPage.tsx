import type { SectionProgress } from '@kring/domain/forms'
import { Fragment, lazy, Suspense } from 'react'
import { TextIn, type Translate, useForeign, useTranslation, WordsIn } from '../../i18n/index.ts'
import { SentenceIn } from '../../i18n/SentenceIn.tsx'
import { buttonClass, Note, PageTitle, PathLink, Tag } from '../../kit/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'
import { summaryParts } from '../summaryParts.ts'
import { FormVersionNotice } from '../versionMigration/FormVersionNotice.tsx'
import { CloseLink } from './CloseLink.tsx'
import { Discard } from './Discard.tsx'
import { FormTopbar } from './FormTopbar.tsx'
import { SaveFailure } from './SaveFailure.tsx'
import { useSections } from './useFormState.ts'

const TransferOut = lazy(async () => ({ default: (await import('../transfer/TransferOut.tsx')).TransferOut }))

const tones = { complete: 'good', incomplete: 'sun', 'not-started': undefined, optional: 'line' } as const

/** All sections of the form with their progress, and the next action. */
export function TaskListPage() {
  const { t } = useTranslation('form')
  const { t: tasks } = useTranslation('formPages')
  const { answerStore, addresses, tenantName, up, transfersTo } = useFormContext()
  const { title, intro, reminder } = answerStore.definition
  const name = useForeign(title)
  const sections = useSections()
  const begun = sections.some(({ status }) => status === 'complete' || status === 'incomplete')
  return (
    <>
      <FormTopbar />
      <main id="main" className="page narrow stack stack-l">
        <div className="stack stack-s">
          <p className="crumb">
            <PathLink href={up.href}>‹ {up.words}</PathLink>
          </p>
          <PageTitle site={tenantName} lang={name.lang}>
            {name.words}
          </PageTitle>
          {!begun && intro && (
            <p>
              <TextIn text={intro} />
            </p>
          )}
          <p className="soft">{progress(sections, tasks)}</p>
        </div>
        <SaveFailure />
        <FormVersionNotice />
        <ul className="tasks" aria-label={tasks('list')}>
          {sections.map(({ section, questions, status }) => (
            <li key={section.key}>
              <span>
                <PathLink href={addresses.section(section.key)}>
                  <TextIn text={section.title} />
                </PathLink>
                <Glance questions={questions} />
              </span>
              <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>
            </li>
          ))}
        </ul>
        {reminder && (
          <Note small title={<TextIn text={reminder.title} />}>
            <TextIn text={reminder.text} />
          </Note>
        )}
        <div className="row between">
          <NextLink sections={sections} />
          <CloseLink>{t('close')}</CloseLink>
        </div>
        {transfersTo !== undefined && (
          <Suspense fallback={null}>
            <TransferOut />
          </Suspense>
        )}
        <Discard />
      </main>
    </>
  )
}

function Glance({ questions }: Pick<SectionProgress, 'questions'>) {
  const { t, locale } = useTranslation('form')
  const { answerStore } = useFormContext()
  const answers = useAnswers()
  const parts = summaryParts(answerStore.definition, questions, answers, {
    locale,
    countPeople: count => t('people', { count }),
  })
  if (parts.length === 0) return null
  return (
    <span className="small soft glance">
      {parts.map(({ key, ...words }, index) => (
        <Fragment key={key}>
          {index > 0 && ', '}
          <WordsIn {...words} />
        </Fragment>
      ))}
    </span>
  )
}

function NextLink({ sections }: { readonly sections: readonly SectionProgress[] }) {
  const { t } = useTranslation('formPages')
  const { addresses } = useFormContext()
  const next = sections.find(({ faults }) => faults.length > 0)
  if (!next)
    return (
      <PathLink href={addresses.check} className={buttonClass()}>
        {t('toCheck')}
      </PathLink>
    )
  const begun = sections.some(({ status }) => status === 'complete' || status === 'incomplete')
  return (
    <PathLink href={addresses.section(next.section.key)} className={buttonClass()}>
      <SentenceIn sentence={title => t(begun ? 'goOn' : 'start', { title })}>
        <TextIn text={next.section.title} />
      </SentenceIn>
    </PathLink>
  )
}

function progress(sections: readonly SectionProgress[], t: Translate<'formPages'>): string {
  const done = sections.filter(({ status }) => status === 'complete').length
  const count = sections.length
  if (sections.every(({ faults }) => faults.length === 0)) return t('allDone')
  if (done === 0) return t('fresh', { count })
  return done === 1 ? t('oneDone', { count }) : t('progress', { done, count })
}
