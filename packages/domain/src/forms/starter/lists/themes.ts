import { option } from '../texts.ts'

/** Themes of conferences, in the words of the seeds. */
export const themes = [
  option('upbringing', 'Opvoeden en opgroeien', 'Éducation et vie de famille', 'Raising children and growing up'),
  option('separation', 'Scheiding', 'Séparation', 'Separation'),
  option(
    'safety-at-home',
    'Geweld of onveiligheid thuis',
    'Violence ou insécurité à la maison',
    'Violence or feeling unsafe at home',
  ),
  option('health', 'Ziekte of handicap', 'Maladie ou handicap', 'Illness or disability'),
  option('mental-health', 'Psychische problemen', 'Santé mentale', 'Mental health'),
  option('addiction', 'Alcohol, drugs of gokken', 'Alcool, drogue ou jeu', 'Alcohol, drugs or gambling'),
  option('care', 'Zorgen voor een ander', 'Prendre soin d’un proche', 'Caring for someone'),
  option('money', 'Geld en schulden', 'Argent et dettes', 'Money and debts'),
  option('housing', 'Wonen', 'Logement', 'Housing'),
  option('school', 'School en leren', 'École et apprentissage', 'School and learning'),
  option('work', 'Werk of stage', 'Travail ou stage', 'Work or placement'),
  option('loneliness', 'Eenzaamheid', 'Solitude', 'Loneliness'),
  option(
    'ageing',
    'Ouder worden en thuis blijven wonen',
    'Vieillir et rester chez soi',
    'Growing older and staying at home',
  ),
  option('conflict', 'Ruzie of conflict', 'Dispute ou conflit', 'Quarrel or conflict'),
  option(
    'neighbourhood',
    'Overlast of spanningen in de buurt',
    'Nuisances ou tensions dans le quartier',
    'Nuisance or tension in the neighbourhood',
  ),
  option('offence', 'Strafbare feiten', 'Faits punissables', 'Offences'),
  option('return', 'Terugkeer na detentie', 'Retour après la prison', 'Coming back after prison'),
  option(
    'exclusion',
    'Uitsluiting of discriminatie',
    'Exclusion ou discrimination',
    'Being left out or discriminated against',
  ),
  option('radicalisation', 'Radicalisering', 'Radicalisation', 'Radicalisation'),
  option('dream', 'Een droom waarmaken', 'Réaliser un rêve', 'Making a dream come true'),
  option('other', 'Iets anders', 'Autre chose', 'Something else'),
]
