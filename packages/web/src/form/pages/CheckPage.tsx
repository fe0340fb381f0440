import { askedDeclarations, type DescribedRow, describeAnswers } from '@kring/domain/forms'
import type { Localized } from '@kring/domain/language'
import { TextIn, useTranslation, WordsIn } from '../../i18n/index.ts'
import { PageTitle, PathLink, SummaryCard } from '../../kit/index.ts'
import { useAnswers, useFormContext } from '../FormContext.tsx'
import { Declare } from './Declare.tsx'
import { FormTopbar } from './FormTopbar.tsx'
import { SaveFailure } from './SaveFailure.tsx'
import { useSections } from './useFormState.ts'

/** All answers as text with links to change them, then the declaration and submitting. */
export function CheckPage() {
  const { t, locale } = useTranslation('form')
  const { t: send } = useTranslation('formPages')
  const { answerStore, addresses, tenantName, today } = useFormContext()
  const answers = useAnswers()
  const sections = describeAnswers(answerStore.definition, answers, locale, today)
  const progress = useSections()
  return (
    <>
      <FormTopbar />
      <main id="main" className="page narrow stack stack-l">
        <div className="stack stack-s">
          <p className="crumb">
            <PathLink href={addresses.tasks}>‹ {t('section.overview')}</PathLink>
          </p>
          <PageTitle site={tenantName}>{send('title')}</PageTitle>
          <p className="soft">{send('lead')}</p>
        </div>
        <SaveFailure />
        <div className="stack">
          {sections.map(({ key, title, rows }) => (
            <CheckedSection
              key={key}
              sectionKey={key}
              title={title}
              rows={rows}
              missing={progress.find(({ section }) => section.key === key)?.faults.length ?? 0}
            />
          ))}
        </div>
        <Declare texts={askedDeclarations(answerStore.definition, answers)} />
      </main>
    </>
  )
}

type SectionProps = {
  readonly sectionKey: string
  readonly title: Localized
  readonly rows: readonly DescribedRow[]
  readonly missing: number
}

function CheckedSection({ sectionKey, title, rows, missing }: SectionProps) {
  const { t } = useTranslation('form')
  const { t: send } = useTranslation('formPages')
  const { addresses } = useFormContext()
  return (
    <SummaryCard
      id={`check-${sectionKey}`}
      title={<TextIn text={title} />}
      rows={rows.map(({ key, label, text, lang, lines }) => ({
        key,
        label: <TextIn text={label} />,
        value: lines ? <Lines lines={lines} /> : <WordsIn words={text} lang={lang} />,
      }))}
      action={
        <PathLink href={addresses.section(sectionKey, { back: true })}>
          {t('change')}
          <span className="visually-hidden">
            {' '}
            <TextIn text={title} />
          </span>
        </PathLink>
      }
    >
      {missing > 0 ? (
        <p className="note sun tight">
          {send('missing', { count: missing })}{' '}
          <PathLink href={addresses.section(sectionKey, { back: true, faults: true })}>
            {send('complete')}
            <span className="visually-hidden">
              {' '}
              <TextIn text={title} />
            </span>
          </PathLink>
        </p>
      ) : (
        rows.length === 0 && <p className="small soft">{send('nothing')}</p>
      )}
    </SummaryCard>
  )
}

/** One line per person or paragraph. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="plain-list stack stack-s">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
