const planWords =
  /\b(?:om de \w+ (?:weken|dagen)|elke|iedere|wekelijks|dagelijks|maandelijks|twee keer per|een keer per|op (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|om \d{1,2}(?:[.:]\d{2})? uur|chaque|toutes les|tous les|par semaine|every|each week|weekly|once a|twice a)\b/iu

/**
 * Does this minimum requirement read like a plan? It may say what safety needs, not how the family does it
 * (G5, seed 003: "In bijzondere gevallen wordt een minimumeis voor een veilig plan gesteld"). A warning only.
 */
export function looksLikePlan(requirement: string): boolean {
  return planWords.test(requirement)
}
