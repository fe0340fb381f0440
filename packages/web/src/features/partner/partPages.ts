import { lazy } from 'react'
import { loadWords } from '../../i18n/index.ts'

/** The pages of a partner's administrator by the last word of their address, each with its words. `npm run size` weighs each by itself. */
export const partPages = {
  report: lazy(async () => ({ default: (await import('./report/PartnerReportPage.tsx')).PartnerReportPage })),
  people: lazy(async () => ({ default: (await import('./PeoplePage.tsx')).PeoplePage })),
  systems: lazy(async () => ({ default: (await import('./SystemsPage.tsx')).SystemsPage })),
  webhooks: lazy(async () => {
    const [{ WebhooksPage }] = await Promise.all([import('./webhooks/WebhooksPage.tsx'), loadWords('webhooks')])
    return { default: WebhooksPage }
  }),
  invoices: lazy(async () => {
    const [{ InvoicesPage }] = await Promise.all([import('./invoices/InvoicesPage.tsx'), loadWords('grants')])
    return { default: InvoicesPage }
  }),
  log: lazy(async () => {
    const [{ PartnerLogPage }] = await Promise.all([import('./log/PartnerLogPage.tsx'), loadWords('access')])
    return { default: PartnerLogPage }
  }),
  retention: lazy(async () => {
    const words = loadWords('retention', 'settings')
    const [{ RetentionTermsPage }] = await Promise.all([import('./retention/RetentionTermsPage.tsx'), words])
    return { default: RetentionTermsPage }
  }),
  house: lazy(async () => {
    const words = loadWords('branding', 'settings')
    const [{ BrandingPage }] = await Promise.all([import('../branding/style/BrandingPage.tsx'), words])
    return { default: BrandingPage }
  }),
  variants: lazy(async () => {
    const words = loadWords('variants', 'settings')
    const [{ VariantsPage }] = await Promise.all([import('../variants/overview/VariantsPage.tsx'), words])
    return { default: VariantsPage }
  }),
  import: lazy(async () => {
    const words = loadWords('imports')
    const [{ PartnerImportPage }] = await Promise.all([import('../imports/PartnerImportPage.tsx'), words])
    return { default: PartnerImportPage }
  }),
} as const

export const isPartPage = (name: string | undefined): name is keyof typeof partPages =>
  name !== undefined && Object.hasOwn(partPages, name)
