import { wordSet } from './words';

/**
 * East Asian family names that are written before the given name. Common Korean, Chinese and Vietnamese surnames in the
 * spellings of the news, from general knowledge of census rankings.
 */
export const FAMILY_NAMES_FIRST = wordSet(
  `kim lee park choi choe jung jong kang cho jo yoon yun moon ri rhee han song an ahn oh seo shin kwon hwang hong pak
  ryu paek nam bae chung lin chen wang li xi yang zhang zhao zhou huang wu xu sun zhu guo gao luo liang xie tang deng feng
  hu tsai chiang nguyen tran pham phan vo dang bui do ngo duong ly`,
);
