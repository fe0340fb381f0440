import { getRouteApi, Outlet } from '@tanstack/react-router'
import { useBranding } from '../../app/useBranding.ts'

const route = getRouteApi('/o/$tenant')

export function TenantLayout() {
  const { branding } = route.useLoaderData()
  useBranding(branding)
  return <Outlet />
}
