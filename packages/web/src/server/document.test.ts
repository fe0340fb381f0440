import { describe, expect, it } from 'vitest'
import { documentOf } from './document.ts'
import { startScript } from './startScript.ts'

const hostile = `</script><script>alert(1)</script>"'<!-- &amp; <img src=x onerror=alert(1)>`
const html = documentOf({
  page: { locale: 'fr', data: { tenants: [{ id: 'x', name: hostile, sector: 'school' }] } },
  title: hostile,
  description: hostile,
  withoutScript: [hostile],
  address: 'https://kring.example/o/linde',
  languages: ['nl', 'fr'],
  styles: 'p{}',
  stylesheets: ['/assets/index-a"b.css'],
  colours: ':root{--brand:#112233}',
  font: '/assets/a.woff2',
  entry: '/assets/index.js',
  scripts: ['/assets/a.js'],
  content: '<main></main>',
})

describe('the HTML of a drawn page', () => {
  it('holds a partner’s words as words, wherever they stand', () => {
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html.match(/<\/script/g)).toHaveLength(3)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<!--')
    const [, data = ''] = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(data).data.tenants[0].name).toBe(hostile)
  })

  it('says in which language it is, what it is about, and where it is in others', () => {
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('<meta name="description" content="&lt;/script&gt;')
    expect(html).toContain('rel="canonical" href="https://kring.example/o/linde"')
    expect(html).toContain('rel="alternate" hreflang="nl" href="https://kring.example/o/linde?lang=nl"')
    expect(html).toContain('rel="alternate" hreflang="x-default" href="https://kring.example/o/linde"')
    expect(html).not.toContain('hreflang="en"')
  })

  it('runs one script, which is the same on every page, and styles nothing by an attribute', () => {
    const running = html.match(/<script(?! type="application\/json")[^>]*>.*?<\/script>/g)
    expect(running).toEqual([`<script>${startScript}</script>`])
    expect(html).not.toMatch(/\sstyle=/)
  })

  it('names the stylesheet for the loader, and has nobody fetch it', () => {
    const links = html.match(/<link rel="stylesheet"[^>]*>/g)
    expect(links).toEqual(['<link rel="stylesheet" disabled media="not all" href="/assets/index-a&quot;b.css">'])
  })

  it('fetches its scripts after it is painted, the one that starts first', () => {
    const [, scripts = ''] = /id="drawn-scripts">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(scripts)).toEqual(['/assets/index.js', '/assets/a.js'])
    expect(html).not.toMatch(/<(link|script)[^>]+\.js"/)
  })
})
