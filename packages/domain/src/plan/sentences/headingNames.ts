import type { Locale } from '../../language/locale.ts'
import type { PlanHeading } from '../agreement.ts'

/** What the parts of a restorative plan are called. */
export const planHeadingNames: Readonly<Record<PlanHeading, Readonly<Record<Locale, string>>>> = {
  'repair-to-victim': {
    nl: 'Herstel voor het slachtoffer',
    fr: 'Réparation envers la victime',
    en: 'Repair to the victim',
  },
  'repair-to-society': {
    nl: 'Herstel voor de samenleving',
    fr: 'Réparation envers la société',
    en: 'Repair to society',
  },
  future: { nl: 'De toekomst', fr: 'L’avenir', en: 'The future' },
}
