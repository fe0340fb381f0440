import type { Section } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useRef } from 'react'
import { LocalizedField, orNone } from '../../../../editing/LocalizedField.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { Button } from '../../../../kit/index.ts'
import { useBuilder } from '../state/BuilderContext.tsx'
import { ConditionEditor } from './ConditionEditor.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { useFirstFocus } from './useFirstFocus.ts'

type Props = { readonly section: Section; readonly isOnly: boolean }

/** Edits the texts and condition of a section. */
export default function SectionEditor({ section, isOnly }: Props) {
  const { t, locale } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore, languages } = useBuilder()
  const box = useRef<HTMLDivElement>(null)
  const { key } = section
  useFirstFocus(box)
  const change = (fields: Partial<Omit<Section, 'key' | 'questions'>>, about?: string) =>
    builderStore.edit({ edit: 'change-section', key, change: fields }, about && `section:${key}.${about}`)
  const close = () => {
    builderStore.open(undefined)
    requestAnimationFrame(() => document.getElementById(`texts-${key}`)?.focus())
  }
  const name = localize(section.title, locale) || t('nameless')
  const removed = () => {
    builderStore.open(undefined)
    builderStore.say(editor('section.removed', { name }))
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
          <RemoveButton
            edit={{ edit: 'remove-section', key }}
            words={editor('section.remove')}
            title={editor('loosened.question', { name })}
            removed={removed}
          />
        )}
      </div>
    </div>
  )
}
