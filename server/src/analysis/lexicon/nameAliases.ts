/**
 * Other names of places and organisations that are one entity wherever they stand: alias → fullest name, lower case
 * without stops. Own list after AP Stylebook second references.
 */
export const NAME_ALIASES: ReadonlyMap<string, string> = new Map(
  `us=united states, usa=united states, united states of america=united states, america=united states,
  uk=united kingdom, uae=united arab emirates, dprk=north korea, ussr=soviet union, drc=democratic republic of the congo,
  eu=european union, un=united nations, nato=north atlantic treaty organization, who=world health organization,
  wto=world trade organization, imf=international monetary fund, ecb=european central bank, iaea=international atomic energy agency,
  fed=federal reserve, the fed=federal reserve, gop=republican party, fbi=federal bureau of investigation, cia=central intelligence agency,
  epa=environmental protection agency, fda=food and drug administration, cdc=centers for disease control and prevention,
  doj=justice department, department of justice=justice department, dhs=department of homeland security, homeland security=department of homeland security,
  department of state=state department, department of defense=defense department, ap=associated press, bbc=bbc, nyt=new york times,
  kiev=kyiv, odessa=odesa, nyc=new york city, la=los angeles, dc=washington, washington dc=washington, burma=myanmar, al qaida=al qaeda, isil=islamic state, isis=islamic state, daesh=islamic state, türkiye=turkey, turkiye=turkey`
    .split(/,\s*/)
    .map((pair) => pair.trim().split('=') as [string, string]),
);

/** Places that stand for a government or institution when they speak or act. Lower case. */
export const METONYMS: ReadonlySet<string> = new Set(
  `moscow, washington, beijing, london, paris, berlin, brussels, kyiv, kiev, tehran, pyongyang, seoul, tokyo, jerusalem, tel aviv, ankara, islamabad, new delhi, riyadh, cairo, damascus, baghdad, kabul, taipei, canberra, ottawa, madrid, rome, warsaw, minsk, tbilisi, havana, caracas, brasilia, white house, kremlin, downing street, capitol hill, wall street, silicon valley, hollywood, pentagon, whitehall, westminster, élysée, vatican`.split(
    /,\s*/,
  ),
);
