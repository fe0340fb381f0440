import { describeExtra } from '@kring/domain/variants'
import type { IntakeView } from '@kring/functions/api/contract/referrals'
import { TextIn, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { Tag } from '../../../kit/index.ts'

/** The answers to the partner's additional questions, with the question texts of that time. */
export function ExtraAnswers({ extra }: { readonly extra: NonNullable<IntakeView['extra']> }) {
  const { t, locale } = useTranslation('participants')
  const rows = describeExtra(extra, locale)
  if (rows.length === 0) return null
  return (
    <dl className="summary small">
      {rows.map(({ key, label, lines, text, lang, marks }) => (
        <div key={key}>
          <dt>
            <TextIn text={label} /> {marks.includes('special') && <Tag tone="sun">{t('special')}</Tag>}
          </dt>
          <dd>{lines ? lines.map(line => <div key={line}>{line}</div>) : <WordsIn words={text} lang={lang} />}</dd>
        </div>
      ))}
    </dl>
  )
}
