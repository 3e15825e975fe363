/** Which outlets do we follow, and which one does an address belong to? */
import type { Source } from '#data/model/source.js'
import { baomoi } from './baomoi.js'
import { baotintuc } from './baotintuc.js'
import { bnews } from './bnews.js'
import { dantri } from './dantri.js'
import { laodong } from './laodong.js'
import { nguoiduatin } from './nguoiduatin.js'
import { nhandan } from './nhandan.js'
import { nld } from './nld.js'
import { plo } from './plo.js'
import { sggp } from './sggp.js'
import { thanhnien } from './thanhnien.js'
import { tienphong } from './tienphong.js'
import { tuoitre } from './tuoitre.js'
import { vietnamnet } from './vietnamnet.js'
import { vietnamnews } from './vietnamnews.js'
import { vietnamplus } from './vietnamplus.js'
import { vietnamplusEn } from './vietnamplus-en.js'
import { vietnamplusZh } from './vietnamplus-zh.js'
import { vnanet } from './vnanet.js'
import { vnapictorial } from './vnapictorial.js'
import { vnexpress } from './vnexpress.js'
import { vnexpressEn } from './vnexpress-en.js'
import { vov } from './vov.js'
import { vtcnews } from './vtcnews.js'
import { vtv } from './vtv.js'
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
  sggp,
  nhandan,
  vietnamplus,
  vietnamplusEn,
  vietnamplusZh,
  vnanet,
  vnapictorial,
  baotintuc,
  bnews,
  vietnamnews,
  vov,
  vtv,
  vtcnews,
  laodong,
  znews,
  nguoiduatin,
  baomoi,
]

/** An edition on its own host (`e.vnexpress.net`) goes before the paper whose domain it ends with. */
const LONGEST_DOMAIN_FIRST = [...SOURCES].sort((a, b) => b.domain.length - a.domain.length)
const BY_ID = new Map(SOURCES.map((source) => [source.id, source]))

export const sourceById = (id: string): Source | null => BY_ID.get(id) ?? null

export function sourceOfAddress(url: string): Source | null {
  if (!URL.canParse(url)) return null
  const host = new URL(url).hostname
  return LONGEST_DOMAIN_FIRST.find(({ domain }) => host === domain || host.endsWith(`.${domain}`)) ?? null
}
