import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { useMarkedTitle } from './titleMark.ts'

export type SummaryLine = { readonly id: string; readonly sentence: string }
type Props = {
  readonly title?: string
  /** `todo`: no invalid values, only missing ones. */
  readonly tone?: 'bad' | 'todo'
  readonly lines: readonly SummaryLine[]
  /** Changes with every attempt to continue, so that the summary takes focus again. */
  readonly attempt?: number
}

/** Lists every error on the page, at the top; each entry links to its question. */
export function ErrorSummary({ title, tone, lines, attempt = 0 }: Props) {
  const { t } = useTranslation('common')
  const box = useRef<HTMLDivElement>(null)
  // A screen reader reads the document's title first, and a tab shows it.
  useMarkedTitle(lines.length > 0 ? t('errors.tab') : undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves on every new attempt
  useEffect(() => box.current?.focus(), [attempt])
  if (lines.length === 0) return null
  return (
    <div ref={box} className={`errors ${tone === 'todo' ? 'todo ' : ''}stack stack-s`} role="alert" tabIndex={-1}>
      <h2 className="card-title">{title ?? t('errors.title')}</h2>
      <ul className="plain-list stack stack-s">
        {lines.map(({ id, sentence }) => (
          <li key={id + sentence}>
            <a href={`#${id}`} onClick={event => goTo(event, id)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Handles a link to a question on this page: scrolls it into view and focuses its input. */
export function goTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}
