import { option } from '../texts.ts'

const supervision = option(
  'court-supervision',
  'Toezicht van de rechter (ondertoezichtstelling, jeugdrechter)',
  'Surveillance du juge (juge de la jeunesse)',
  'Supervision ordered by the court',
)
const trustCentre = option(
  'trust-centre',
  'Vertrouwenscentrum of Veilig Thuis',
  'Centre de confiance ou SOS Enfants',
  'Child protection centre (trust centre)',
)
const noContact = option(
  'no-contact',
  'Contactverbod of huisverbod',
  'Interdiction de contact ou de domicile',
  'A ban on contact or on entering the home',
)
const other = option('other', 'Iets anders', 'Autre chose', 'Something else')

/** "Al dan niet onder de voorwaarden van instanties als rechtbanken of vertrouwenscentra" (seed 000). */
export const familyConditions = [
  supervision,
  option('out-of-home', 'Uithuisplaatsing', 'Placement hors du foyer', 'Placement away from home'),
  trustCentre,
  option(
    'youth-support-centre',
    'Ondersteuningscentrum Jeugdzorg of Raad voor de Kinderbescherming',
    'Service de protection de la jeunesse (SPJ, SAJ)',
    'Youth support centre or child protection board',
  ),
  noContact,
  option('admission', 'Gedwongen opname', 'Admission forcée', 'Compulsory admission to hospital'),
  option('guardianship', 'Bewindvoering', 'Administration de biens', 'Someone else manages the money by court order'),
  other,
]

export const justiceConditions = [
  option('probation', 'Probatie of reclasseringstoezicht', 'Probation', 'Probation supervision'),
  option('conditional-release', 'Voorwaarden bij de vrijlating', 'Conditions de libération', 'Conditions of release'),
  option('electronic-monitoring', 'Enkelband', 'Bracelet électronique', 'Electronic tag'),
  noContact,
  option('area-ban', 'Plaatsverbod', 'Interdiction de lieu', 'A ban on going to a place'),
  option('treatment', 'Verplichte behandeling', 'Traitement obligatoire', 'Compulsory treatment'),
  option('community-service', 'Werkstraf of taakstraf', 'Peine de travail', 'Community service'),
  supervision,
  trustCentre,
  other,
]

export const housingConditions = [
  option('eviction-judgment', 'Vonnis tot uithuiszetting', 'Jugement d’expulsion', 'Eviction judgment'),
  option('payment-plan', 'Afbetalingsplan', 'Plan de paiement', 'Payment plan'),
  option(
    'conduct-agreement',
    'Afspraken over gedrag, als voorwaarde om te blijven',
    'Accords de conduite, comme condition pour rester',
    'Agreements on conduct, as a condition to stay',
  ),
  option(
    'police',
    'Maatregel van politie of burgemeester',
    'Mesure de la police ou du bourgmestre',
    'Measure by the police or the mayor',
  ),
  noContact,
  option(
    'guardianship',
    'Bewindvoering of budgetbeheer',
    'Administration de biens ou gestion du budget',
    'Someone else manages the money',
  ),
  supervision,
  other,
]
