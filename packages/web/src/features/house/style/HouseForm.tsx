import { checkHouseStyle, houseSentence } from '@kring/domain/house'
import type { HouseStyleView } from '@kring/functions/api/contract/house'
import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { readHouseStyle, saveHouseStyle } from '../../../api/house.ts'
import { tenantQuery } from '../../../api/query.ts'
import { typedKey } from '../../../form/typed.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { ErrorSummary } from '../../../kit/index.ts'
import { Said } from '../../../kit/Said.tsx'
import { useAttempt } from '../../../kit/useAttempt.ts'
import { useKnownMe } from '../../../session/useMe.ts'
import { MeanwhileNote } from '../MeanwhileNote.tsx'
import { houseStyleQuery } from '../queries.ts'
import { SaveBar } from '../SaveBar.tsx'
import { useSettingForm } from '../useSettingForm.ts'
import { ColoursCard } from './ColoursCard.tsx'
import { TextsInLanguages } from './TextsInLanguages.tsx'
import { coloursOf, field, isHex, styleOf, typedOf } from './typedStyle.ts'
import { useFieldName } from './useFieldName.ts'
import { WordsCard } from './WordsCard.tsx'

type Props = { readonly tenant: TenantPage; readonly view: HouseStyleView }

export function HouseForm({ tenant, view }: Props) {
  const { t, locale } = useTranslation('house')
  const { subject } = useKnownMe()
  const client = useQueryClient()
  const nameOf = useFieldName()
  const [said, setSaid] = useState('')
  const form = useSettingForm({
    key: typedKey(subject, tenant.id, 'house-style'),
    loaded: { values: typedOf(view.style), revision: view.revision },
    save: (values, revision) => saveHouseStyle(tenant.id, styleOf(values), revision),
    reload: async () => {
      const now = await client.fetchQuery({
        ...houseStyleQuery(tenant.id),
        queryFn: () => readHouseStyle(tenant.id),
        staleTime: 0,
      })
      return { values: typedOf(now.style), revision: now.revision }
    },
  })
  const { values, set } = form
  const { attempt, lines, tryToSend, troubleOf } = useAttempt(troublesIn())
  const languages = tenant.languages

  function troublesIn(): Readonly<Record<string, string>> {
    const style = styleOf(values)
    const colours = Object.entries(coloursOf(values)).flatMap(([scheme, of]) =>
      Object.entries(of).map(([role, colour]) => [field.colour(scheme, role), colour] as const),
    )
    const noColours = style.colours === undefined ? [] : colours.filter(([, colour]) => !isHex(colour))
    // What is no colour has no contrast to measure.
    const { colours: _, ...others } = style
    const faults = checkHouseStyle(noColours.length > 0 ? others : style)
    return Object.fromEntries([
      ...noColours.map(([path]) => [path, `${nameOf(path)}: ${t('colours.noColour')}`]),
      ...faults.map(fault => [fault.path, `${nameOf(fault.path)}: ${houseSentence(fault, locale)}`]),
    ])
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (!tryToSend()) return
    if (!form.isChanged) return setSaid(t('style.nothing'))
    if (!(await form.save())) return
    await client.invalidateQueries({ queryKey: tenantQuery(tenant.id).queryKey })
    setSaid(t('style.saved'))
  }
  const shared = { languages, values, set, troubleOf }
  return (
    <form className="stack stack-l house-form" noValidate onSubmit={event => void submit(event)}>
      <ErrorSummary lines={lines} attempt={attempt} />
      <MeanwhileNote form={form} nameOf={nameOf} />
      <ColoursCard values={values} set={set} troubleOf={troubleOf} />
      <WordsCard {...shared} />
      <section className="card stack" aria-labelledby="explanation-title">
        <h2 id="explanation-title" className="card-title">
          {t('explanation.title')}
        </h2>
        <p className="soft">{t('explanation.lead')}</p>
        <TextsInLanguages {...shared} name={field.explanation} label="explanation.in" limit="explanation" lines={6} />
      </section>
      <section className="card stack" aria-labelledby="mail-title">
        <h2 id="mail-title" className="card-title">
          {t('mail.title')}
        </h2>
        <p className="soft">{t('mail.lead')}</p>
        <TextsInLanguages {...shared} name={field.sender} label="mail.sender" limit="sender" lines={1} />
        <TextsInLanguages
          {...shared}
          name={field.footer}
          label="mail.footer"
          hint={t('mail.footerHint')}
          limit="footer"
          lines={3}
        />
      </section>
      <Said sentence={said} />
      <SaveBar form={form} words={t('style.save')} busyWords={t('style.saving')} />
    </form>
  )
}
