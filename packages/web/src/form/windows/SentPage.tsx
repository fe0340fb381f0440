import { describeAnswers } from '@kring/domain/forms'
import { TextIn, useDates, useTranslation, WordsIn } from '../../i18n/index.ts'
import { Button, buttonClass, PageTitle, PathLink, SummaryCard } from '../../kit/index.ts'
import { useFormContext } from '../FormContext.tsx'
import { FormTopbar } from '../pages/FormTopbar.tsx'
import type { SentForm } from './state.ts'

type Props = { readonly sent: SentForm; readonly follow?: string | undefined }

/** In place of a form that was sent already: its number, and what this window had that was not sent with it. */
export function SentPage({ sent, follow }: Props) {
  const { t, locale } = useTranslation('windows')
  const { answerStore, tenantName, today, up, discard } = useFormContext()
  const { dayAndTime } = useDates()
  const unsent = describeAnswers(answerStore.definition, sent.unsent, locale, today).flatMap(({ rows }) => rows)
  return (
    <>
      <FormTopbar />
      <main id="main" className="page narrow stack stack-l">
        <div className="stack stack-s">
          <PageTitle site={tenantName}>{t('sent')}</PageTitle>
          <p>{t('sentText', { at: dayAndTime(new Date(sent.at).toISOString()) })}</p>
          <p>
            {t('number')} <b>{sent.number}</b>
          </p>
        </div>
        {unsent.length > 0 && (
          <SummaryCard
            id="unsent"
            title={t('unsent')}
            rows={unsent.map(({ key, label, text, lang, lines }) => ({
              key,
              label: <TextIn text={label} />,
              value: lines?.join('\n') ?? <WordsIn words={text} lang={lang} />,
            }))}
          >
            <p className="note sun tight">{t(follow ? 'unsentFollow' : 'unsentText')}</p>
          </SummaryCard>
        )}
        <div className="row">
          {follow ? (
            <PathLink className={buttonClass()} href={follow}>
              {t('follow')}
            </PathLink>
          ) : (
            <p>{t('ownLink')}</p>
          )}
        </div>
        <div className="row">
          <PathLink className={buttonClass('plain')} href={up.href}>
            {up.words}
          </PathLink>
          {discard && (
            <Button look="plain" onClick={() => void discard()}>
              {t('again')}
            </Button>
          )}
        </div>
      </main>
    </>
  )
}
