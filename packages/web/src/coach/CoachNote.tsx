import { useTranslation } from '../i18n/index.ts'
import { Note } from '../kit/index.ts'
import { coachOn } from './coach.ts'

/** The question with the words that the coach comments on underlined. */
export function MarkedQuestion({ text }: { readonly text: string }) {
  const pieces = coachOn(text)?.pieces ?? []
  return (
    <p className="quote">
      {pieces.map((piece, index) =>
        piece.faulty ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in fixed order
          <mark key={index} className="fault">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

type Props = {
  readonly text: string
  /** With whom the question was confirmed; shown after "open". */
  readonly confirmed?: string | undefined
}

/** The coach's comment on a question, with a suggestion. */
export function CoachNote({ text, confirmed }: Props) {
  const { t } = useTranslation('dossier')
  const coaching = coachOn(text)
  if (!coaching) return null
  const { advice, solutions } = coaching
  const quoted = (list: readonly string[]): string =>
    list.map((words, index) => t('coach.quoted', { words: index === 0 ? capitalised(words) : words })).join(', ')
  const named = quoted(solutions)
  switch (advice.kind) {
    case 'closed':
      return (
        <Note tone="bad" tight icon="alert" title={t('coach.closed')}>
          {advice.firstWord === '' ? t('coach.noWord') : t('coach.closedWhy', { word: advice.firstWord })}{' '}
          {solutions.length > 0 && t('coach.alsoSolution', { words: named })} {t('coach.beginWith')}
        </Note>
      )
    case 'statement':
      return (
        <Note tone="bad" tight icon="alert" title={t('coach.statement')}>
          {t('coach.statementWhy')} {t('coach.beginWith')}
        </Note>
      )
    case 'too-short':
      return (
        <Note tone="sun" tight icon="warning" title={t('coach.short')}>
          {t('coach.shortWhy')}
        </Note>
      )
    case 'judges':
      return (
        <Note tone="sun" tight icon="warning" title={t('coach.judges')}>
          {t('coach.judgesWhy', { words: quoted(advice.words) })} {confirmed}
        </Note>
      )
    case 'asks-why':
      return (
        <Note tone="sun" tight icon="warning" title={t('coach.why')}>
          {t('coach.whyWhy', { word: advice.word })} {confirmed}
        </Note>
      )
    case 'holds-solution':
      return (
        <Note tone="sun" tight icon="warning" title={t('coach.solution')}>
          {t('coach.solutionWhy', { words: named })} {confirmed}
        </Note>
      )
    case 'open':
      return (
        <Note tone="good" tight icon="checkCircle" title={confirmed ? t('coach.openConcrete') : t('coach.open')}>
          {confirmed ?? t('coach.openWhy')}
        </Note>
      )
    default:
      return advice satisfies never
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
