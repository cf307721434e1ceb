import { wordSet } from './words';

/**
 * East Asian family names that are written before the given name. Common Korean, Chinese and Vietnamese surnames in the
 * spellings of the news, from general knowledge of census rankings.
 */
export const FAMILY_NAMES_FIRST = wordSet(
  `kim lee park choi choe jung jong kang cho jo yoon yun moon ri rhee han song an ahn oh seo shin kwon hwang hong pak son
  ryu paek nam bae chung lin chen wang li xi yang zhang zhao zhou huang wu xu sun zhu guo gao luo liang xie tang deng feng
  hu tsai chiang nguyen tran pham phan vo dang bui do ngo duong ly`,
);

/**
 * The second halves of East Asian given names as they are written small after a hyphen: `Hyun-woo`, `Kai-shek`. Frequent
 * syllables of the Revised Romanization of Korean, of Wade–Giles and of Cantonese names, from general knowledge.
 */
export const GIVEN_NAME_HALVES = wordSet(
  `ah bae bin bok bong bum chan cheol chi chul dong eun eung geun gi gu gwan gyu ha hae han hee ho hong hoon hui hwan hwa
  hye hyeok hyeon hyuk hyun ik il in jae je jeong ji jin jong joo joon ju jun jung ki koo kook kwan kwon kyu kyun kyung min
  mi moo moon mo myung nam pyo rae ran ri rim rok ryeol ryul sang seo seob seok seon seong seop seung shik shin sik sil sin
  sok soo sook su suk sun sung tae tak wan won woo woong wook yeol yeon yeong yong yoo yoon young yul yun chen cheng
  chieh ching chung fai feng hao heng hsiang hsien hsin hsun hua hung jen kai keung kit kuo kwong lam lan li liang lin ling
  lung mei ming nan ngor pang pei peng pin ping shan shek sheng shih shing shu ta te tsai tsang tse tung wah wai wei wen
  wing ya yan yang yee yi yin ying yu yuan yueh yuen yuk zhi`,
);
