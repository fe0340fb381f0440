import { type FormDefinition, sectionProgress } from '@kring/domain/forms'
import type { Locale } from '@kring/domain/language'
import { memo, startTransition, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { todayIn } from '../../../clock/today.ts'
import { idOf } from '../../../form/fieldErrors.ts'
import { SpeakIn, useTranslation } from '../../../i18n/index.ts'
import { useBuilder, useBuilderState } from '../builder/state/BuilderContext.tsx'
import { PreviewSection } from './PreviewSection.tsx'
import { PreviewSend } from './PreviewSend.tsx'
import { PreviewSent } from './PreviewSent.tsx'
import { PreviewTop } from './PreviewTop.tsx'
import { shown } from './shown.ts'

/** A section, or one of the pages after the last section. */
type Step = number | 'send' | 'sent'

/** Renders the preview with a deferred value, so that typing is not blocked. */
export default function PreviewPanel() {
  return <Preview form={useDeferredValue(useBuilderState(state => state.form))} />
}

/**
 * A working preview of the form, from its header to the confirmation, with the real fields and validation, in each
 * language. Answers are not stored or sent.
 */
const Preview = memo(function Preview({ form }: { readonly form: FormDefinition }) {
  const { t, locale: own } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { builderStore, languages, tenant } = useBuilder()
  const [locale, setLocale] = useState<Locale>(languages.find(one => one === own) ?? languages[0] ?? 'nl')
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({})
  const [step, setStep] = useState<Step>(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const preview = useMemo(() => shown(form, t('nameless')), [form, t])
  const today = todayIn(tenant.timeZone)
  const sections = useMemo(() => sectionProgress(preview, answers, locale, today), [preview, answers, locale, today])
  // Follows the editor: shows the section of the open question.
  const open = useBuilderState(state => state.open)
  const [followed, setFollowed] = useState(open)
  const place = sections.findIndex(
    ({ section }) => open === `section:${section.key}` || section.questions.some(({ key }) => key === open),
  )
  // A new question is rendered slightly later than it is opened.
  if (open !== followed && (place !== -1 || form === builderStore.state().form)) {
    setFollowed(open)
    if (place !== -1) setStep(place)
  }
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = frame.current
    // Keys contain letters and digits only, paths may contain a colon; a person question focuses the name.
    const id = CSS.escape(idOf(followed ?? ''))
    const target = box?.querySelector(`#${id}, [id^="${id}-"]`)
    if (!box || !target) return
    // Scrolls only the preview; the page does not move while typing.
    box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - 90
  }, [followed])
  const go = (to: Step) => {
    setStep(to)
    requestAnimationFrame(() => heading.current?.focus())
  }
  const setAnswer = useCallback(
    (key: string, value: unknown) => setAnswers(before => ({ ...before, [key]: value })),
    [],
  )
  const last = sections.length - 1
  const index = typeof step === 'number' ? Math.min(step, Math.max(0, last)) : last
  const current = sections[index]
  const shared = { form: preview, answers, today, heading }
  return (
    <div className="stack stack-s">
      <h2 className="card-title">{editor(`preview.as.${form.audience}`)}</h2>
      <p className="small soft">{editor('preview.nowhere')}</p>
      {languages.length > 1 && (
        <fieldset className="filters">
          <legend className="visually-hidden">{editor('preview.language')}</legend>
          {languages.map(language => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={locale === language}
              onClick={() => startTransition(() => setLocale(language))}
            >
              {editor(`ownLanguage.${language}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="phone">
        <SpeakIn value={locale}>
          <div ref={frame} className="stack preview" lang={locale}>
            <PreviewTop form={preview} />
            {current === undefined && <Empty />}
            {current && typeof step === 'number' && (
              <PreviewSection
                key={current.section.key}
                {...shared}
                current={current}
                number={index + 1}
                count={sections.length}
                setAnswer={setAnswer}
                next={() => go(index < last ? index + 1 : 'send')}
                back={index > 0 ? () => go(index - 1) : undefined}
              />
            )}
            {current && step === 'send' && (
              <PreviewSend {...shared} setAnswer={setAnswer} back={() => go(last)} sent={() => go('sent')} />
            )}
            {current && step === 'sent' && (
              <PreviewSent
                {...shared}
                again={() => {
                  setAnswers({})
                  go(0)
                }}
              />
            )}
          </div>
        </SpeakIn>
      </div>
    </div>
  )
})

function Empty() {
  const { t } = useTranslation('formEditor')
  return <p className="soft">{t('preview.empty')}</p>
}
