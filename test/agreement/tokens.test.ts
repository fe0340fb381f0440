import { readFileSync } from 'node:fs'
import { grounds, standardColours } from '@kring/domain/branding'
import { expect, it } from 'vitest'

/** The colours used for the contrast check must equal the design tokens of the pages. */
it('the tokens are the colours that a partner’s own are held against', () => {
  const css = readFileSync(new URL('../../packages/web/src/kit/styles/tokens.css', import.meta.url), 'utf8')
  const token = (name: string) => {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
    return { light, dark }
  }
  for (const [name, light] of Object.entries(grounds.light))
    expect(token(name), name).toEqual({
      light,
      dark: Object.entries(grounds.dark).find(([dark]) => dark === name)?.[1],
    })
  expect(token('brand')).toEqual({ light: standardColours.light.brand, dark: standardColours.dark.brand })
  expect(token('brand-ink')).toEqual({ light: standardColours.light.ink, dark: standardColours.dark.ink })
})
