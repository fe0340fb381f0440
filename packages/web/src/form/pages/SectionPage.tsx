import type { SectionProgress } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Button, ErrorSummary, PageTitle, PathLink, Redirect, useGo } from '../../kit/index.ts'
import { type Addresses, useAnswers, usePlace } from '../FillingContext.tsx'
import { QuestionField } from '../questions/QuestionField.tsx'
import { readSectionSearch, type SectionSearch } from '../search.ts'
import { isMissing, noTroubles, summaryOf, troublesOf } from '../troubles.ts'
import { CloseLink } from './CloseLink.tsx'
import { FormTopbar } from './FormTopbar.tsx'
import { SaveTrouble } from './SaveTrouble.tsx'
import { useSections } from './useFormState.ts'

type Props = { readonly sectionKey: string }

export function SectionPage({ sectionKey }: Props) {
  const search = readSectionSearch(location.search)
  const { addresses } = usePlace()
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
  const { filling, addresses, today, tenantName, sender } = usePlace()
  const answers = useAnswers()
  const go = useGo()
  const [attempt, setAttempt] = useState(search.faults ? 1 : 0)
  const shown = attempt > 0 ? faults : []
  const troubles = attempt > 0 ? troublesOf(faults) : noTroubles

  // It came from a list of faults: begin at the one that was chosen there.
  useEffect(() => {
    const target = search.faults ? document.getElementById(location.hash.slice(1)) : null
    target?.focus()
  }, [search.faults])

  const next = nextAddress(addresses, sections, index, search)
  const goOn = () => {
    void filling.flush()
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
        <PageTitle site={tenantName}>{localize(section.title, locale)}</PageTitle>
        {section.intro && <p className="soft">{localize(section.intro, locale)}</p>}
      </div>
      <SaveTrouble />
      {questions.map(question => (
        <QuestionField
          key={question.key}
          question={question}
          value={answers[question.key]}
          onChange={value => filling.setAnswer(question.key, value)}
          troubles={troubles}
          locale={locale}
          today={today}
          uploads={sender && { ...sender, answer: key => filling.answers()[key] }}
        />
      ))}
      <div className="row">
        <Button type="submit">{search.back ? t('section.nextCheck') : t('section.next')}</Button>
        {shown.length > 0 && (
          <Button look="quiet" onClick={goOn}>
            {t('section.later')}
          </Button>
        )}
        <CloseLink>{t('tasks.close')}</CloseLink>
      </div>
    </form>
  )
}

/** The next part; after the last one the check when all is there, else the overview. */
function nextAddress(
  addresses: Addresses,
  sections: readonly SectionProgress[],
  index: number,
  search: SectionSearch,
): string {
  if (search.back) return addresses.check
  const next = sections[index + 1]
  if (next) return addresses.section(next.section.key)
  return sections.every(({ faults }) => faults.length === 0) ? addresses.check : addresses.tasks
}
