import {
  checkMailTexts,
  type HouseStyle,
  houseSentence,
  mailTextsPart,
  type OwnMail,
  ownMails,
} from '@kring/domain/house'
import { type Locale, locales } from '@kring/domain/language'
import type { VariantId } from '@kring/domain/variants'
import type { VariantMailTextsView } from '@kring/functions/api/contract/house'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { readMailTexts, saveMailTexts } from '../../../api/house.ts'
import { typedKey } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button, ErrorSummary } from '../../../kit/index.ts'
import { Said } from '../../../kit/Said.tsx'
import { useAttempt } from '../../../kit/useAttempt.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MeanwhileNote } from '../MeanwhileNote.tsx'
import { mailTextsQuery } from '../queries.ts'
import { SaveBar } from '../SaveBar.tsx'
import { useSettingForm } from '../useSettingForm.ts'
import { TextEditor } from './TextEditor.tsx'
import { isUsual, textsOf, typedOf } from './typedTexts.ts'

type Props = {
  readonly tenant: TenantPage
  readonly style: HouseStyle
  readonly variant: VariantId | undefined
  readonly view: VariantMailTextsView
}

/** The mails for all kinds of conference, or for one: what one kind has none of goes out in the text for all. */
export function TextsForm({ tenant, style, variant, view }: Props) {
  const { t, locale } = useTranslation('house')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const [open, setOpen] = useState<{ readonly kind: OwnMail; readonly locale: Locale }>()
  const [said, setSaid] = useState('')
  const form = useSettingForm({
    key: typedKey(subject, tenant.id, mailTextsPart(variant)),
    loaded: { values: typedOf(view.texts, view.general), revision: view.revision },
    save: (values, version) => saveMailTexts(tenant.id, textsOf(values, view.general), { version, variant }),
    reload: async () => {
      const now = await client.fetchQuery({
        ...mailTextsQuery(tenant.id, variant),
        queryFn: () => readMailTexts(tenant.id, variant),
        staleTime: 0,
      })
      return { values: typedOf(now.texts, view.general), revision: now.revision }
    },
  })
  const nameOf = (path: string): string => {
    const [kind, language, part] = path.split('.')
    const of = ownMails.find(one => one === kind)
    const spoken = locales.find(one => one === language)
    if (of === undefined || spoken === undefined) return path
    const what = `${t(`texts.kind.${of}`)}, ${part === 'subject' ? t('texts.subject') : t('texts.body')}`
    return t('field.in', { what, language: t(`language.${spoken}`) })
  }
  const faults = checkMailTexts(textsOf(form.values, view.general))
  const { attempt, lines, tryToSend, troubleOf } = useAttempt(
    Object.fromEntries(faults.map(fault => [fault.path, `${nameOf(fault.path)}: ${houseSentence(fault, locale)}`])),
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (!tryToSend()) {
      // A fault is shown where it is: that text is opened.
      const [kind, language] = faults[0]?.path.split('.') ?? []
      const of = ownMails.find(one => one === kind)
      const spoken = locales.find(one => one === language)
      if (of && spoken) setOpen({ kind: of, locale: spoken })
      return
    }
    if (!form.isChanged) return setSaid(t('style.nothing'))
    if (await form.save()) setSaid(t('texts.saved'))
  }
  const ownIn = (kind: OwnMail) => tenant.languages.filter(one => !isUsual(form.values, kind, one, view.general))
  return (
    <form className="stack stack-l house-form" noValidate onSubmit={event => void submit(event)}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MeanwhileNote form={form} nameOf={nameOf} />
      <ul className="plain-list card flush mail-kinds">
        {ownMails.map(kind => {
          const own = ownIn(kind)
          return (
            <li key={kind} className="stack">
              <div className="row between">
                <div>
                  <b>{t(`texts.kind.${kind}`)}</b>
                  <p className="small soft">
                    {own.length === 0
                      ? t(
                          variant !== undefined && view.general[kind] !== undefined
                            ? 'texts.general'
                            : 'texts.standard',
                        )
                      : t('texts.ownIn', { languages: own.map(one => t(`language.${one}`)).join(', ') })}
                  </p>
                </div>
                <Button
                  look="plain"
                  small
                  aria-expanded={open?.kind === kind}
                  onClick={() =>
                    setOpen(open?.kind === kind ? undefined : { kind, locale: tenant.languages[0] ?? 'nl' })
                  }
                >
                  {t('texts.edit')}
                  <span className="visually-hidden"> {t(`texts.kind.${kind}`)}</span>
                </Button>
              </div>
              {open?.kind === kind && (
                <TextEditor
                  key={`${kind} ${open.locale}`}
                  {...{ kind, tenant, style, variant, troubleOf }}
                  general={view.general}
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
      <p className="small soft">{t('texts.fixed')}</p>
      <Said sentence={said} />
      <SaveBar form={form} words={t('texts.save')} busyWords={t('texts.saving')} />
    </form>
  )
}
