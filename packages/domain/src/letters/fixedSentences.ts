import type { Template } from '../branding/template.ts'
import type { GuardId } from '../guards/guardIds.ts'
import type { Locale, Localized } from '../language/locale.ts'
import { type VariantId, variants } from '../variants/variants.ts'
import type { LetterKind } from './kinds.ts'

/** A sentence in every letter of its kind, which partners cannot change or remove. */
export type FixedSentence = {
  readonly id: 'own-choice' | 'apart' | 'alone' | 'theirs' | 'who-calls'
  /** The guard from which it comes; absent when it comes from the kind of conference. */
  readonly guard?: GuardId
  readonly why: Localized
  readonly text: Readonly<Record<Locale, Template>>
}

const t = <Text extends string>(nl: Text, fr: Text, en: Text) => ({ nl, fr, en })

const ownChoice: FixedSentence = {
  id: 'own-choice',
  guard: 'G7',
  why: t(
    'Iedereen kiest zelf om mee te doen.',
    'Chacun choisit lui-même de participer.',
    'Everyone chooses to take part themselves.',
  ),
  text: t(
    'Je kiest zelf of je meedoet. Je mag altijd nee zeggen en altijd stoppen. Niemand mag je dwingen, ook niet als er een rechtbank of een instantie bij betrokken is.',
    'Vous choisissez vous-même de participer. Vous pouvez toujours dire non, et arrêter à tout moment. Personne ne peut vous obliger, même si un tribunal ou une autorité est concerné.',
    'You choose yourself whether to take part. You may always say no, and stop at any time. Nobody may force you, also when a court or an authority is involved.',
  ),
}

const apart: FixedSentence = {
  id: 'apart',
  why: t(
    'Bij herstel bereiden de twee kanten zich los van elkaar voor.',
    'En conférence réparatrice, les deux côtés se préparent séparément.',
    'In a restorative conference the two sides prepare apart.',
  ),
  text: t(
    'We praten met elke kant apart. Wat jij vertelt, hoort de andere kant niet van ons.',
    'Nous parlons avec chaque côté séparément. Ce que vous nous dites, nous ne le répétons pas à l’autre côté.',
    'We talk with each side apart. What you tell us, the other side does not hear from us.',
  ),
}

const aloneWhy = t(
  'De familie overlegt alleen: dat is gewaarborgd.',
  'La famille se concerte seule : c’est garanti.',
  'The family talks alone: that is guaranteed.',
)
const alone: FixedSentence = {
  id: 'alone',
  guard: 'G14',
  why: aloneWhy,
  text: t(
    'Een deel van de dag zijn jullie alleen met jullie eigen mensen. Hulpverleners gaan dan weg, en {theCoordinator} ook.',
    'Une partie de la journée, vous êtes seuls avec vos proches. Les professionnels sortent alors, {theCoordinator} aussi.',
    'For a part of the day you are alone with your own people. Professionals then leave, and so does {theCoordinator}.',
  ),
}
/** In a learning circle the teacher is part of the circle: who leaves depends on the part in this conference. */
const aloneWithTeacher: FixedSentence = {
  ...alone,
  text: t(
    'Een deel van de tijd zijn jullie alleen met jullie kring. De leerkracht hoort daarbij en blijft. Wie er voor zijn werk is, gaat dan weg, en {theCoordinator} ook.',
    'Une partie du temps, vous êtes seuls avec votre cercle. L’enseignant en fait partie et reste. Ceux qui sont là pour leur travail sortent alors, {theCoordinator} aussi.',
    'For a part of the time you are alone with your circle. The teacher is one of you and stays. Who is there for work then leaves, and so does {theCoordinator}.',
  ),
}

const theirs: FixedSentence = {
  id: 'theirs',
  guard: 'G19',
  why: t('Het plan is van de familie.', 'Le plan appartient à la famille.', 'The plan is the family’s.'),
  text: t(
    '{ThePlan} is van jullie. Jullie beslissen wie er iets van te zien krijgt. Dat mogen jullie later weer veranderen.',
    '{ThePlan} est à vous. C’est vous qui décidez qui peut en voir quelque chose. Vous pouvez revenir là-dessus plus tard.',
    '{ThePlan} is yours. You decide who may see any of it. You may change that later.',
  ),
}

const whoCalls: FixedSentence = {
  id: 'who-calls',
  guard: 'G17',
  why: t(
    'Elk plan noemt wie het voortouw neemt als het anders moet.',
    'Chaque plan nomme qui prend l’initiative s’il doit être adapté.',
    'Each plan names who takes the lead when it needs adjusting.',
  ),
  text: t(
    'Lukt een afspraak niet, of verandert er iets? In {thePlan} staat wie jullie weer bij elkaar roept.',
    'Un accord ne fonctionne pas, ou quelque chose change ? Dans {thePlan}, vous trouvez qui vous réunit à nouveau.',
    'Does something you agreed not work out, or does something change? In {thePlan} you find who calls you together again.',
  ),
}

/** The fixed sentences of a letter, in order, the same for every partner. */
export function fixedIn(kind: LetterKind, variant: VariantId): readonly FixedSentence[] {
  const together = variant === 'learning-circle' ? aloneWithTeacher : alone
  const separated = variants[variant].separatedPreparation ? [apart] : []
  switch (kind) {
    case 'explanation':
      return [ownChoice, ...separated, together, theirs]
    case 'invitation':
      return [ownChoice, ...separated, together]
    case 'plan':
      return [theirs, whoCalls]
    default:
      return kind satisfies never
  }
}

/**
 * Whether a letter states the minimum requirements. G6: "voor iedereen duidelijk op tafel lag": everyone who is
 * informed or invited is told what the plan must contain.
 */
export const tellsRequirements = (kind: LetterKind): boolean => kind !== 'plan'
