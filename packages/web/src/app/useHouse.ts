import type { TenantPage } from '@kring/functions/api/contract/people'
import { useLayoutEffect } from 'react'
import { setHouse } from '../i18n/house.ts'

type Colours = TenantPage['house']['colours']

/** An organisation's colours, words and logo, for as long as its pages are shown; before anything of them is seen. */
export function useHouse(tenant: Pick<TenantPage, 'id' | 'name' | 'house'> | undefined): void {
  useLayoutEffect(() => {
    if (tenant === undefined) return
    const { colours, words, logo } = tenant.house
    paint(colours)
    setHouse({ name: tenant.name, words, logo: logo && pictureOf(tenant.id, logo) })
    return () => {
      paint(undefined)
      setHouse()
    }
  }, [tenant])
}

/** The version makes it an address whose picture never changes. */
export const pictureOf = (tenant: string, { version, width, height }: NonNullable<TenantPage['house']['logo']>) => ({
  src: `/api/t/${tenant}/logo?v=${version}`,
  width,
  height,
})

function paint(colours: Colours): void {
  const { style } = document.documentElement
  const set = (name: string, value: string | undefined) =>
    value === undefined ? style.removeProperty(name) : style.setProperty(name, value)
  set('--brand', colours && `light-dark(${colours.light.brand}, ${colours.dark.brand})`)
  set('--brand-ink', colours && `light-dark(${colours.light.ink}, ${colours.dark.ink})`)
  // As much as was counted on when the colours were found readable (`washShare`).
  set('--brand-wash', colours && 'color-mix(in srgb, var(--brand) 13%, var(--surface))')
}
