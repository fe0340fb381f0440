import type { Section } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useEffect, useRef } from 'react'
import { LocalizedField, orNone } from '../../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'

type Props = { readonly section: Section; readonly isOnly: boolean }

/** Edits the texts and condition of a section. */
export default function SectionEditor({ section, isOnly }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore, languages } = useBuilder()
  const box = useRef<HTMLDivElement>(null)
  const { key } = section
  useEffect(() => box.current?.querySelector<HTMLElement>('input')?.focus(), [])
  const change = (fields: Partial<Omit<Section, 'key' | 'questions'>>, about?: string) =>
    builderStore.edit({ edit: 'change-section', key, change: fields }, about && `section:${key}.${about}`)
  const close = () => {
    builderStore.open(undefined)
    requestAnimationFrame(() => document.getElementById(`texts-${key}`)?.focus())
  }
  const remove = () => {
    builderStore.edit({ edit: 'remove-section', key })
    builderStore.open(undefined)
    builderStore.say(editor('section.removed', { name: localize(section.title, locale) || t('nameless') }))
  }
  return (
    <div ref={box} className="stack">
      <LocalizedField
        id={`edit-section-${key}`}
        what={t('what.title')}
        text={section.title}
        languages={languages}
        maxLength={200}
        onChange={(title, language) => change({ title }, `title.${language}`)}
      />
      <LocalizedField
        id={`edit-section-${key}-intro`}
        what={t('what.intro')}
        text={section.intro}
        languages={languages}
        optional
        lines={2}
        hint={editor('optionalText')}
        onChange={(intro, language) => change({ intro: orNone(intro) }, `intro.${language}`)}
      />
      <ConditionEditor
        at={{ section: key }}
        legend={editor('section.when')}
        condition={section.visibleIf}
        onChange={visibleIf => change({ visibleIf })}
      />
      <div className="row between">
        <Button look="quiet" small onClick={close}>
          {editor('section.done')}
        </Button>
        {!isOnly && (
          <Button look="plain" small onClick={remove}>
            {editor('section.remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
