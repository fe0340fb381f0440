import { queryOptions } from '@tanstack/react-query'
import { readHouseStyle, readMailTexts } from '../../api/house.ts'

/** Read when the page is opened: what one types on is not changed under one's hands. */
const opened = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const

export const houseStyleQuery = (tenant: string) =>
  queryOptions({ queryKey: ['house-style', tenant], queryFn: () => readHouseStyle(tenant), ...opened })

export const mailTextsQuery = (tenant: string) =>
  queryOptions({ queryKey: ['mail-texts', tenant], queryFn: () => readMailTexts(tenant), ...opened })
