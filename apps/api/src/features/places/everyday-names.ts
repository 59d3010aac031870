type Names = Readonly<Record<string, readonly string[]>>

/** What people call a region beside its name, in either language and as `placeKey()` writes it, by INSEE code. */
export const regionNames: Names = {
  '11': ['idf', 'region parisienne', 'paris region', 'greater paris'],
  '24': ['cvl'],
  '27': ['bfc'],
  '28': ['normandy'],
  '32': ['hdf'],
  '52': ['pdl', 'pays de loire'],
  '53': ['bzh', 'brittany'],
  '75': ['naq'],
  '84': ['aura', 'ara'],
  '93': ['paca', 'region sud'],
  '94': ['corsica'],
}

/** What each region was made of in 2016: it leads there, and is less than the whole, so that nobody takes one for the other. */
export const formerRegionNames: Names = {
  '27': ['bourgogne', 'burgundy', 'franche comte'],
  '28': ['haute normandie', 'basse normandie'],
  '32': ['nord pas de calais', 'picardie', 'picardy'],
  '44': ['alsace', 'lorraine', 'champagne ardenne'],
  '75': ['aquitaine', 'limousin', 'poitou charentes'],
  '76': ['languedoc roussillon', 'midi pyrenees'],
  '84': ['auvergne', 'rhone alpes'],
}

/** What people say rather than what is official, in either language, by ISO code. */
export const countryNames: Names = {
  CZ: ['republique tcheque', 'czech republic'],
  FR: ['france metropolitaine'],
  GB: ['angleterre', 'england', 'grande bretagne', 'great britain', 'uk'],
  NL: ['hollande', 'holland'],
  US: ['usa', 'etats unis d amerique', 'united states of america'],
}
