const parentNl =
  '(?:mama|moeder|papa|vader|ouders?|opvoeders?|zoon|dochter|kind(?:eren)?|partner|buur(?:man|vrouw)?|leerling)(?![-\\p{L}])'
const parentFr = '(?:maman|mère|papa|père|parents?|fils|fille|enfants?|voisine?|élève)'
const parentEn = '(?:mother|mum|mom|father|dad|parents?|son|daughter|child|children|neighbours?|pupil)'

/** What people are called when they are measured by what they ought to be, and words that look for whose fault it is. */
const judgements = [
  `(?:een )?(?:betere|goede|slechte|ideale|normale|verantwoordelijke|deftige) ${parentNl}`,
  `een echte ${parentNl}`,
  '(?:betere|slechte) buren',
  'onverantwoord(?:elijke?)?|lui(?:e)?|ongehoorza(?:am|me)|onhandelba(?:ar|re)|asociale?|wangedrag|slecht gedrag',
  'liegen|liegt|leugenaars?|leugenachtige?|gehoorzamen|gehoorzaamt',
  'zich (?:eens |eindelijk |weer )?(?:(?:beter|normaal|fatsoenlijk|netjes|goed|correct) )?(?:te )?gedragen',
  'zich (?:eens |eindelijk |weer )?(?:beter|normaal|fatsoenlijk|netjes|goed|correct|eens|eindelijk) gedraagt',
  'eindelijk (?:eens )?(?:luister|gehoorza|meewerk|ophoud|stop|verantwoordelijkheid)\\p{L}*',
  'beter (?:opvoeden|opgevoed)|beter voor (?:haar|zijn|hun|de) (?:eigen )?kind(?:eren)?',
  'mis met (?!het |de |dit |deze )\\p{L}+|wat doe[nt]? \\p{L}+ (?:\\p{L}+ )?(?:fout|verkeerd)(?! gaat)',
  'de schuldigen?|wie (?:is|zijn) (?:er )?schuldig',
  `(?:une? |de )?(?:meilleure?|bon(?:ne)?|mauvaise?|idéale?)s? ${parentFr}`,
  `une? vraie? ${parentFr}|une? ${parentFr} (?:responsable|idéale?|normale?|digne|obéissante?)`,
  'irresponsables?|paresseux|paresseuse|désobéissante?s?|insupportables?|ingérables?|menteurs?|menteuses?|mentir|obéir',
  '(?:à qui )?la faute(?: (?:de|à|du|des))?|(?:le|la|les|un|une) coupables?|qui est coupable',
  'se (?:tenir|comporter) (?:bien|mieux|correctement|normalement|comme il faut)|(?:bien|mieux) se (?:tenir|comporter)',
  "(?:mieux|bien) (?:éduquer|élever)|mieux s[’']occuper de (?:ses|leurs|son) enfants?",
  'ne va pas (?:chez|avec) (?:(?!la |les )\\p{L}+)|ne tourne pas rond',
  `(?:an? )?(?:better|good|bad|proper|normal|ideal|responsible) ${parentEn}|a real ${parentEn}`,
  'irresponsible|lazy|disobedient|unmanageable|liars?|whose fault|to blame|behave (?:better|properly|himself|herself|themselves)',
  'wrong with (?!the |this |that |it)\\p{L}+|raise (?:her|his|their) (?:child|children|kids) better',
]
/** Fault, and debt: only where no money is meant. */
const faults =
  'wiens schuld|(?:de|mijn|jouw|zijn|haar|hun|eigen) schuld|(?:de )?schuld van|schuld (?:is|was|heeft|krijgt|draagt)|(?:heeft|krijgt|draagt) (?:de )?schuld'
const money = /€|euro|betaal|betal|aflos|aflossen|af te lossen|kwijt|deurwaarder|afbouw|budget|lening|schulden/iu

const wordsIn = (lists: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
const judging = wordsIn(judgements)
const judgingOrFault = wordsIn([...judgements, faults])

/** The words that judge somebody, as typed. */
export function judgingWords(text: string): readonly string[] {
  return text.match(money.test(text) ? judging : judgingOrFault) ?? []
}

const whys = [
  'waarom|hoezo|om welke reden(?:en)?|hoe komt het(?: toch)?,? dat|hoe kan het(?: toch)?,? dat|hoe is het mogelijk dat',
  "pourquoi|comment se fait[- ]il|comment ça se fait|pour quelles? raisons?|d[’']où vient que",
  'why|how come|how is it that|for what reason',
]
const asksWhy = new RegExp(
  `(?:^|[?!…\\n.,;:]|(?<!\\p{L})(?:en|maar|dus|et|mais|alors|and|but|so)\\s)[^\\p{L}]*(${whys.join('|')})(?!\\p{L})([^?!…\\n.]*)`,
  'giu',
)
/** "Waarom is het belangrijk dat …": what matters to somebody, which blames nobody. */
const asksWhatMatters =
  /^ (?:is|was|vind\p{L}*|est-(?:il|ce)|serait-il|is it|does it) .*\b(?:belangrijk|nodig|fijn|waardevol|important|nécessaire|précieux|matter|needed)/iu

/** The word that asks for a cause, where a sentence or a part of one begins with it. */
export const whyWord = (text: string): string | undefined =>
  [...text.matchAll(asksWhy)].find(([, , rest = '']) => !asksWhatMatters.test(rest))?.[1]
