import { validateSection, visibleSections } from '@kring/domain/forms'
import { localize } from '@kring/domain/language'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { QuestionField } from '../../../form/questions/QuestionField.tsx'
import { idOf, noTroubles, troublesOf } from '../../../form/troubles.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Button } from '../../../kit/index.ts'
import { useBuilding, useDesk } from '../building/BuildingContext.tsx'
import { shown } from './shown.ts'

/** The form as who fills it in meets it, with the same fields and the same rules. What is typed here goes nowhere. */
export default function PreviewPanel() {
  const { t, locale: own } = useTranslation('forms')
  const { t: editor } = useTranslation('formEditor')
  const { languages } = useDesk()
  const form = useDeferredValue(useBuilding(state => state.form))
  const [locale, setLocale] = useState(languages.find(one => one === own) ?? languages[0] ?? 'nl')
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({})
  const [at, setAt] = useState(0)
  const [isTold, setIsTold] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const preview = useMemo(() => shown(form, t('nameless')), [form, t])
  const sections = useMemo(() => visibleSections(preview, answers), [preview, answers])
  const today = new Date().toISOString().slice(0, 10)
  // It follows what is being changed: the part of the question that was just opened.
  const open = useBuilding(state => state.open)
  const [followed, setFollowed] = useState(open)
  if (open !== followed) {
    setFollowed(open)
    const place = sections.findIndex(
      ({ section }) => open === `section:${section.key}` || section.questions.some(({ key }) => key === open),
    )
    if (place !== -1) setAt(place)
  }
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = frame.current
    // A key is letters and digits, a place may hold a colon; of a person it is the name that has the focus.
    const id = CSS.escape(idOf(open ?? ''))
    const target = box?.querySelector(`#${id}, [id^="${id}-"]`)
    if (!box || !target) return
    // Only the frame moves: the page stays where one is typing.
    box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - 90
  }, [open])
  const index = Math.min(at, Math.max(0, sections.length - 1))
  const current = sections[index]
  const faults = useMemo(
    () => (current ? validateSection(preview, answers, current.section.key, locale, today) : []),
    [preview, answers, current, locale, today],
  )
  const go = (to: number) => {
    setAt(to)
    setIsTold(false)
    requestAnimationFrame(() => heading.current?.focus())
  }
  const goOn = () => (faults.length > 0 ? setIsTold(true) : go((index + 1) % sections.length))
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
              onClick={() => setLocale(language)}
            >
              {editor(`ownLanguage.${language}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="phone">
        <div ref={frame} className="stack preview" lang={locale}>
          {current ? (
            <>
              <div className="stack stack-s">
                <p className="small soft">{editor('preview.part', { number: index + 1, count: sections.length })}</p>
                <h3 ref={heading} tabIndex={-1} className="card-title">
                  {localize(current.section.title, locale)}
                </h3>
                {current.section.intro && <p className="soft">{localize(current.section.intro, locale)}</p>}
              </div>
              {current.questions.map(question => (
                <QuestionField
                  key={`${question.key} ${question.type}`}
                  question={question}
                  value={answers[question.key]}
                  onChange={value => setAnswers({ ...answers, [question.key]: value })}
                  troubles={isTold ? troublesOf(faults) : noTroubles}
                  locale={locale}
                  today={today}
                />
              ))}
              <div className="row">
                <Button small onClick={goOn}>
                  {editor('preview.next')}
                </Button>
                {index > 0 && (
                  <Button look="plain" small onClick={() => go(index - 1)}>
                    {editor('preview.back')}
                  </Button>
                )}
              </div>
              <p className="small" role="status">
                {isTold && faults.length > 0 && editor('preview.faults', { count: faults.length })}
              </p>
            </>
          ) : (
            <p className="soft">{editor('preview.empty')}</p>
          )}
        </div>
      </div>
    </div>
  )
}
