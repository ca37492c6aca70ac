/**
 * Word lists behind the SMART tips. A tip names the word it rests on, so that a person can judge it. When in doubt a
 * word is left out: a tip that is wrong costs more trust than a missing one.
 */

/** First words that say what people will be doing. Only as first word: "Overleg met de gemeente". */
export const ACTIVITY_WORDS: ReadonlySet<string> = wordSet(`
  aanbieden aanpassen aanschaffen aanvragen afstemmen begeleiden benaderen bespreken bezoeken bijeenkomen bijwonen
  coördineren deelnemen doorontwikkelen evalueren faciliteren informeren inrichten instrueren inventariseren
  invoeren inzetten kennismaken maken meedenken monitoren nadenken onderhouden ondersteunen onderzoeken ontwerpen
  ontwikkelen oefenen opbouwen opleiden oplossen oppakken opstarten opstellen opzetten organiseren overleggen
  participeren plannen praten promoten realiseren regelen samenwerken schrijven scholen stimuleren testen trainen
  uitbreiden uitnodigen uitproberen uitvoeren uitwerken verbeteren verder vergaderen verkennen verspreiden
  verzamelen verzorgen volgen voorbereiden voorlichten werken werven zoeken overleg voorbereiding vergadering
  vergaderingen gesprekken samenwerking afstemming consult consulting coordinate coordinating develop developing
  discuss discussing evaluate evaluating explore exploring facilitate facilitating investigate investigating meet
  meeting organise organising organize organizing prepare preparing recruiting research researching support
  supporting talk talking work working writing
`);

/** Words that say that something is finished, next to participles by their form. */
export const RESULT_WORDS: ReadonlySet<string> = wordSet(`
  af gereed klaar gebruik operationeel beschikbaar actief live bekend definitief begonnen besloten gegeven
  gehouden gekozen genomen geschreven gesloten getroffen gevonden gekregen ontvangen ontworpen opgenomen
  overeengekomen aangenomen vergeleken besproken afgesproken bekeken uitgekomen verschenen verworven bijeengekomen
  ingeschreven voorgeschreven aangeboden ondernomen opgeheven vastgehouden ingegaan gegaan gedaan toegewezen
  bijgehouden gelopen geworven begrepen opgeschreven uitgeschreven verkregen samengekomen done ready finished
  delivered approved signed opened completed adopted published available launched chosen held agreed installed
  hired built written tested trained
`);

/** Words with the form of a participle that are none. */
export const NOT_PARTICIPLES: ReadonlySet<string> = wordSet(`
  gebied geduld geluid gemoed gezond beeld bericht beleid bestand bewind verband verbond verstand verhaal verlet
  hert gerecht geschikt gewicht gezicht bedankt begrip vereist overheid ontdekt onderwijsgebied aandachtsgebied
  aangelegenheden
`);

/** Words that promise without saying how much or when; told when no number stands in the name. */
export const VAGUE_PHRASES: readonly string[] = phrases(`
  zoveel mogelijk, zo veel mogelijk, zo snel mogelijk, zo goed mogelijk, waar mogelijk, indien mogelijk,
  waar nodig, z.s.m., zsm, optimaal, optimale, voldoende, beter, betere, diverse, enkele, een aantal,
  aandacht voor, enzovoort, enz., etc., en dergelijke, e.d., op termijn, te zijner tijd, t.z.t.,
  as much as possible, as soon as possible, where possible, if possible, asap, sufficient, adequate, better,
  optimal, various, several, a number of, and so on
`);

/** Words of growth and decline that ask for "how much". */
export const MEASURE_PHRASES: readonly string[] = phrases(`
  meer, minder, vergroot, vergroten, verhoogd, verhogen, verlaagd, verlagen, verminderd, verminderen, toegenomen,
  toename, afgenomen, afname, gestegen, stijging, gedaald, daling, groei, gegroeid, more, fewer, less, increased,
  increase, decreased, decrease, reduced, reduction, growth, grown
`);

/** Numbers written as words count as a measure. */
export const NUMBER_WORDS: ReadonlySet<string> = wordSet(`
  één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
  achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend alle elke elk
  iedere ieder geen helft kwart dubbel verdubbeld gehalveerd one two three four five six seven eight nine ten
  eleven twelve twenty hundred all every each half none doubled halved
`);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function phrases(text: string): readonly string[] {
  return text.trim().split(/,\s+/);
}
