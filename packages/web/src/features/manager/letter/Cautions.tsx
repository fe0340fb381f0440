import type { Locale } from '@kring/domain/language'
import type { Addressee, Caution } from '@kring/domain/letters'
import { TextIn, useTranslation, WordsIn } from '../../../i18n/index.ts'
import { type FieldError, Note } from '../../../kit/index.ts'
import { needsVoice } from './letterDraft.ts'

type Props = {
  readonly cautions: readonly Caution[]
  /** Whether the form asked about it. */
  readonly isAsked: boolean
  readonly addressee: Addressee
  readonly locale: Locale
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
  readonly fieldError: FieldError | undefined
}

/**
 * Checks before printing: whether this letter is safe to send, mentions the other side, and can be read by the
 * recipient.
 */
export function Cautions({ cautions, isAsked, addressee, locale, checked, onCheck, fieldError }: Props) {
  const { t } = useTranslation('letters')
  const { t: participants } = useTranslation('participants')
  const { side } = addressee
  return (
    <>
      {(cautions.length > 0 || !isAsked) && (
        <div className="stack stack-s">
          <Note tone="bad" icon="warning" title={t('safe.title')}>
            <div className="stack stack-s">
              <p>{t(isAsked ? 'safe.text' : 'safe.notAsked')}</p>
              {cautions.length > 0 && (
                <ul className="stack stack-s">
                  {cautions.map(({ asked, said }) => (
                    <li key={JSON.stringify([asked, said])}>
                      <span className="soft">
                        <TextIn text={asked} />
                      </span>{' '}
                      <b>
                        <WordsIn {...said} />
                      </b>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </Note>
          <div className={fieldError ? `field ${fieldError.kind}` : 'field'}>
            {fieldError && (
              <p className="error" id="letter-safe-error">
                {fieldError.sentence}
              </p>
            )}
            <label className="choice">
              <input
                type="checkbox"
                id="letter-safe"
                checked={checked}
                aria-describedby={fieldError && 'letter-safe-error'}
                onChange={event => onCheck(event.target.checked)}
              />
              <span>{t('safe.check')}</span>
            </label>
          </div>
        </div>
      )}
      {side && (
        <Note tone="sun" small title={t('side.title', { side: participants(`group.${side}`) })}>
          {t('side.text')}
        </Note>
      )}
      {needsVoice(addressee, locale) && (
        <Note tone="sun" small>
          {t('voice')}
        </Note>
      )}
    </>
  )
}
