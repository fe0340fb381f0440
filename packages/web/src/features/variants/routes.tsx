import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const words = () => loadWords('variants')

const variant = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/variants/$tenant/$variant',
  component: lazyRouteComponent(() => import('./page/VariantPage.tsx'), 'VariantPage'),
  loader: words,
})

const legalGround = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/legal-ground/$tenant',
  /** `form`: whose check list led here, and is gone back to. */
  validateSearch: ({ form }: Record<string, unknown>) => (typeof form === 'string' ? { form } : {}),
  component: lazyRouteComponent(() => import('./ground/LegalGroundPage.tsx'), 'LegalGroundPage'),
  loader: words,
})

/** How a partner works with each kind of conference: the list of them is part of the partner's area. */
export const variantRoutes = [variant, legalGround] as const
