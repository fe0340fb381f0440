import type { CeilingUse } from '@kring/domain/claims'
import { useTranslation } from '../../../i18n/index.ts'
import { euro, whole } from './amounts.ts'

/** "Onkosten zonder bonnetje, dit jaar: € 1.400 van € 1.659,29. Dat komt dichtbij." */
export function useCeilingWords(): (use: CeilingUse) => string {
  const { t, locale } = useTranslation('costs')
  return ({ name, used, most, level }) => {
    const say = (value: number): string =>
      name === 'kilometres-year' ? t('km', { n: whole(value, locale) }) : euro(value, locale)
    return t(`ceiling.${level}`, { what: t(`ceiling.name.${name}`), used: say(used), most: say(most) })
  }
}
