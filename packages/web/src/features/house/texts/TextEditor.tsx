import { type HouseStyle, mostCharacters, type OwnMail, standardMails } from '@kring/domain/house'
import type { Locale } from '@kring/domain/language'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { type RefObject, useEffect, useRef } from 'react'
import type { Typed } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, FieldGroup, type Trouble } from '../../../kit/index.ts'
import { TextField } from '../../../kit/TextField.tsx'
import { MailPreview } from './MailPreview.tsx'
import { Placeholders } from './Placeholders.tsx'
import { field, isStandard, textOf } from './typedTexts.ts'

type Props = {
  readonly kind: OwnMail
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly tenant: TenantPage
  readonly style: HouseStyle
  readonly values: Typed
  readonly setAll: (values: Typed) => void
  readonly troubleOf: (field: string) => Trouble | undefined
}

/** One mail in one language: its words on the left, how it arrives on the right. */
export function TextEditor({ kind, locale, onLocale, tenant, style, values, setAll, troubleOf }: Props) {
  const { t } = useTranslation('house')
  const subject = field(kind, locale, 'subject')
  const body = field(kind, locale, 'body')
  const box = useRef<HTMLDivElement>(null)
  const set = (name: string, value: string) => setAll({ ...values, [name]: value })

  const lastIn = useLastField(box)

  /** Where the cursor was last: in the subject, or else at the end of the text. */
  const insert = (placeholder: string) => {
    const target = lastIn.current ?? box.current?.querySelector('textarea')
    if (!target) return
    const end = target.value.length
    const [from, to] = lastIn.current ? [target.selectionStart ?? end, target.selectionEnd ?? end] : [end, end]
    set(target.id, `${target.value.slice(0, from)}{${placeholder}}${target.value.slice(to)}`)
    const behind = from + placeholder.length + 2
    requestAnimationFrame(() => {
      target.focus()
      target.setSelectionRange(behind, behind)
    })
  }
  const reset = () => {
    const standard = standardMails[kind][locale]
    setAll({ ...values, [subject]: standard.subject, [body]: standard.body })
  }
  return (
    <div className="grid editor">
      <div ref={box} className="stack">
        {tenant.languages.length > 1 && (
          <FieldGroup id={`${kind}-language`} label={t('texts.inLanguage')} className="languages">
            {tenant.languages.map((one, index) => (
              <label key={one} className="choice">
                <input
                  type="radio"
                  id={index === 0 ? `${kind}-language` : undefined}
                  name={`${kind}-language`}
                  checked={one === locale}
                  onChange={() => onLocale(one)}
                />
                <span>{t(`language.${one}`)}</span>
              </label>
            ))}
          </FieldGroup>
        )}
        <TextField
          id={subject}
          label={t('texts.subject')}
          trouble={troubleOf(subject)}
          value={values[subject] ?? ''}
          onChange={value => set(subject, value)}
          maxLength={mostCharacters.subject}
          autoComplete="off"
        />
        <TextField
          id={body}
          label={t('texts.body')}
          trouble={troubleOf(body)}
          value={values[body] ?? ''}
          onChange={value => set(body, value)}
          maxLength={mostCharacters.body}
          lines={12}
        />
        <Placeholders locale={locale} style={style} insert={insert} />
        {isStandard(values, kind, locale) ? (
          <p className="small soft">{t('texts.isStandard')}</p>
        ) : (
          <div>
            <Button look="plain" small icon="undo" onClick={reset}>
              {t('texts.reset')}
            </Button>
          </div>
        )}
      </div>
      <MailPreview locale={locale} tenant={tenant} style={style} text={textOf(values, kind, locale)} />
    </div>
  )
}

type TextInput = HTMLInputElement | HTMLTextAreaElement

/** The text in which the cursor was last, for a button takes the focus from it. */
function useLastField(box: RefObject<HTMLElement | null>): RefObject<TextInput | undefined> {
  const last = useRef<TextInput | undefined>(undefined)
  useEffect(() => {
    const element = box.current
    const note = ({ target }: FocusEvent) => {
      const isText =
        target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
      if (isText) last.current = target
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [box])
  return last
}
