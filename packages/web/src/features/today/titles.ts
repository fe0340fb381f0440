import type { Locale } from '@kring/domain/language'
import { nameWithProduct } from '@kring/domain/variants'
import { firstName } from '../../trajectory/names.ts'
import type { TrajectoryView } from '../../trajectory/useTrajectory.ts'
import { listOf } from '../../trajectory/words.ts'

/** Around whom it is, by first names; the place or school when there is no main person; else the number. */
export function titleOf({ circle, setting, reference }: TrajectoryView, locale: Locale): string {
  const main = circle.people.filter(({ part, removed }) => part === 'main-person' && !removed)
  if (main.length > 0)
    return listOf(
      main.map(({ name }) => firstName(name)),
      locale,
    )
  return setting.place ?? setting.school ?? reference
}

/** "Eigen Kracht-conferentie, Jeugdhulp De Linde" */
export const kindAndPartner = ({ variantName, variant, tenant }: TrajectoryView, locale: Locale): string =>
  `${nameWithProduct(variantName, variant, locale)}, ${tenant.name}`
