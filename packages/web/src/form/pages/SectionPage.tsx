import type { SectionProgress } from '@kring/domain/forms'
import { type FormEvent, useEffect, useState } from 'react'
import { TextIn, useForeign, useTranslation } from '../../i18n/index.ts'
import { Button, ErrorSummary, PageTitle, PathLink, Redirect, useNavigateTo } from '../../kit/index.ts'
import { type FormAddresses, useAnswers, useFormContext } from '../FormContext.tsx'
import { fieldErrorsOf, isMissing, noFieldErrors, summaryOf } from '../fieldErrors.ts'
import { QuestionField } from '../questions/QuestionField.tsx'
import { readSectionSearch, type SectionSearch } from '../search.ts'
import { CloseLink } from './CloseLink.tsx'
import { FormTopbar } from './FormTopbar.tsx'
import { SaveFailure } from './SaveFailure.tsx'
import { useSections } from './useFormState.ts'

type Props = { readonly sectionKey: string }

export function SectionPage({ sectionKey }: Props) {
  const search = readSectionSearch(globalThis.location?.search ?? '')
  const { addresses } = useFormContext()
  const sections = useSections()
  const index = sections.findIndex(({ section }) => section.key === sectionKey)
  const current = sections[index]
  if (!current) return <Redirect to={addresses.tasks} />
  return (
    <>
      <FormTopbar />
      <main id="main" className="page narrow">
        <SectionForm key={sectionKey} current={current} index={index} sections={sections} search={search} />
      </main>
    </>
  )
}

type FormProps = {
  readonly current: SectionProgress
  readonly index: number
  readonly sections: readonly SectionProgress[]
  readonly search: SectionSearch
}

function SectionForm({ current: { section, questions, faults }, index, sections, search }: FormProps) {
  const { t, locale } = useTranslation('form')
  const { answerStore, addresses, today, tenantName, sender } = useFormContext()
  const answers = useAnswers()
  const go = useNavigateTo()
  const [attempt, setAttempt] = useState(search.faults ? 1 : 0)
  const shown = attempt > 0 ? faults : []
  const fieldErrors = attempt > 0 ? fieldErrorsOf(faults) : noFieldErrors

  // Opened from an error list: focus the chosen question.
  useEffect(() => {
    const target = search.faults ? document.getElementById(location.hash.slice(1)) : null
    target?.focus()
  }, [search.faults])

  const next = nextAddress(addresses, sections, index, search)
  const title = useForeign(section.title)
  const goOn = () => {
    void answerStore.flush()
    go(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (faults.length === 0) goOn()
    else setAttempt(attempt + 1)
  }
  return (
    <form className="stack stack-l" noValidate onSubmit={submit}>
      <ErrorSummary
        title={shown.every(isMissing) ? t('section.missingTitle') : t('section.wrongTitle')}
        tone={shown.every(isMissing) ? 'todo' : 'bad'}
        lines={summaryOf(shown)}
        attempt={attempt}
      />
      <div className="stack stack-s">
        <p className="crumb">
          <PathLink href={addresses.tasks}>‹ {t('section.overview')}</PathLink> ·{' '}
          <span className="soft">{t('section.number', { number: index + 1, count: sections.length })}</span>
        </p>
        <PageTitle site={tenantName} lang={title.lang}>
          {title.words}
        </PageTitle>
        {section.intro && (
          <p className="soft">
            <TextIn text={section.intro} />
          </p>
        )}
      </div>
      <SaveFailure />
      {questions.map(question => (
        <QuestionField
          key={question.key}
          question={question}
          value={answers[question.key]}
          onChange={value => answerStore.setAnswer(question.key, value)}
          fieldErrors={fieldErrors}
          locale={locale}
          today={today}
          uploads={sender && { ...sender, answer: key => answerStore.answers()[key] }}
        />
      ))}
      <div className="row">
        <Button type="submit">{search.back ? t('section.nextCheck') : t('section.next')}</Button>
        {shown.length > 0 && (
          <Button look="quiet" onClick={goOn}>
            {t('section.later')}
          </Button>
        )}
        <CloseLink>{t('close')}</CloseLink>
      </div>
    </form>
  )
}

/** The next section; after the last one the check page when all sections are complete, else the task list. */
function nextAddress(
  addresses: FormAddresses,
  sections: readonly SectionProgress[],
  index: number,
  search: SectionSearch,
): string {
  if (search.back) return addresses.check
  const next = sections[index + 1]
  if (next) return addresses.section(next.section.key)
  return sections.every(({ faults }) => faults.length === 0) ? addresses.check : addresses.tasks
}
