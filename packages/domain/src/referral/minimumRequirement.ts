const weekday = '(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?(?:ochtend|middag|avond)?(?:en)?'
const jour = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const number = '(?:\\d+|een|één|twee|drie|vier|zes|deux|trois|quatre|six|quinze|two|three|four|six|other|second)'

/** Words for a frequency, a weekday or a time: typical of a plan, not of a requirement. */
const rhythms = [
  `om de (?:\\p{L}+|\\d+) (?:weken|dagen|maanden)|om de (?:week|dag|maand)`,
  `(?:elke|iedere|elk|ieder) (?:${number} )?(?:week|weken|dag|dagen|maand|maanden|jaar|ochtend|middag|avond|nacht|weekend|eerste|laatste|${weekday})`,
  `(?:wekelijks|dagelijks|maandelijks)e?|(?:${number} (?:keer|maal)|eens|eenmaal|tweemaal) (?:per|in de|om de)`,
  `op ${weekday}|om \\d{1,2}(?:[.:]\\d{2}| ?uur| ?u)`,
  `chaque (?:jour|semaine|mois|matin|midi|soir|nuit|week-end|${jour})`,
  `tou(?:s|tes) les (?:${number} )?(?:jours|semaines|mois|matins|soirs|week-ends|${jour})`,
  `(?:fois|jours?|heures?) par (?:jour|semaine|mois)|une semaine sur deux|un week-end sur deux|le ${jour}|à \\d{1,2} ?(?:h|heures)`,
  `every (?:${number} )?(?:days?|weeks?|months?|mornings?|evenings?|nights?|weekends?|${day})`,
  `each (?:day|week|month|morning|evening|night|weekend|${day})|(?:daily|weekly|fortnightly|monthly)`,
  `(?:once|twice|${number} times) (?:a|per|every) (?:day|week|month|fortnight)|on ${day}|at \\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm|o[’']clock)`,
]
const planWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${rhythms.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/**
 * Whether a minimum requirement reads like a plan. It may state what safety needs, not how the family achieves it (G5,
 * seed 003: "In bijzondere gevallen wordt een minimumeis voor een veilig plan gesteld"). Only used for a warning.
 */
export function looksLikePlan(requirement: string): boolean {
  return planWords.test(requirement.normalize('NFC'))
}
