/** Units of one kind are brought to one of them, so that `two weeks` and `14 days` are equal: its name, and how many of it. */
export const unitsOfMeasure: ReadonlyMap<string, readonly [name: string, factor: number]> = new Map(
  [
    ['%', '% 1 percent 1 prozent 1'],
    [
      'm',
      'mm .001 millimetre .001 millimeter .001 cm .01 centimetre .01 centimeter .01 inch .0254 inche .0254',
    ],
    [
      'm',
      'foot .3048 feet .3048 m 1 metre 1 meter 1 km 1000 kilometre 1000 kilometer 1000 mile 1609.344 yard .9144',
    ],
    [
      'kg',
      'mg .000001 g .001 gram .001 gramme .001 kg 1 kilo 1 kilogram 1 tonne 1000 lb .4536 lbs .4536 ounce .02835',
    ],
    ['l', 'ml .001 millilitre .001 milliliter .001 cl .01 dl .1 l 1 litre 1 liter 1'],
    [
      's',
      'ms .001 millisecond .001 s 1 sec 1 second 1 min 60 minute 60 h 3600 hour 3600 hr 3600 day 86400 night 86400',
    ],
    ['s', 'week 604800 fortnight 1209600 month 2629800 year 31557600 decade 315576000'],
    [
      's',
      'sekunde 1 sekunden 1 minuten 60 stunde 3600 stunden 3600 tage 86400 tagen 86400 woche 604800 wochen 604800',
    ],
    ['s', 'monat 2629800 monate 2629800 monaten 2629800 jahr 31557600 jahre 31557600 jahren 31557600'],
    ['s', 'seconde 1 heure 3600 jour 86400 semaine 604800 mois 2629800 ans 31557600 année 31557600'],
    ['s', 'segundo 1 minuto 60 hora 3600 día 86400 semana 604800 mese 2629800 año 31557600'],
    ['byte', 'kb 1e3 kilobyte 1e3 mb 1e6 megabyte 1e6 gb 1e9 gigabyte 1e9 tb 1e12 terabyte 1e12'],
    ['degree', 'degree 1 °c 1 ° 1 celsius 1 grad 1 degré 1 grado 1'],
    ['fahrenheit', '°f 1 fahrenheit 1'],
    ['€', '€ 1 euro 1 eur 1'],
    ['$', '$ 1 dollar 1 usd 1'],
    ['£', '£ 1 pound 1 gbp 1'],
    ['watt', 'w 1 watt 1 kw 1000 kilowatt 1000'],
    ['volt', 'mv .001 millivolt .001 v 1 volt 1 kv 1000'],
    ['ampere', 'ma .001 amp 1 ampere 1'],
    ['bit', 'kbit 1e3 mbit 1e6 gbit 1e9'],
    ['time', 'time 1'],
  ].flatMap(([name = '', list = '']) =>
    [...list.matchAll(/(\S+) (\S+)/g)].map(([, unit = '', factor]): [string, [string, number]] => [
      unit,
      [name, Number(factor)],
    ]),
  ),
);
