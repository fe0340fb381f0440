import { ProblemError } from '../../../api/problem.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Note } from '../../../kit/index.ts'

type Props = {
  readonly failure: unknown
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

export const isOverlap = (failure: unknown): failure is ProblemError =>
  failure instanceof ProblemError && failure.code === 'grant-overlaps'

/** Which grants already pay for the same, and the confirmation that the regional manager chooses for each referral. */
export function OverlapNote({ failure, isChosen, onChoose }: Props) {
  const { t } = useTranslation('grants')
  const found = isOverlap(failure) ? failure.faults : []
  if (found.length === 0 && !isChosen) return null
  return (
    <div role={found.length > 0 ? 'alert' : undefined}>
      <Note tone={found.length > 0 ? 'sun' : undefined} title={t('overlap.title')}>
        {found.length > 0 && (
          <>
            <p>{t('overlap.refused')}</p>
            <ul>
              {found.map(({ path, sentence }) => (
                <li key={path}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        <label className="choice">
          <input type="checkbox" checked={isChosen} onChange={event => onChoose(event.target.checked)} />
          <span>{t('overlap.choose')}</span>
        </label>
        <p className="small">{t('overlap.more')}</p>
      </Note>
    </div>
  )
}
