import type { Locale } from '@kring/domain/language'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadWords, type Namespace, setLocale } from '../i18n/index.ts'

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true

export type Screen = {
  readonly text: () => string
  readonly all: (selector: string) => readonly HTMLElement[]
  readonly get: (selector: string) => HTMLElement
  /** The input, select or button with this label or text. */
  readonly labelled: (label: string) => HTMLElement
  readonly type: (label: string, text: string) => Promise<void>
  readonly press: (words: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Renders in Dutch, unless another language is asked for, into an empty page. */
export async function render(
  content: ReactNode,
  words: readonly Namespace[] = ['common', 'form', 'formPages'],
  locale: Locale = 'nl',
): Promise<Screen> {
  setLocale(locale)
  await loadWords(...words)
  document.body.innerHTML = '<div id="app"></div>'
  const place = document.querySelector('#app') ?? document.body
  const root = createRoot(place)
  await act(async () => root.render(content))

  const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)]
  const get = (selector: string) => found(all(selector)[0], selector)
  const labelled = (label: string) => {
    const words = (one: HTMLElement) => one.textContent?.trim() ?? ''
    const owner =
      all('label').find(one => words(one) === label) ?? all('label').find(one => words(one).startsWith(label))
    const id = owner?.getAttribute('for')
    return found(
      (id ? document.getElementById(id) : null) ?? owner?.querySelector<HTMLElement>('input, select, textarea'),
      label,
    )
  }
  return {
    all,
    get,
    labelled,
    text: () => place.textContent ?? '',
    type: (label, text) => act(async () => typeInto(labelled(label), text)),
    press: words =>
      act(async () => {
        const target = all('button, a').find(one => one.textContent?.replace(/\s+/g, ' ').trim() === words)
        found(target, words).click()
      }),
    close: () => act(async () => root.unmount()),
  }
}

/** React tracks the value property, so the prototype's setter must be called. */
export function typeInto(element: HTMLElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set
  setter?.call(element, text)
  element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
}

function found<Thing>(thing: Thing | null | undefined, what: string): Thing {
  if (thing === null || thing === undefined) throw new Error(`not on the screen: ${what}`)
  return thing
}
