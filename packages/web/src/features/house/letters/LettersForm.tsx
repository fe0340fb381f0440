import { type HouseStyle, houseSentence } from '@kring/domain/house'
import { type Locale, locales } from '@kring/domain/language'
import { checkLetterTexts, type LetterKind, letterKinds, letterTextsPart } from '@kring/domain/letters'
import type { VariantId } from '@kring/domain/variants'
import type { LetterTextsView } from '@kring/functions/api/contract/house'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { readLetterTexts, saveLetterTexts } from '../../../api/letters.ts'
import { typedKey } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { Said } from '../../../kit/Said.tsx'
import { useAttempt } from '../../../kit/useAttempt.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MeanwhileNote } from '../MeanwhileNote.tsx'
import { letterTextsQuery } from '../queries.ts'
import { SaveBar } from '../SaveBar.tsx'
import { useSettingForm } from '../useSettingForm.ts'
import { LetterEditor } from './LetterEditor.tsx'
import { isStandard, lettersOf, typedOf } from './typedLetters.ts'

type Props = {
  readonly page: TenantPage
  readonly style: HouseStyle
  readonly variant: VariantId
  readonly view: LetterTextsView
}

/** The letters of one kind of conference, one open at a time. */
export function LettersForm({ page, style, variant, view }: Props) {
  const { t, locale } = useTranslation('letters')
  const { t: house } = useTranslation('house')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const [open, setOpen] = useState<{ readonly kind: LetterKind; readonly locale: Locale }>()
  const [said, setSaid] = useState('')
  const form = useSettingForm({
    key: typedKey(subject, page.id, letterTextsPart(variant)),
    loaded: { values: typedOf(view.texts, variant), revision: view.revision },
    save: (values, revision) => saveLetterTexts(page.id, variant, lettersOf(values, variant), revision),
    reload: async () => {
      const now = await client.fetchQuery({
        ...letterTextsQuery(page.id, variant),
        queryFn: () => readLetterTexts(page.id, variant),
        staleTime: 0,
      })
      return { values: typedOf(now.texts, variant), revision: now.revision }
    },
  })
  const placeOf = (path: string) => {
    const [kind, language] = path.split('.')
    const of = letterKinds.find(one => one === kind)
    const spoken = locales.find(one => one === language)
    return of && spoken && { kind: of, locale: spoken }
  }
  const nameOf = (path: string): string => {
    const place = placeOf(path)
    if (place === undefined) return path
    const part = path.endsWith('.title') ? t('texts.subject') : t('texts.body')
    return house('field.in', {
      what: `${t(`kind.${place.kind}.name`)}, ${part}`,
      language: house(`language.${place.locale}`),
    })
  }
  const faults = checkLetterTexts(lettersOf(form.values, variant))
  const { attempt, lines, tryToSend, troubleOf } = useAttempt(
    Object.fromEntries(faults.map(fault => [fault.path, `${nameOf(fault.path)}: ${houseSentence(fault, locale)}`])),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (!tryToSend()) {
      // A fault is shown where it is: that letter is opened.
      setOpen(placeOf(faults[0]?.path ?? ''))
      return
    }
    if (!form.isChanged) return setSaid(house('style.nothing'))
    if (await form.save()) setSaid(t('texts.saved'))
  }
  return (
    <form className="stack stack-l house-form" noValidate onSubmit={event => void submit(event)}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MeanwhileNote form={form} nameOf={nameOf} />
      <ul className="plain-list card flush mail-kinds">
        {letterKinds.map(kind => {
          const own = page.languages.filter(one => !isStandard(form.values, kind, variant, one))
          const isOpen = open?.kind === kind
          return (
            <li key={kind} className="stack">
              <div className="row between">
                <div>
                  <b>{t(`kind.${kind}.name`)}</b>
                  <p className="small soft">
                    {t(`kind.${kind}.what`)}{' '}
                    {own.length === 0
                      ? house('texts.standard')
                      : house('texts.ownIn', { languages: own.map(one => house(`language.${one}`)).join(', ') })}
                  </p>
                </div>
                <Button
                  look="plain"
                  small
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? undefined : { kind, locale: page.languages[0] ?? 'nl' })}
                >
                  {house('texts.edit')}
                  <span className="visually-hidden"> {t(`kind.${kind}.name`)}</span>
                </Button>
              </div>
              {open?.kind === kind && (
                <LetterEditor
                  key={`${kind} ${open.locale}`}
                  {...{ kind, page, style, variant, troubleOf }}
                  locale={open.locale}
                  onLocale={one => setOpen({ kind, locale: one })}
                  values={form.values}
                  setAll={form.setAll}
                />
              )}
            </li>
          )
        })}
      </ul>
      <Said sentence={said} />
      <SaveBar form={form} words={t('texts.save')} busyWords={t('texts.saving')} />
    </form>
  )
}
