import { locales, sectors, starterForms, validate, visibleSections } from '@kring/domain'
import { acceptableAnswers, hostileAnswers } from '@kring/domain/test-data/answers'
import { anyForm } from '@kring/domain/test-data/forms'
import * as fc from 'fast-check'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

type Rules = { readonly validate: typeof validate; readonly visibleSections: typeof visibleSections }

/** The domain rules as the browser gets them: bundled and minified with the web app's settings. */
async function rulesOfTheBrowser(): Promise<Rules> {
  const root = new URL('../../packages/web', import.meta.url).pathname
  const entry = `${root}/rules-of-the-browser.ts`
  const source = "export { validate, visibleSections } from '@kring/domain/forms'"
  const built = await build({
    configFile: `${root}/vite.config.ts`,
    logLevel: 'silent',
    plugins: [
      { name: 'rules', resolveId: id => (id === entry ? id : null), load: id => (id === entry ? source : null) },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'rules' },
      // One chunk: code splitting does not matter for the rules.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = [built].flat().flatMap(one => ('output' in one ? one.output : []))
  const chunks = outputs.flatMap(one => (one.type === 'chunk' ? [one.code] : []))
  expect(chunks).toHaveLength(1)
  return import(`data:text/javascript,${encodeURIComponent(chunks.join(''))}`)
}

describe('server and browser', () => {
  let browser: Rules
  beforeAll(async () => {
    browser = await rulesOfTheBrowser()
  })

  const starters = sectors.flatMap(sector => Object.values(starterForms(sector)))

  it('agree on any definition and any answers: what is shown, what is right, and every sentence', () => {
    const asked = fc
      .oneof(anyForm, fc.constantFrom(...starters))
      .chain(form => fc.tuple(fc.constant(form), fc.oneof(acceptableAnswers(form), hostileAnswers(form))))
    fc.assert(
      fc.property(asked, fc.constantFrom(...locales), ([form, answers], locale) => {
        const here = validate(form, answers, locale, '2026-04-21')
        expect(browser.validate(form, answers, locale, '2026-04-21')).toEqual(here)
        expect(browser.visibleSections(form, answers)).toEqual(visibleSections(form, answers))
      }),
      { numRuns: 300 },
    )
  })
})
