const weekday = '(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?(?:ochtend|middag|avond)?(?:en)?'
const jour = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?'
const day = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?'
const number = '(?:\\d+|een|één|twee|drie|vier|zes|deux|trois|quatre|six|quinze|two|three|four|six|other|second)'

/** A rhythm, a day of the week, an hour: what a plan has and a requirement has not. */
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
 * Does this minimum requirement read like a plan? It may say what safety needs, not how the family does it
 * (G5, seed 003: "In bijzondere gevallen wordt een minimumeis voor een veilig plan gesteld"). A warning only.
 */
export function looksLikePlan(requirement: string): boolean {
  return planWords.test(requirement.normalize('NFC'))
}
