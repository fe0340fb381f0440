import { describeExtra } from '@kring/domain/variants'
import { TextIn, useTranslation, WordsIn } from '../../../i18n/index.ts'
import type { TrajectoryView } from '../../../trajectory/useTrajectory.ts'

type Running = NonNullable<TrajectoryView['evaluation']['current']>

/** The answers with the questions as they were asked then. */
export function OwnAnswers({ own }: { readonly own: NonNullable<Running['own']> }) {
  const { t, locale } = useTranslation('evaluation')
  const rows = describeExtra(own, locale)
  if (rows.length === 0) return <p className="soft">{t('own.empty')}</p>
  return (
    <dl className="summary">
      {rows.map(({ key, label, lines, text, lang }) => (
        <div key={key}>
          <dt>
            <TextIn text={label} />
          </dt>
          <dd>{lines ? lines.map(line => <div key={line}>{line}</div>) : <WordsIn words={text} lang={lang} />}</dd>
        </div>
      ))}
    </dl>
  )
}
