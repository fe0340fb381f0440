import { describeAnswers, type FormDefinition, withoutPrivateAddresses } from '@kring/domain/forms'
import { useEffect, useRef } from 'react'
import { useLoaded } from '../api/useLoaded.ts'
import { Attachments } from '../attachments/lazyList.tsx'
import { TextIn, useTranslation, WordsIn } from '../i18n/index.ts'
import { Failed, Loading, SummaryCard } from '../kit/index.ts'

type Props = {
  readonly answers: object
  readonly loadForm: () => Promise<FormDefinition>
  readonly onReady?: (() => void) | undefined
  /** The referral's tenant and id, for downloading files where the reader may. */
  readonly from?: { readonly tenant: string; readonly id: string } | undefined
}

/** The submitted answers as text, as on the check page; without an address that is not to be shared: the page is printed. */
export function SentAnswers({ answers, loadForm, onReady, from }: Props) {
  const { t, locale } = useTranslation('referral')
  const form = useLoaded(loadForm, [])
  const told = useRef(false)
  useEffect(() => {
    if (form.state !== 'loaded' || told.current) return
    told.current = true
    onReady?.()
  }, [form.state, onReady])
  if (form.state === 'loading') return <Loading>{t('status.answersLoading')}</Loading>
  if (form.state === 'failed') return <Failed what={t('status.answersFailed')} retry={form.reload} />
  const sections = describeAnswers(form.value, withoutPrivateAddresses(answers), locale).filter(
    ({ rows }) => rows.length > 0,
  )
  return (
    <div className="stack">
      {sections.map(({ key, title, rows }) => (
        <SummaryCard
          key={key}
          id={`sent-${key}`}
          title={<TextIn text={title} />}
          rows={rows.map(row => ({
            key: row.key,
            label: <TextIn text={row.label} />,
            value:
              row.files && from ? (
                <Attachments {...from} files={row.files} />
              ) : (
                (row.lines?.join('\n') ?? <WordsIn words={row.text} lang={row.lang} />)
              ),
          }))}
        />
      ))}
    </div>
  )
}
