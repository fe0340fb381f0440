// @vitest-environment happy-dom
import { act, Suspense, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, describe, expect, it } from 'vitest'
import { Drawn, WhenDrawnProvider } from './Drawn.tsx'
import { typeAgain, typedIn } from './typed.ts'

globalThis.IS_REACT_ACT_ENVIRONMENT = true

let page: HTMLElement
beforeEach(() => {
  document.body.innerHTML = `<div id="app">${renderToString(<Page whenDrawn={() => {}} />)}</div>`
  page = field('app')
})

/** As the public app does: the page stands in a Suspense, which React takes over later than what is around it. */
function Page({ whenDrawn }: { readonly whenDrawn: () => void }) {
  return (
    <WhenDrawnProvider value={whenDrawn}>
      <Suspense>
        <Form />
        <Drawn />
      </Suspense>
    </WhenDrawnProvider>
  )
}

type Values = {
  readonly name: string
  readonly story: string
  readonly yes: string
  readonly consent: boolean
  readonly several: readonly string[]
  readonly choice: string
}
const empty: Values = { name: '', story: '', yes: '', consent: false, several: [], choice: '' }

function Form() {
  const [values, setValues] = useState(empty)
  const set = (change: Partial<Values>) => setValues(before => ({ ...before, ...change }))
  return (
    <form>
      <input id="name" value={values.name} onChange={event => set({ name: event.target.value })} />
      <textarea id="story" value={values.story} onChange={event => set({ story: event.target.value })} />
      <input type="radio" id="no" name="yes" checked={values.yes === 'no'} onChange={() => set({ yes: 'no' })} />
      <input
        type="radio"
        className="yes"
        name="yes"
        checked={values.yes === 'yes'}
        onChange={() => set({ yes: 'yes' })}
      />
      <input
        type="checkbox"
        id="consent"
        checked={values.consent}
        onChange={event => set({ consent: event.target.checked })}
      />
      {['a', 'b', 'c'].map((one, index) => (
        <input
          key={one}
          type="checkbox"
          id={index === 0 ? 'several' : undefined}
          className={`several-${one}`}
          checked={values.several.includes(one)}
          onChange={event =>
            set({ several: event.target.checked ? [...values.several, one] : values.several.filter(x => x !== one) })
          }
        />
      ))}
      <select id="choice" value={values.choice} onChange={event => set({ choice: event.target.value })}>
        <option value="">-</option>
        <option value="a">a</option>
      </select>
      <output id="known">{JSON.stringify(values)}</output>
    </form>
  )
}

function field(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** One of the options after the first, which have no id. */
const without = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

const known = () => JSON.parse(field('known').textContent ?? '')
const takeOver = () => act(async () => hydrateRoot(page, <Page whenDrawn={() => typeAgain(typedIn(page))} />))

describe('what was entered into a drawn page before its script ran', () => {
  it('is known to the page once it is taken over', async () => {
    Object.assign(field('name'), { value: 'Johan' })
    Object.assign(field('story'), { value: 'Wij weten niet meer hoe.' })
    Object.assign(without('.yes'), { checked: true })
    Object.assign(without('.several-b'), { checked: true })
    Object.assign(without('.several-c'), { checked: true })
    Object.assign(field('consent'), { checked: true })
    Object.assign(field('choice'), { value: 'a' })
    await takeOver()
    expect(known()).toEqual({
      name: 'Johan',
      story: 'Wij weten niet meer hoe.',
      yes: 'yes',
      consent: true,
      several: ['b', 'c'],
      choice: 'a',
    })
    expect(Object(field('name')).value).toBe('Johan')
  })

  it('is nothing when nothing was entered', async () => {
    expect(typedIn(page)).toEqual([])
    await takeOver()
    expect(known()).toEqual(empty)
  })
})
