import { built } from 'virtual:built'
import { locales } from '@kring/domain/language'
import type { DrawPage, PageToDraw } from '@kring/functions/pages/contract'
import { renderToString } from 'react-dom/server'
import { brandingOf, brandProperties } from '../app/useBranding.ts'
import { heardFromServer } from '../clock/serverClock.ts'
import { setBranding } from '../i18n/branding.ts'
import { drawIn } from '../i18n/locale.ts'
import { loadWordsIn } from '../i18n/words.ts'
import { tellTitle } from '../kit/PageTitle.tsx'
import { drawAt, type PublicPage, readPath } from '../public/address.ts'
import { PublicApp, preloadPage } from '../public/PublicApp.tsx'
import { type PageData, PageDataProvider } from '../public/pageData.ts'
import { documentOf } from './document.ts'
import { type HeadWords, headWords } from './headWords.ts'
import { drawReport } from './openReport/drawReport.ts'
import { isReportPath } from './openReport/reportAddress.ts'
import { ApiUnavailable, readPage } from './readPage.ts'
import { startScript } from './startScript.ts'

/** React marks with it what waited for something, such as code that is fetched when it is first drawn. */
const unfinished = '<!--$!-->'
/**
 * A click before React has taken the page over would be lost, and a form would be sent to its own address with what was
 * typed. The browser enables them again (public/start.tsx). React escapes `<` in texts, so it begins a tag.
 */
const disabledButton = '<button disabled="" '
/** Drawings after which a page counts as never finished. */
const mostDrawings = 5

for (const locale of locales) await loadWordsIn(locale, 'common', 'public', 'form', 'formPages', 'files')

/** Draws a public page with the components that the browser uses. */
export const drawPage: DrawPage = async page => {
  if (isReportPath(page.path)) return drawReport(page)
  const at = readPath(page.path)
  // Nothing of a day is public: its page is the app's, whatever the address.
  if (at.page === 'day') return undefined
  try {
    const read = await readPage(at, page.read)
    const { data, exists } = read ?? { data: {}, exists: false }
    await preloadPage(at)
    const kind = read === undefined ? 'unknown' : at.page
    const { content, title, words } = await draw(page, kind, data)
    if (content.includes(unfinished)) return undefined
    const colours = data.tenant?.branding.colours
    const ownColours = colours && colourRule(brandProperties(colours))
    const html = documentOf({
      page: { locale: page.locale, data },
      title,
      ...words,
      address: page.origin + page.path,
      languages: data.tenant?.languages ?? locales,
      styles: built.styles,
      stylesheets: built.stylesheets,
      colours: ownColours,
      font: built.font,
      entry: built.entry,
      scripts: kind === 'unknown' ? [] : built.scripts[kind][page.locale],
      content: content.replaceAll('<button ', disabledButton),
    })
    return {
      status: exists ? 200 : 404,
      html,
      styles: [built.styles, ...(ownColours ? [ownColours] : [])],
      scripts: [startScript],
    }
  } catch (error) {
    if (error instanceof ApiUnavailable) return undefined
    throw error
  }
}

type Drawn = { readonly content: string; readonly title: string; readonly words: HeadWords }

async function draw(page: PageToDraw, kind: PublicPage['page'], data: PageData): Promise<Drawn> {
  for (let drawing = 1; ; drawing += 1) {
    const drawn = drawOnce(page, kind, data)
    if (!drawn.content.includes(unfinished) || drawing === mostDrawings) return drawn
    // Lets what was waited for arrive; it is in this file, so it takes a moment only.
    await new Promise(resolve => setTimeout(resolve, 0))
  }
}

/**
 * Without a pause inside: the language, the branding and the address are those of the module while React draws and while
 * the words around the page are made. After a pause they may be those of another page.
 */
function drawOnce({ path, locale, origin, now }: PageToDraw, kind: PublicPage['page'], data: PageData): Drawn {
  drawIn(locale)
  drawAt(origin + (kind === 'unknown' ? '/unknown' : path))
  heardFromServer(new Response(null, { headers: { date: now } }))
  setBranding(data.tenant && brandingOf(data.tenant))
  const titles = ['Kring']
  tellTitle(title => titles.push(title))
  const content = renderToString(
    <PageDataProvider value={data}>
      <PublicApp />
    </PageDataProvider>,
  )
  return { content, title: titles.at(-1) ?? '', words: headWords(kind, locale, data) }
}

/**
 * Nothing but colours, as the domain's schema has them, reaches the style element. The doubled selector outweighs the
 * product's own colours in stylesheets that a script adds later.
 */
function colourRule(properties: Readonly<Record<string, string>>): string | undefined {
  const rules = Object.entries(properties).map(([name, value]) => `${name}:${value}`)
  return rules.every(rule => /^[\w\s:#%(),-]+$/.test(rule)) ? `:root:root{${rules.join(';')}}` : undefined
}
