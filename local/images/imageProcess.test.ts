import { describe, expect, it } from 'vitest'
import { imageProcess } from './imageProcess.ts'

const svg = (inner: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`)
const circle = svg('<circle cx="10" cy="10" r="8"/>')
/** Noise upon noise: minutes of work in a few kilobytes. */
const heavy = svg(
  `<filter id="f" x="0" y="0" width="1" height="1">${'<feTurbulence numOctaves="100000" baseFrequency="0.9"/>'.repeat(300)}</filter><rect width="40" height="20" filter="url(#f)"/>`,
)
/** Ten times ten times ten … of one rectangle. */
const laughs = svg(
  `<defs><rect id="l0" width="1" height="1"/>${Array.from({ length: 8 }, (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#l8"/>`,
)

describe('the process that opens pictures', () => {
  it('makes one after the other, and what is no picture is refused', async () => {
    const images = imageProcess()
    const answers = await Promise.all([
      images.makeLogo(circle),
      images.makeLogo(circle),
      images.makePicture('png', circle),
    ])
    expect(answers[0]).toMatchObject({ ok: true, width: 252, height: 126 })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual({ ok: false, fault: 'unknown-type' })
  })

  it.each([
    ['noise upon noise', heavy],
    ['parts of parts of parts', laughs],
  ])('is ended when it hangs on %s, and the next picture gets another', async (_what, bytes) => {
    const images = imageProcess({ longest: 1000 })
    const [hung, next] = [images.makeLogo(bytes), images.makeLogo(svg(''))]
    expect(await hung).toEqual({ ok: false, fault: 'too-complex' })
    await next
    expect(await imageProcess().makeLogo(circle)).toMatchObject({ ok: true })
  })

  it('is ended by the system when it wants more memory than it may have', async () => {
    const images = imageProcess({ mostMemory: 20_000 })
    expect(await images.makeLogo(circle)).toEqual({ ok: false, fault: 'too-complex' })
  })

  it('ends when it has nothing to do, and starts again', async () => {
    const images = imageProcess({ idle: 1 })
    expect(await images.makeLogo(circle)).toMatchObject({ ok: true })
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(await images.makeLogo(circle)).toMatchObject({ ok: true })
  })

  it('takes no more than may wait', async () => {
    const images = imageProcess({ mostWaiting: 2 })
    const asked = [1, 2, 3].map(() => images.makeLogo(circle))
    const ended = await Promise.allSettled(asked)
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    await expect(asked[2]).rejects.toMatchObject({ name: 'ServiceUnavailable' })
    expect(await images.makeLogo(circle)).toMatchObject({ ok: true })
  })
})
