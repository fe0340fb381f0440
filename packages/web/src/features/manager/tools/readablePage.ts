/** The look of a saved page: black on white, like the printed sheet, readable on a phone too. */
const style = `
body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff;overflow-wrap:anywhere}
h2{border-bottom:1px solid #999;margin-top:2rem;padding-bottom:.25rem}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 3fr;gap:.25rem 1rem}
dd{margin:0;white-space:pre-line}
dt{color:#333}
.visually-hidden{position:absolute;clip-path:inset(50%)}
.pre-line{white-space:pre-line}
@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}
@media print{@page{size:A4;margin:16mm 18mm}body{margin:0;padding:0;max-width:none;font-size:10.5pt}}
`

/** A page of its own from a sheet that is drawn: no script, no link to anything else. */
export function readablePage(
  sheet: Element,
  { title, lang }: { readonly title: string; readonly lang: string },
): string {
  const page = document.implementation.createHTMLDocument(title)
  page.documentElement.lang = lang
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  const viewport = page.createElement('meta')
  viewport.name = 'viewport'
  viewport.content = 'width=device-width'
  const look = page.createElement('style')
  look.textContent = style
  page.head.prepend(charset, viewport)
  page.head.append(look)
  const main = page.createElement('main')
  main.innerHTML = sheet.innerHTML
  page.body.append(main)
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}
