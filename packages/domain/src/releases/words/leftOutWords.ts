import { type Locale, type Localized, localize } from '../../language/locale.ts'
import type { Edition } from '../edition.ts'
import { tableNameOverYears } from './tableName.ts'

type Reason = Edition['leftOut'][number]['why']

const reasons: Readonly<Record<Reason, Localized>> = {
  'too-few-categories': {
    nl: 'Er zijn minder dan drie delen die groot genoeg zijn.',
    fr: 'Moins de trois parties sont assez grandes.',
    en: 'Fewer than three parts are large enough.',
  },
  'too-few-tenants': {
    nl: 'Er zijn minder dan drie partners die groot genoeg zijn.',
    fr: 'Moins de trois partenaires sont assez grands.',
    en: 'Fewer than three partners are large enough.',
  },
  'too-narrow': {
    nl: 'Wie rekent en vergelijkt, kan er iemand in herkennen.',
    fr: 'En calculant et en comparant, on pourrait y reconnaître quelqu’un.',
    en: 'By calculating and comparing, somebody could be recognised in it.',
  },
  'narrowed-by-amounts': {
    nl: 'Met de bedragen erbij kan iemand de kleine aantallen uitrekenen.',
    fr: 'Avec les montants, on pourrait calculer les petits nombres.',
    en: 'With the amounts, the small counts could be worked out.',
  },
  'too-large': {
    nl: 'De tabel is te groot om na te kijken.',
    fr: 'Le tableau est trop grand pour être contrôlé.',
    en: 'The table is too large to be checked.',
  },
  'not-ripe': {
    nl: 'Wat hiervoor telt, loopt nog. De tabel komt erbij als het afgerond is.',
    fr: 'Ce qui compte ici est encore en cours. Le tableau viendra quand ce sera terminé.',
    en: 'What counts here is still running. The table comes when it has ended.',
  },
  'by-choice': {
    nl: 'Deze tabel is uit dit rapport weggelaten.',
    fr: 'Ce tableau a été retiré de ce rapport.',
    en: 'This table was left out of this report.',
  },
  'out-of-time': {
    nl: 'De controle werd niet op tijd klaar. Zonder controle tonen we niets.',
    fr: 'Le contrôle n’était pas terminé à temps. Sans contrôle, nous n’affichons rien.',
    en: 'The check did not finish in time. Without a check we show nothing.',
  },
}

/** Why a table is not in an edition, for who reads it. */
export const leftOutWords = (why: Reason, locale: Locale): string => localize(reasons[why], locale)

export type LeftOutGroup = { readonly why: Reason; readonly words: string; readonly tables: readonly string[] }

/** What is not in an edition, once for each reason: the names of its tables, with their years behind them. */
export function leftOutByReason(edition: Pick<Edition, 'leftOut' | 'definitions'>, locale: Locale): LeftOutGroup[] {
  return [...Map.groupBy(edition.leftOut, ({ why }) => why)].map(([why, left]) => {
    const byName = Map.groupBy(left, ({ table }) => table.split('.').slice(0, 2).join('.'))
    const tables = [...byName.values()].map(same =>
      tableNameOverYears(
        same.map(({ table }) => table),
        edition,
        locale,
      ),
    )
    return { why, words: leftOutWords(why, locale), tables }
  })
}
