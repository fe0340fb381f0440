import { option } from '../texts.ts'

/** The provinces of the Netherlands and of Belgium, with Brussels, by their codes in ISO 3166-2. */
export const provinces = [
  option('nl-dr', 'Drenthe', 'Drenthe', 'Drenthe'),
  option('nl-fl', 'Flevoland', 'Flevoland', 'Flevoland'),
  option('nl-fr', 'Friesland', 'Frise', 'Friesland'),
  option('nl-ge', 'Gelderland', 'Gueldre', 'Gelderland'),
  option('nl-gr', 'Groningen', 'Groningue', 'Groningen'),
  option('nl-li', 'Limburg (Nederland)', 'Limbourg (Pays-Bas)', 'Limburg (Netherlands)'),
  option('nl-nb', 'Noord-Brabant', 'Brabant-Septentrional', 'North Brabant'),
  option('nl-nh', 'Noord-Holland', 'Hollande-Septentrionale', 'North Holland'),
  option('nl-ov', 'Overijssel', 'Overijssel', 'Overijssel'),
  option('nl-ut', 'Utrecht', 'Utrecht', 'Utrecht'),
  option('nl-ze', 'Zeeland', 'Zélande', 'Zeeland'),
  option('nl-zh', 'Zuid-Holland', 'Hollande-Méridionale', 'South Holland'),
  option('be-van', 'Antwerpen', 'Anvers', 'Antwerp'),
  option('be-bru', 'Brussel', 'Bruxelles', 'Brussels'),
  option('be-wht', 'Henegouwen', 'Hainaut', 'Hainaut'),
  option('be-vli', 'Limburg (België)', 'Limbourg (Belgique)', 'Limburg (Belgium)'),
  option('be-wlg', 'Luik', 'Liège', 'Liège'),
  option('be-wlx', 'Luxemburg', 'Luxembourg', 'Luxembourg'),
  option('be-wna', 'Namen', 'Namur', 'Namur'),
  option('be-vov', 'Oost-Vlaanderen', 'Flandre-Orientale', 'East Flanders'),
  option('be-vbr', 'Vlaams-Brabant', 'Brabant flamand', 'Flemish Brabant'),
  option('be-wbr', 'Waals-Brabant', 'Brabant wallon', 'Walloon Brabant'),
  option('be-vwv', 'West-Vlaanderen', 'Flandre-Occidentale', 'West Flanders'),
]
