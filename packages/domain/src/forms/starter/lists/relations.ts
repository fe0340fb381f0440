import { option } from '../texts.ts'

/** Relations to the main person. */
export const relations = [
  option('parent', 'Ouder', 'Parent', 'Parent'),
  option('step-parent', 'Stiefouder', 'Beau-parent', 'Step-parent'),
  option('foster-parent', 'Pleegouder', 'Parent d’accueil', 'Foster parent'),
  option('child', 'Zoon of dochter', 'Fils ou fille', 'Son or daughter'),
  option('sibling', 'Broer of zus', 'Frère ou sœur', 'Brother or sister'),
  option('grandparent', 'Opa of oma', 'Grand-parent', 'Grandparent'),
  option('aunt-uncle', 'Tante of oom', 'Tante ou oncle', 'Aunt or uncle'),
  option('partner', 'Partner', 'Partenaire', 'Partner'),
  option('other-family', 'Andere familie', 'Autre membre de la famille', 'Other family'),
  option('friend', 'Vriend of vriendin', 'Ami ou amie', 'Friend'),
  option('neighbour', 'Buur', 'Voisin ou voisine', 'Neighbour'),
  option('colleague', 'Collega', 'Collègue', 'Colleague'),
  option('teacher', 'Leerkracht', 'Enseignant ou enseignante', 'Teacher'),
  option('care-professional', 'Hulpverlener', 'Professionnel de l’aide', 'Care professional'),
  option('community-officer', 'Wijkagent', 'Agent de quartier', 'Community police officer'),
  option(
    'attendance-officer',
    'Leerplichtambtenaar',
    'Agent chargé de l’obligation scolaire',
    'School attendance officer',
  ),
  option('other', 'Iemand anders', 'Quelqu’un d’autre', 'Someone else'),
]
