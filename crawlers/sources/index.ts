/** Which outlets do we follow, and which one does an address belong to? */
import type { Source } from '#data/model/source.js'
import { tin24h } from './24h.js'
import { baobacninh } from './baobacninh.js'
import { baobariavungtau } from './baobariavungtau.js'
import { baobinhduong } from './baobinhduong.js'
import { baobinhphuoc } from './baobinhphuoc.js'
import { baocaobang } from './baocaobang.js'
import { baochinhphu } from './baochinhphu.js'
import { baochinhphuEn } from './baochinhphu-en.js'
import { baochinhphuHcm } from './baochinhphu-hcm.js'
import { baochinhphuZh } from './baochinhphu-zh.js'
import { baodantoc } from './baodantoc.js'
import { baodautu } from './baodautu.js'
import { baodongnai } from './baodongnai.js'
import { baogialai } from './baogialai.js'
import { baohatinh } from './baohatinh.js'
import { baokhanhhoa } from './baokhanhhoa.js'
import { baolamdong } from './baolamdong.js'
import { baolangson } from './baolangson.js'
import { baomoi } from './baomoi.js'
import { baonghean } from './baonghean.js'
import { baoninhbinh } from './baoninhbinh.js'
import { baoquangninh } from './baoquangninh.js'
import { baoquocte } from './baoquocte.js'
import { baosonla } from './baosonla.js'
import { baotayninh } from './baotayninh.js'
import { baothainguyen } from './baothainguyen.js'
import { baothanhhoa } from './baothanhhoa.js'
import { baotintuc } from './baotintuc.js'
import { baovephapluat } from './baovephapluat.js'
import { baoxaydung } from './baoxaydung.js'
import { bbcVi } from './bbc-vi.js'
import { bienphong } from './bienphong.js'
import { bnews } from './bnews.js'
import { cafebiz } from './cafebiz.js'
import { cafef } from './cafef.js'
import { cand } from './cand.js'
import { cangioGov } from './cangio-gov.js'
import { chinhphuGov } from './chinhphu-gov.js'
import { congluan } from './congluan.js'
import { congly } from './congly.js'
import { congthuong } from './congthuong.js'
import { criVi } from './cri-vi.js'
import { customsGov } from './customs-gov.js'
import { dantri } from './dantri.js'
import { danviet } from './danviet.js'
import { dongnaiGov } from './dongnai-gov.js'
import { genk } from './genk.js'
import { giadinh } from './giadinh.js'
import { gxdaily } from './gxdaily.js'
import { hanoimoi } from './hanoimoi.js'
import { hcmcGov } from './hcmc-gov.js'
import { hcmcpv } from './hcmcpv.js'
import { kbsVi } from './kbs-vi.js'
import { kenh14 } from './kenh14.js'
import { khmertimes } from './khmertimes.js'
import { kienthuc } from './kienthuc.js'
import { kinhtedothi } from './kinhtedothi.js'
import { kpl } from './kpl.js'
import { langsonGov } from './langson-gov.js'
import { laodong } from './laodong.js'
import { laotiantimes } from './laotiantimes.js'
import { mattran } from './mattran.js'
import { nguoiduatin } from './nguoiduatin.js'
import { nhandan } from './nhandan.js'
import { nhandanEn } from './nhandan-en.js'
import { nhandanZh } from './nhandan-zh.js'
import { nld } from './nld.js'
import { nongnghiep } from './nongnghiep.js'
import { otofun } from './otofun.js'
import { pasaxon } from './pasaxon.js'
import { plo } from './plo.js'
import { ppp } from './ppp.js'
import { qdnd } from './qdnd.js'
import { reuters } from './reuters.js'
import { rfiVi } from './rfi-vi.js'
import { saigontimes } from './saigontimes.js'
import { saostar } from './saostar.js'
import { sggp } from './sggp.js'
import { sggpEn } from './sggp-en.js'
import { sggpZh } from './sggp-zh.js'
import { soha } from './soha.js'
import { suckhoedoisong } from './suckhoedoisong.js'
import { thanhhoaGov } from './thanhhoa-gov.js'
import { thanhnien } from './thanhnien.js'
import { thoibaotaichinh } from './thoibaotaichinh.js'
import { thoidaiLo } from './thoidai-lo.js'
import { tienphong } from './tienphong.js'
import { tinhte } from './tinhte.js'
import { tinnhanhchungkhoan } from './tinnhanhchungkhoan.js'
import { ttv } from './ttv.js'
import { tuoitre } from './tuoitre.js'
import { vhdsThanhhoa } from './vhds-thanhhoa.js'
import { vientianetimes } from './vientianetimes.js'
import { vietnambiz } from './vietnambiz.js'
import { vietnamnet } from './vietnamnet.js'
import { vietnamnews } from './vietnamnews.js'
import { vietnamplus } from './vietnamplus.js'
import { vietnamplusEn } from './vietnamplus-en.js'
import { vietnamplusZh } from './vietnamplus-zh.js'
import { vietnamvn } from './vietnamvn.js'
import { vir } from './vir.js'
import { vnanet } from './vnanet.js'
import { vnapictorial } from './vnapictorial.js'
import { vneconomy } from './vneconomy.js'
import { vneconomyEn } from './vneconomy-en.js'
import { vnexpress } from './vnexpress.js'
import { vnexpressEn } from './vnexpress-en.js'
import { vov } from './vov.js'
import { vovworld } from './vovworld.js'
import { voz } from './voz.js'
import { vtcnews } from './vtcnews.js'
import { vtv } from './vtv.js'
import { webtretho } from './webtretho.js'
import { xinhuaVi } from './xinhua-vi.js'
import { znews } from './znews.js'

