import * as z from 'zod'
import type { Localized } from '../language/locale.ts'
import { variantIds } from './variantIds.ts'

export const VariantId = z.enum(variantIds)
export type VariantId = z.infer<typeof VariantId>

export type Variant = {
  readonly id: VariantId
  readonly name: Localized
  /** The name it had before (seed 004, "in het verleden hadden deze varianten elk een eigen naam"). */
  readonly formerName: string
  /** The participants for whom the circle is formed. */
  readonly participants: 'main-persons' | 'two-sides' | 'groups' | 'pupil'
  /** Neither side sees the other's preparation. */
  readonly separatedPreparation: boolean
  readonly questionIsAbout: Localized
  readonly description: Localized
}

export const variants: Readonly<Record<VariantId, Variant>> = {
  family: {
    id: 'family',
    name: { nl: 'Eigen Kracht-conferentie', fr: 'Conférence familiale', en: 'Family group conference' },
    formerName: 'Eigen Kracht-conferentie',
    participants: 'main-persons',
    separatedPreparation: false,
    questionIsAbout: {
      nl: 'een plan voor het eigen leven',
      fr: 'un plan pour sa propre vie',
      en: 'a plan for one’s own life',
    },
    description: {
      nl: 'Een gezin of een persoon maakt met familie en vrienden een plan bij vragen in het eigen leven.',
      fr: 'Une famille ou une personne fait un plan avec ses proches pour une question de sa propre vie.',
      en: 'A family or a person makes a plan with relatives and friends about a question in their own life.',
    },
  },
  restorative: {
    id: 'restorative',
    name: { nl: 'Herstelconferentie', fr: 'Conférence réparatrice', en: 'Restorative conference' },
    formerName: 'Echt Recht',
    participants: 'two-sides',
    separatedPreparation: true,
    questionIsAbout: {
      nl: 'herstel van de gevolgen',
      fr: 'la réparation des conséquences',
      en: 'repair of the consequences',
    },
    description: {
      nl: 'Dader en slachtoffer komen met hun familie en netwerk samen om de gevolgen van een daad te herstellen.',
      fr: 'L’auteur et la victime se réunissent avec leurs proches pour réparer les conséquences d’un acte.',
      en: 'The person who did harm and the person harmed meet, each with their circle, to repair its consequences.',
    },
  },
  neighbourhood: {
    id: 'neighbourhood',
    name: { nl: 'Buurtconferentie', fr: 'Conférence de quartier', en: 'Neighbourhood conference' },
    formerName: 'Alle Hens',
    participants: 'groups',
    separatedPreparation: false,
    questionIsAbout: {
      nl: 'samen wonen of werken',
      fr: 'vivre ou travailler ensemble',
      en: 'living or working together',
    },
    description: {
      nl: 'Groepen in een buurt, een wijk of een organisatie maken samen een plan, ook als er ruzie is.',
      fr: 'Des groupes d’un quartier ou d’une organisation font un plan ensemble, même en cas de conflit.',
      en: 'Groups in a neighbourhood or an organisation make a plan together, also when they are in conflict.',
    },
  },
  'learning-circle': {
    id: 'learning-circle',
    name: { nl: 'Leercirkel', fr: 'Cercle d’apprentissage', en: 'Learning circle' },
    formerName: 'Leercirkel',
    participants: 'pupil',
    separatedPreparation: false,
    questionIsAbout: {
      nl: 'leren in en buiten school, ook een droom',
      fr: 'apprendre à l’école et ailleurs, un rêve aussi',
      en: 'learning in and outside school, also a dream',
    },
    description: {
      nl: 'Een leerling, de leerkracht, familie en vrienden maken op school een plan over leren in en buiten school.',
      fr: 'Un élève, son enseignant, sa famille et ses amis font à l’école un plan pour apprendre.',
      en: 'A pupil, the teacher, family and friends make a plan at school about learning in and outside school.',
    },
  },
}
