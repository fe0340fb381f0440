import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { staffRoute } from '../../app/layouts.tsx'
import { loadWords } from '../../i18n/index.ts'

const words = () => loadWords('variants', 'settings')

const variant = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/variants/$tenant/$variant',
  component: lazyRouteComponent(() => import('./pages.ts'), 'VariantPage'),
  loader: words,
})

const legalGround = createRoute({
  getParentRoute: () => staffRoute,
  path: '/partner/legal-ground/$tenant',
  /** `form`: the form whose publish checks linked here, to return to. */
  validateSearch: ({ form }: Record<string, unknown>) => (typeof form === 'string' ? { form } : {}),
  component: lazyRouteComponent(() => import('./pages.ts'), 'LegalGroundPage'),
  loader: words,
})

/** Routes of a partner's variants; the list is part of the partner's area. */
export const variantRoutes = [variant, legalGround] as const
