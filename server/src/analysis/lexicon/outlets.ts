import { PRESS } from './channels';
import { wordSet } from './words';

/** Last words of the names of papers, stations and news agencies. Lower case. */
const OUTLET_TAILS = wordSet(`
  times post journal tribune herald gazette chronicle telegraph guardian observer sun globe mirror examiner inquirer courier dispatch
  register sentinel news press radio television tv broadcasting echo mail argus standard bulletin
`);

/** Outlets whose names do not tell what they are. Lower case. */
const OUTLETS = wordSet(`
  tass reuters afp ap upi dpa efe ansa xinhua kyodo yonhap interfax bloomberg bbc itv cnn msnbc nbc abc cbs npr pbs fox rte cbc sbs
  axios politico rt sputnik ntv anadolu irna
`);

/** True for words that name an outlet or the press: `the Northport Herald`, `Tass`, `local media`, `the state news agency Vartas`. */
export function isOutlet(words: string): boolean {
  const all = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const last = all[all.length - 1];
  if (last === undefined) return false;
  if (OUTLETS.has(last) || PRESS.has(last)) return true;
  if (OUTLET_TAILS.has(last) && /\p{Lu}\p{L}*$/u.test(words)) return true;
  return all.slice(0, -1).some((word) => word === 'agency' || word === 'broadcaster' || word === 'newspaper');
}