export const SOURCES: readonly Source[] = [
  vnexpress,
  vnexpressEn,
  tuoitre,
  thanhnien,
  dantri,
  vietnamnet,
  nld,
  tienphong,
  plo,
  nhandan,
  nhandanEn,
  nhandanZh,
  vietnamplus,
  vietnamplusEn,
  vietnamplusZh,
  vnanet,
  vnapictorial,
  baotintuc,
  bnews,
  vietnamnews,
  vov,
  vovworld,
  vtv,
  vtcnews,
  laodong,
  znews,
  nguoiduatin,
  danviet,
  congluan,
  mattran,
  kienthuc,
  thoidaiLo,
  soha,
  kenh14,
  genk,
  cafef,
  cafebiz,
  tin24h,
  saostar,
  vneconomy,
  vneconomyEn,
  vietnambiz,
  saigontimes,
  baochinhphu,
  baochinhphuHcm,
  baochinhphuEn,
  baochinhphuZh,
  suckhoedoisong,
  giadinh,
  baodautu,
  tinnhanhchungkhoan,
  vir,
  thoibaotaichinh,
  nongnghiep,
  qdnd,
  cand,
  bienphong,
  congly,
  baovephapluat,
  baoxaydung,
  congthuong,
  baoquocte,
  baodantoc,
  sggp,
  sggpEn,
  sggpZh,
  hcmcpv,
  baobinhduong,
  baobariavungtau,
  baothanhhoa,
  ttv,
  vhdsThanhhoa,
  baolangson,
  baobinhphuoc,
  baodongnai,
  baocaobang,
  baobacninh,
  baothainguyen,
  baoquangninh,
  baonghean,
  baohatinh,
  baoninhbinh,
  baosonla,
  baolamdong,
  baotayninh,
  baogialai,
  baokhanhhoa,
  hanoimoi,
  kinhtedothi,
  thanhhoaGov,
  langsonGov,
  dongnaiGov,
  hcmcGov,
  cangioGov,
  chinhphuGov,
  customsGov,
  baomoi,
  vietnamvn,
  voz,
  otofun,
  tinhte,
  webtretho,
  bbcVi,
  rfiVi,
  kbsVi,
  reuters,
  xinhuaVi,
  criVi,
  gxdaily,
  khmertimes,
  ppp,
  laotiantimes,
  vientianetimes,
  kpl,
  pasaxon,
]

interface Door {
  readonly domain: string
  readonly path: string
  readonly source: Source
}

/** An edition on its own host (`e.vnexpress.net`) goes before the paper whose domain it ends with. */
const DOORS: readonly Door[] = SOURCES.flatMap((source) =>
  [source.domain, ...source.formerDomains].map((domain) => ({ domain, path: source.path ?? '', source })),
).sort((a, b) => b.domain.length - a.domain.length)
const BY_ID = new Map(SOURCES.map((source) => [source.id, source]))

export const sourceById = (id: string): Source | null => BY_ID.get(id) ?? null

export const homeOf = ({ domain, path }: Pick<Source, 'domain' | 'path'>): string => `https://${domain}${path ?? ''}/`

export function sourceOfAddress(url: string): Source | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname } = new URL(url)
  const door = DOORS.find(
    ({ domain, path }) =>
      (hostname === domain || hostname.endsWith(`.${domain}`)) && `${pathname}/`.startsWith(`${path}/`),
  )
  return door?.source ?? null
}
