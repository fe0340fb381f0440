import { type BrandingFault, brandingSentence } from '@kring/domain/branding'
import { type Locale, locales } from '@kring/domain/language'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary, type FieldError } from '../../../kit/index.ts'
import { useSubmitErrors } from '../../../kit/useSubmitErrors.ts'
import { MergedEditsNote } from '../../../settings/MergedEditsNote.tsx'
import { SaveSetting } from '../../../settings/SaveSetting.tsx'
import type { SettingForm } from '../../../settings/useSettingForm.ts'

type Open<Kind> = { readonly kind: Kind; readonly locale: Locale }

/** Props of the editor of the open text. */
export type Editing<Kind> = Open<Kind> & {
  readonly onLocale: (locale: Locale) => void
  readonly fieldErrorOf: (field: string) => FieldError | undefined
}

type Props<Kind extends string> = {
  readonly kinds: readonly Kind[]
  readonly languages: readonly Locale[]
  readonly form: SettingForm
  /** Validation errors, by paths such as `invitation.nl.body`. */
  readonly faults: readonly BrandingFault[]
  readonly nameOf: (kind: Kind) => string
  /** The field of a text at the end of a path. */
  readonly partOf: (part: string) => string
  readonly isOwn: (kind: Kind, locale: Locale) => boolean
  /** The description of a kind, with the languages in which the partner has its own text. */
  readonly lineOf: (kind: Kind, own: readonly Locale[]) => string
  readonly editor: (editing: Editing<Kind>) => ReactNode
  /** What follows from saving. */
  readonly effect: string
  readonly children?: ReactNode
}

/** The texts that a partner can change: one row per kind, one open at a time; a text with errors is opened. */
export function WordingForm<Kind extends string>(props: Props<Kind>) {
  const { kinds, languages, form, faults, nameOf, partOf, isOwn, lineOf, editor, effect, children } = props
  const { t, locale } = useTranslation('branding')
  const [open, setOpen] = useState<Open<Kind>>()
  const placeOf = (path: string) => {
    const [first, language, part = ''] = path.split('.')
    const kind = kinds.find(one => one === first)
    const spoken = locales.find(one => one === language)
    return kind && spoken && { kind, locale: spoken, part }
  }
  const nameAt = (path: string): string => {
    const place = placeOf(path)
    if (place === undefined) return path
    const what = `${nameOf(place.kind)}, ${partOf(place.part)}`
    return t('field.in', { what, language: t(`language.${place.locale}`) })
  }
  const { attempt, lines, tryToSend, fieldErrorOf } = useSubmitErrors(
    Object.fromEntries(faults.map(fault => [fault.path, `${nameAt(fault.path)}: ${brandingSentence(fault, locale)}`])),
  )
  const save = () => {
    if (tryToSend()) void form.submit(undefined, effect)
    else setOpen(placeOf(faults[0]?.path ?? ''))
  }
  return (
    <form className="stack stack-l branding-form" noValidate onSubmit={event => event.preventDefault()}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MergedEditsNote form={form} nameOf={nameAt} />
      <ul className="plain-list card flush mail-kinds">
        {kinds.map(kind => {
          const isOpen = open?.kind === kind
          return (
            <li key={kind} className="stack">
              <div className="row between">
                <div>
                  <b>{nameOf(kind)}</b>
                  <p className="small soft">
                    {lineOf(
                      kind,
                      languages.filter(one => isOwn(kind, one)),
                    )}
                  </p>
                </div>
                <Button
                  look="plain"
                  small
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? undefined : { kind, locale: languages[0] ?? 'nl' })}
                >
                  {t('texts.edit')}
                  <span className="visually-hidden"> {nameOf(kind)}</span>
                </Button>
              </div>
              {open?.kind === kind &&
                editor({ kind, locale: open.locale, onLocale: one => setOpen({ kind, locale: one }), fieldErrorOf })}
            </li>
          )
        })}
      </ul>
      {children}
      <SaveSetting form={form} save={save} />
    </form>
  )
}
