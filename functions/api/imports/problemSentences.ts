import type { Localized } from '@kring/domain'
import type { ImportProblemCode } from './problems.ts'

export const importSentences: Readonly<Record<ImportProblemCode, Localized>> = {
  'import-file-unreadable': {
    nl: 'We kunnen dit bestand niet lezen. Bewaar het in je rekenblad als .xlsx of .csv, en kies het opnieuw.',
    fr: 'Nous ne pouvons pas lire ce fichier. Enregistrez-le dans votre tableur en .xlsx ou .csv, puis choisissez-le à nouveau.',
    en: 'We cannot read this file. Save it in your spreadsheet as .xlsx or .csv, and choose it again.',
  },
  'import-file-old': {
    nl: 'Dit is een oud rekenblad (.xls), of er staat een wachtwoord op. Bewaar het zonder wachtwoord als .xlsx of .csv.',
    fr: 'C’est un ancien classeur (.xls), ou il est protégé par un mot de passe. Enregistrez-le sans mot de passe en .xlsx ou .csv.',
    en: 'This is an old spreadsheet (.xls), or it has a password. Save it without a password as .xlsx or .csv.',
  },
  'import-file-too-big-inside': {
    nl: 'Dit bestand is uitgepakt te groot. Bewaar alleen het blad met de trajecten, en kies het opnieuw.',
    fr: 'Ce fichier est trop grand une fois décompressé. Enregistrez seulement la feuille des trajets, puis choisissez-la à nouveau.',
    en: 'This file is too big once unpacked. Save only the sheet with the trajectories, and choose it again.',
  },
  'import-too-many-rows': {
    nl: 'Dit blad heeft meer dan 20.000 rijen. Splits het, bijvoorbeeld per jaar.',
    fr: 'Cette feuille a plus de 20 000 lignes. Divisez-la, par exemple par année.',
    en: 'This sheet has more than 20,000 rows. Split it, for instance by year.',
  },
  'import-too-many-columns': {
    nl: 'Dit blad heeft meer dan 200 kolommen. Haal weg wat je niet nodig hebt.',
    fr: 'Cette feuille a plus de 200 colonnes. Supprimez celles dont vous n’avez pas besoin.',
    en: 'This sheet has more than 200 columns. Remove the ones that you do not need.',
  },
  'import-sheet-unknown': {
    nl: 'Dit blad staat niet in het bestand. Kies een ander blad.',
    fr: 'Cette feuille n’est pas dans le fichier. Choisissez-en une autre.',
    en: 'This sheet is not in the file. Choose another one.',
  },
  'import-no-rows': {
    nl: 'Er staan geen rijen onder de namen van de kolommen.',
    fr: 'Il n’y a pas de lignes sous les noms des colonnes.',
    en: 'There are no rows below the names of the columns.',
  },
  'import-header-unknown': {
    nl: 'We vinden de rij met de namen van de kolommen niet. Zeg in welke rij ze staan. Staan ze er niet? Zet er dan een rij met namen boven.',
    fr: 'Nous ne trouvons pas la ligne avec les noms des colonnes. Dites à quelle ligne ils se trouvent. S’ils n’y sont pas, ajoutez au-dessus une ligne avec des noms.',
    en: 'We cannot find the row with the names of the columns. Say on which row they are. Are they not there? Then add a row with names above.',
  },
  'import-mapping-faulty': {
    nl: 'De kolommen zijn nog niet goed gekozen. Kijk na wat bij elk veld staat.',
    fr: 'Les colonnes ne sont pas encore bien choisies. Vérifiez ce qui est indiqué à chaque champ.',
    en: 'The columns are not chosen right yet. Look at what each field says.',
  },
  'import-too-many-words': {
    nl: 'In een kolom staan meer dan 1000 verschillende woorden. Dat is geen lijst: kies daar een andere kolom, of geen.',
    fr: 'Une colonne contient plus de 1000 mots différents. Ce n’est pas une liste : choisissez une autre colonne, ou aucune.',
    en: 'A column has more than 1,000 different words. That is not a list: choose another column there, or none.',
  },
  'import-word-unknown': {
    nl: 'Een woord kan dit niet betekenen. Kies iets uit de lijst; bij een gemeente typ je de naam of de code.',
    fr: 'Un mot ne peut pas signifier cela. Choisissez dans la liste ; pour une commune, tapez le nom ou le code.',
    en: 'A word cannot mean this. Choose from the list; for a municipality type its name or code.',
  },
  'import-not-checked': {
    nl: 'Kijk de rijen eerst na. Daarna kun je ze inlezen.',
    fr: 'Vérifiez d’abord les lignes. Ensuite, vous pourrez les importer.',
    en: 'Check the rows first. Then you can import them.',
  },
  'import-has-faults': {
    nl: 'Er zijn rijen met fouten. Verbeter ze in je bestand, of kies om ze over te slaan.',
    fr: 'Certaines lignes contiennent des erreurs. Corrigez-les dans votre fichier, ou choisissez de les ignorer.',
    en: 'There are rows with faults. Put them right in your file, or choose to leave them out.',
  },
  'import-nothing-left': {
    nl: 'Elke rij heeft een fout. Er is niets om in te lezen.',
    fr: 'Chaque ligne contient une erreur. Il n’y a rien à importer.',
    en: 'Every row has a fault. There is nothing to import.',
  },
  'import-not-now': {
    nl: 'Dat kan nu niet met deze rijen. Laad de pagina opnieuw om te zien hoe ver ze zijn.',
    fr: 'Ce n’est pas possible maintenant avec ces lignes. Rechargez la page pour voir où elles en sont.',
    en: 'That cannot be done with these rows now. Load the page again to see how far they are.',
  },
  'import-expired': {
    nl: 'Wat we van dit bestand lazen, is na zeven dagen gewist. Kies het bestand opnieuw.',
    fr: 'Ce que nous avions lu de ce fichier a été effacé après sept jours. Choisissez-le à nouveau.',
    en: 'What we read of this file was removed after seven days. Choose the file again.',
  },
  'import-overlaps': {
    nl: 'Van deze maanden zijn al rijen ingelezen, en zonder eigen kenmerk herkennen we ze niet. Neem eerst die rijen terug, of kies in beide bestanden een kolom met een kenmerk.',
    fr: 'Des lignes de ces mois ont déjà été importées, et sans référence propre nous ne les reconnaissons pas. Retirez d’abord ces lignes, ou choisissez une colonne de référence dans les deux fichiers.',
    en: 'Rows of these months were imported before, and without an own reference we cannot recognise them. Take those rows back first, or choose a column with a reference in both files.',
  },
  'import-of-partner': {
    nl: 'Een partner in dit bestand heeft zelf al rijen van deze maanden ingelezen. Vraag die partner om ze terug te nemen, of haal zijn rijen uit je bestand.',
    fr: 'Un partenaire de ce fichier a déjà importé lui-même des lignes de ces mois. Demandez-lui de les retirer, ou enlevez ses lignes de votre fichier.',
    en: 'A partner in this file has imported rows of these months itself. Ask that partner to take them back, or remove its rows from your file.',
  },
  'import-of-operator': {
    nl: 'Een platformbeheerder heeft rijen van deze maanden al voor jullie ingelezen. Vraag om ze terug te nemen, of haal deze maanden uit je bestand.',
    fr: 'Un gestionnaire de la plateforme a déjà importé pour vous des lignes de ces mois. Demandez-lui de les retirer, ou enlevez ces mois de votre fichier.',
    en: 'A platform administrator has imported rows of these months for you already. Ask to have them taken back, or remove these months from your file.',
  },
  'import-months-shown': {
    nl: 'Van deze maanden heeft een financier de cijfers al gezien. Die veranderen niet meer. Haal deze maanden uit je bestand.',
    fr: 'Un financeur a déjà vu les chiffres de ces mois. Ils ne changent plus. Enlevez ces mois de votre fichier.',
    en: 'A funder has seen the figures of these months already. They do not change any more. Remove these months from your file.',
  },
}
