/**
 * Abbreviations written with a full stop that news text uses before another word: titles, ranks, company forms,
 * months, states (AP Stylebook short forms), Latin and reference terms. Lower case, without the final stop.
 */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr hon messrs mme mlle sr sra st ste smt mohd cllr
  sen sens rep reps gov govs lt gen col maj capt cmdr cpl sgt pvt adm brig pres amb supt det insp atty asst assoc dir
  jr sr inc corp co ltd llc plc bros dept univ assn intl natl
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo
  vs etc al eg ie cf viz approx est no nos vol pp ed eds fig figs ave blvd rd sq ft mt`
    .split(/\s+/)
    .filter(Boolean),
);

/** Of these, the ones that stand before a name, so that a capital after them never starts a sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof rev fr hon messrs mme mlle sr sra st ste smt mohd cllr sen sens rep reps gov govs lt gen col maj capt cmdr
  cpl sgt pvt adm brig pres amb supt det insp atty asst vs`
    .split(/\s+/)
    .filter(Boolean),
);
