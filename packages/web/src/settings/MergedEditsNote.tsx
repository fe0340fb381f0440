import { useTranslation } from '../i18n/index.ts'
import { Button } from '../kit/index.ts'
import type { SettingForm } from './useSettingForm.ts'

type Props = {
  readonly form: SettingForm
  readonly nameOf: (field: string) => string
  /** What a field holds, in words, where it is no text. */
  readonly wordsOf?: ((field: string, value: string) => string) | undefined
}

/**
 * After a concurrent save: lists the fields taken over from the other user, and the conflicts with the other's text
 * to copy.
 */
export function MergedEditsNote({ form, nameOf, wordsOf = (_, value) => value }: Props) {
  const { t } = useTranslation('settings')
  const { meanwhile, values } = form
  if (meanwhile === undefined) return null
  const { taken } = meanwhile
  const clashes = meanwhile.clashes.filter(field => (values[field] ?? '') !== form.theirsIn(field))
  return (
    <div className="note sun stack" role="alert">
      <p>
        <b>{t('meanwhile.title')}</b> {t('meanwhile.safe')}
      </p>
      {taken.length > 0 && (
        <div className="stack stack-s">
          <p>{t('meanwhile.taken', { count: taken.length })}</p>
          <ul>
            {taken.map(field => (
              <li key={field}>{nameOf(field)}</li>
            ))}
          </ul>
        </div>
      )}
      {clashes.length > 0 && (
        <div className="stack stack-s">
          <p>{t('meanwhile.clashes', { count: clashes.length })}</p>
          <ul className="plain-list stack stack-s">
            {clashes.map(field => (
              <li key={field} className="stack stack-s">
                <b>{nameOf(field)}</b>
                <p className="as-typed">
                  {t('meanwhile.theirs')} {wordsOf(field, form.theirsIn(field)) || t('meanwhile.empty')}
                </p>
                <div>
                  <Button look="quiet" small onClick={() => form.set(field, form.theirsIn(field))}>
                    {t('meanwhile.takeTheirs')}
                    <span className="visually-hidden"> {nameOf(field)}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
