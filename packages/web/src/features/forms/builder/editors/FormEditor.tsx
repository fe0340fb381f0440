import { type FormDefinition, newKey, newQuestion, takenKeys } from '@kring/domain/forms'
import { useRef } from 'react'
import { LocalizedField, orNone } from '../../../../editing/LocalizedField.tsx'
import { TextIn, useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { conditionWords } from '../../labels/conditionWords.ts'
import { useBuilder, useBuilderState } from '../state/BuilderContext.tsx'
import { useFirstFocus } from './useFirstFocus.ts'
import { variantEdits } from './variants.ts'

/** Edits the texts of the form itself: title, purpose, reminder, readers, declarations. */
export default function FormEditor() {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore, languages, tenant, usedKeys } = useBuilder()
  const form = useBuilderState(state => state.form)
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const change = (fields: Partial<Omit<FormDefinition, 'sections' | 'id' | 'version'>>, about?: string) =>
    builderStore.edit({ edit: 'change-form', change: fields }, about && `form.${about}`)
  const reminder = form.reminder ?? { title: {}, text: {} }
  const remind = (next: typeof reminder, about: string) => {
    const isEmpty = Object.keys(next.title).length + Object.keys(next.text).length === 0
    change({ reminder: isEmpty ? undefined : next }, about)
  }
  const declare = () => {
    const key = newKey(`declaration ${form.declarations.length + 1}`, new Set([...takenKeys(form), ...usedKeys]))
    change({ declarations: [...form.declarations, { key, text: {} }] })
    requestAnimationFrame(() => document.getElementById(`declaration-${key}`)?.focus())
  }
  const turn = (id: (typeof tenant.variants)[number]['id'], isOn: boolean) => {
    const offered = [...new Set([...tenant.variants.map(one => one.id), ...form.variants])]
    const wanted = offered.filter(one => (one === id ? isOn : form.variants.includes(one)))
    if (wanted.length === 0) return
    for (const edit of variantEdits(form, wanted, tenant.variants, newQuestion('choice', 'variant')))
      builderStore.edit(edit)
  }
  const close = () => {
    builderStore.open(undefined)
    requestAnimationFrame(() => document.getElementById('form-texts')?.focus())
  }
  return (
    <div ref={box} className="stack">
      <LocalizedField
        id="edit-form-title"
        what={t('what.formTitle')}
        text={form.title}
        languages={languages}
        maxLength={200}
        onChange={(title, language) => change({ title }, `title.${language}`)}
      />
      <LocalizedField
        id="edit-form-intro"
        what={t('what.intro')}
        text={form.intro}
        languages={languages}
        optional
        lines={2}
        hint={editor('optionalText')}
        onChange={(intro, language) => change({ intro: orNone(intro) }, `intro.${language}`)}
      />
      <fieldset id="edit-form-variants">
        <legend>{t('form.variants')}</legend>
        <div className="opts">
          {tenant.variants.map(variant => (
            <label key={variant.id} className="choice">
              <input
                type="checkbox"
                checked={form.variants.includes(variant.id)}
                onChange={event => turn(variant.id, event.target.checked)}
              />
              <TextIn text={variant.name} />
            </label>
          ))}
        </div>
        <p className="small soft">{editor('form.variantsText')}</p>
      </fieldset>
      <fieldset>
        <legend>{editor('form.reminder')}</legend>
        <p className="small soft">{editor('form.reminderText')}</p>
        <LocalizedField
          id="edit-form-reminder"
          what={t('what.title')}
          text={reminder.title}
          languages={languages}
          optional={!form.reminder}
          maxLength={200}
          onChange={(title, language) => remind({ ...reminder, title }, `reminder.title.${language}`)}
        />
        <LocalizedField
          id="edit-form-reminder-text"
          what={t('what.text')}
          text={reminder.text}
          languages={languages}
          optional={!form.reminder}
          lines={2}
          onChange={(text, language) => remind({ ...reminder, text }, `reminder.text.${language}`)}
        />
      </fieldset>
      <LocalizedField
        id="edit-form-readers"
        what={t('what.readers')}
        text={form.readers}
        languages={languages}
        optional
        lines={2}
        hint={editor('form.readersText')}
        onChange={(readers, language) => change({ readers: orNone(readers) }, `readers.${language}`)}
      />
      <fieldset>
        <legend>{editor('form.declarations')}</legend>
        <p className="small soft">{editor('form.declarationsText')}</p>
        {form.declarations.map((declaration, index) => (
          <div key={declaration.key} className="stack stack-s">
            <LocalizedField
              id={`declaration-${declaration.key}`}
              what={t('what.declaration', { number: index + 1 })}
              text={declaration.text}
              languages={languages}
              lines={2}
              onChange={(text, language) =>
                change(
                  { declarations: form.declarations.with(index, { ...declaration, text }) },
                  `declaration.${declaration.key}.${language}`,
                )
              }
            />
            {declaration.visibleIf && (
              <p className="small soft">{conditionWords(declaration.visibleIf, form, { t, locale })}</p>
            )}
            <Button look="plain" small onClick={() => change({ declarations: form.declarations.toSpliced(index, 1) })}>
              {editor('form.removeDeclaration', { number: index + 1 })}
            </Button>
          </div>
        ))}
        {form.declarations.length < 5 && (
          <Button look="plain" small icon="plus" className="start" onClick={declare}>
            {editor('form.addDeclaration')}
          </Button>
        )}
      </fieldset>
      <Button look="quiet" small onClick={close}>
        {editor('form.done')}
      </Button>
    </div>
  )
}
