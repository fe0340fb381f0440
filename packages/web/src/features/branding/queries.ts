import type { VariantId } from '@kring/domain/variants'
import { queryOptions } from '@tanstack/react-query'
import { readBranding, readMailTexts } from '../../api/branding.ts'
import { readLetterTexts } from '../../api/letters.ts'

/** Read when the page is opened: what one types on is not changed under one's hands. */
const opened = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const

export const brandingQuery = (tenant: string) =>
  queryOptions({ queryKey: ['house-style', tenant], queryFn: () => readBranding(tenant), ...opened })

export const mailTextsQuery = (tenant: string, variant?: VariantId) =>
  queryOptions({
    queryKey: ['mail-texts', tenant, variant],
    queryFn: () => readMailTexts(tenant, variant),
    ...opened,
  })

export const letterTextsQuery = (tenant: string, variant: VariantId) =>
  queryOptions({
    queryKey: ['letter-texts', tenant, variant],
    queryFn: () => readLetterTexts(tenant, variant),
    ...opened,
  })
