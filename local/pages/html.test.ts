import { expect, it } from 'vitest'
import { html } from './html.ts'

it('escapes what is put into a page', () => {
  expect(html`<p title="${`"'`}">${'<script>&'}</p>`.text).toBe('<p title="&quot;&#39;">&lt;script&gt;&amp;</p>')
})

it('leaves pieces of a page as they are', () => {
  expect(html`<ul>${['a', '<'].map(one => html`<li>${one}</li>`)}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>')
})
