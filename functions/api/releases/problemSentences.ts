import type { Localized } from '@kring/domain'
import type { ReleaseProblemCode } from './problems.ts'

export const releaseSentences: Readonly<Record<ReleaseProblemCode, Localized>> = {
  'release-not-ready': {
    nl: 'Deze vrijgave kan nog niet uitgaan: de privacyproef is niet geslaagd. Er is niets vrijgegeven.',
    fr: 'Cette publication ne peut pas encore partir : l’essai de confidentialité n’est pas réussi. Rien n’a été publié.',
    en: 'This release cannot go out yet: the privacy rehearsal did not pass. Nothing was published.',
  },
  'release-not-latest': {
    nl: 'Van deze subsidie is er intussen een latere stand. Alleen de laatste kan nog veranderen. Er is niets opgeslagen.',
    fr: 'Il existe entre-temps une situation plus récente de ce subside. Seule la dernière peut encore changer. Rien n’a été enregistré.',
    en: 'There is a later state of this grant by now. Only the latest can still change. Nothing was saved.',
  },
  'release-being-prepared': {
    nl: 'Er wordt nu aan deze vrijgave gerekend. Wacht tot dat klaar is. Er is niets veranderd.',
    fr: 'Cette publication est en cours de calcul. Attendez qu’elle soit prête. Rien n’a changé.',
    en: 'This release is being worked on now. Wait until that is done. Nothing was changed.',
  },
  'release-more-known': {
    nl: 'Intussen is er een ander rapport over een van deze partners vrijgegeven. We doen de privacyproef opnieuw, met dat rapport erbij. Er is nog niets vrijgegeven.',
    fr: 'Entre-temps, un autre rapport sur l’un de ces partenaires a été publié. Nous refaisons l’essai de confidentialité avec ce rapport. Rien n’a encore été publié.',
    en: 'Meanwhile another report about one of these partners was published. We do the privacy rehearsal again, with that report. Nothing was published yet.',
  },
  'release-counted-anew': {
    nl: 'Intussen zijn de cijfers van deze subsidie opnieuw geteld. We tellen ze nog eens en doen de privacyproef opnieuw. Er is nog niets vrijgegeven.',
    fr: 'Entre-temps, les chiffres de ce subside ont été recomptés. Nous les comptons à nouveau et refaisons l’essai de confidentialité. Rien n’a encore été publié.',
    en: 'Meanwhile the figures of this grant were counted anew. We count them once more and do the privacy rehearsal again. Nothing was published yet.',
  },
  'release-not-published': {
    nl: 'Een nieuwe editie kan pas als de vorige is vrijgegeven. Er is niets opgeslagen.',
    fr: 'Une nouvelle édition n’est possible qu’après la publication de la précédente. Rien n’a été enregistré.',
    en: 'A new edition can only follow one that was published. Nothing was saved.',
  },
  'report-few-partners': {
    nl: 'Dit rapport gaat in een of meer maanden over minder dan drie partners. Als iedereen het leest, kan een partner zien wat een andere deed. Daarom kan het niet openbaar.',
    fr: 'Pour un ou plusieurs mois, ce rapport porte sur moins de trois partenaires. Si tout le monde le lit, un partenaire peut voir ce qu’un autre a fait. Il ne peut donc pas devenir public.',
    en: 'In one or more months this report is about fewer than three partners. If everybody reads it, a partner can see what another one did. So it cannot become public.',
  },
  'release-reminded-lately': {
    nl: 'Hieraan is de voorbije week al herinnerd. Niemand krijgt er vaker dan één keer per week een mail over.',
    fr: 'Un rappel a déjà été envoyé la semaine passée. Personne ne reçoit un tel e-mail plus d’une fois par semaine.',
    en: 'A reminder of this was sent in the past week already. Nobody gets a mail about it more than once a week.',
  },
}
