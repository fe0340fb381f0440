import type { Story } from './story.ts'

export const schoolStories: readonly [Story, ...Story[]] = [
  {
    variant: 'learning-circle',
    themes: ['school', 'dream'],
    ages: [12, 17],
    story: '{x} is hoogbegaafd, haalt slechte punten en zegt in de klas geen woord meer. Thuis bouwt {hij} robots.',
    question: 'Hoe kan {x} op school leren wat {hij} kan, en wat is daar in en buiten de klas voor nodig?',
    tried: 'Extra taken en een klas overslaan. Dat maakte {hem} nog eenzamer.',
    strengths: '{x} kan uren doorwerken aan wat {hem} boeit.',
    people: [
      ['Papa', 'vader'],
      ['Opa Roger', 'opa, was ingenieur'],
      ['Vriend Nathan', 'vriend'],
    ],
    intake:
      '{x} wil één namiddag per week in het technieklab. De leerkracht wil meedenken, als de rest van de klas het begrijpt.',
    more: { dream: 'Een robot bouwen die opa kan helpen in de tuin.', attendance: 'yes' },
  },
  {
    variant: 'learning-circle',
    themes: ['school', 'upbringing'],
    ages: [6, 11],
    story:
      '{x} kan niet stilzitten en vecht op de speelplaats. Andere ouders klagen. {x} zegt dat niemand met {hem} wil spelen.',
    question: 'Wat heeft {x} nodig om met plezier naar school te komen, en wie doet daarvoor wat?',
    tried: 'Een beloningskaart en een paar dagen aan een tafel apart.',
    strengths: '{x} is lief voor de kleuters en weet alles van dieren.',
    people: [
      ['Mama', 'moeder'],
      ['Oma Rosa', 'oma'],
      ['Buurjongen Viktor', 'vriend'],
    ],
    intake: '{x} koos zelf wie er mocht komen: ook de busbegeleider. De juf wil weten wat thuis wel werkt.',
    more: { dream: 'Dierenarts worden.', attendance: 'sometimes' },
  },
  {
    variant: 'learning-circle',
    themes: ['school', 'mental-health'],
    ages: [13, 18],
    story:
      '{x} komt sinds de kerstvakantie nog maar halve dagen. In de klas krijgt {hij} geen adem. Thuis zit {hij} de hele dag op de kamer.',
    question: 'Welke stappen terug naar school kan {x} zetten, en wie loopt er mee?',
    tried: 'Thuisonderwijs en gesprekken met het CLB.',
    strengths: '{x} tekent prachtig en praat makkelijk met de klusjesman van de school.',
    people: [
      ['Mama', 'moeder'],
      ['Broer Jens', 'broer'],
      ['Meneer Luc', 'klusjesman van de school'],
      ['Vriendin Luna', 'vriendin'],
    ],
    intake:
      '{x} wil niet dat er over {hem} gepraat wordt zonder dat {hij} erbij is. De kring is klein en goed gekozen.',
    more: { dream: 'Een eigen strip uitgeven.', attendance: 'no' },
  },
  {
    variant: 'learning-circle',
    themes: ['school', 'health'],
    ages: [8, 16],
    story: '{x} is een jaar ziek geweest en kent de klas niet meer. {hij} wordt snel moe en schaamt zich voor de muts.',
    question: 'Hoe kan {x} weer bij de klas horen zonder over {zijn} grenzen te gaan?',
    tried: 'Een bezoek van de klas en Bednet.',
    strengths: 'De klas heeft elke week een filmpje gestuurd.',
    people: [
      ['Mama en papa', 'ouders'],
      ['Klasgenoot Fatou', 'klasgenoot'],
      ['Verpleegkundige Inge', 'verpleegkundige'],
    ],
    intake: '{x} wil zelf uitleggen wat er gebeurd is. De turnleraar zoekt mee naar wat wel kan.',
    more: { dream: 'Mee op zeeklassen.', attendance: 'sometimes' },
  },
  {
    variant: 'family',
    themes: ['school', 'upbringing'],
    ages: [6, 12],
    story:
      '{x} en de twee andere kinderen komen al weken te laat of niet. Moeder werkt vroeg in de schoonmaak en de bus rijdt niet meer.',
    question: 'Hoe kunnen de kinderen elke dag op tijd op school zijn?',
    tried: 'Brieven en een gesprek. Moeder kwam, en huilde.',
    strengths: 'De kinderen zijn altijd verzorgd. De oudste haalt goede punten.',
    people: [
      ['Tante Hafida', 'tante'],
      ['Buurman Etienne', 'buurman'],
      ['Mama van Louise', 'andere ouder'],
    ],
    intake: 'Moeder wist niet dat ze iets mocht vragen aan andere ouders. Er zijn er drie die langs het huis rijden.',
    more: { attendance: 'sometimes' },
  },
  {
    variant: 'family',
    themes: ['school', 'money'],
    ages: [14, 18],
    story:
      '{x} werkt drie avonden per week om het gezin te helpen en valt in slaap in de les. De schoolrekening staat al een jaar open.',
    question: 'Wat is er nodig om {x} {zijn} diploma te laten halen, terwijl thuis de rekeningen betaald worden?',
    tried: 'Uitstel van betaling. {x} wil niet dat leerkrachten het weten.',
    strengths: '{x} voelt zich heel verantwoordelijk voor de kleintjes.',
    people: [
      ['Papa', 'vader'],
      ['Nonkel Hakim', 'oom'],
      ['Baas Patrick', 'werkgever'],
    ],
    intake: 'Vader schaamt zich. Oom weet hoe schuldhulp werkt en wil meegaan.',
    more: { attendance: 'sometimes' },
  },
  {
    variant: 'learning-circle',
    themes: ['school', 'dream'],
    ages: [12, 17],
    language: 'fr',
    story:
      '{x} est arrivé il y a un an et ne parle pas encore bien le néerlandais. En classe, personne ne voit tout ce qu’il sait déjà.',
    question: 'Comment {x} peut-il apprendre le néerlandais sans perdre le goût de l’école ?',
    tried: 'Des cours de langue après l’école.',
    strengths: '{x} aide les autres en mathématiques.',
    people: [
      ['Maman', 'mère'],
      ['Cousin Ali', 'cousin'],
      ['Entraîneur Marc', 'entraîneur'],
    ],
    intake: 'Entretien avec {x} et sa mère, avec un interprète. L’entraîneur veut aider.',
    more: { dream: 'Devenir pilote.', attendance: 'yes' },
  },
]
