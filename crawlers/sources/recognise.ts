/** Which content system drew this page? Told by marks that only its pages carry. */
import type { ArticleLayout } from '#data/model/source.js'
import {
  BAODAUTU,
  DANTRI,
  LIFERAY,
  MASTERCMS,
  MCMS,
  NUKEVIET,
  VCCORP,
  VIETNAMNET,
  VNEXPRESS,
  WORDPRESS,
  XENFORO,
} from './families.js'

export interface Family {
  readonly name: string
  /** The name of its layouts in families.ts. */
  readonly constant: string
  readonly layouts: readonly ArticleLayout[]
  readonly marks: readonly string[]
}

/** The own marks of a house before those of the systems that many houses use. */
const FAMILIES: readonly Family[] = [
  {
    name: 'VnExpress',
    constant: 'VNEXPRESS',
    layouts: VNEXPRESS,
    marks: ['fck_detail', 'name="tt_page_type', 'vnecdn.net'],
  },
  {
    name: 'Dân Trí',
    constant: 'DANTRI',
    layouts: DANTRI,
    marks: ['desktop-in-article', 'dantri-widget', 'cdnphoto.dantri'],
  },
  { name: 'VietNamNet', constant: 'VIETNAMNET', layouts: VIETNAMNET, marks: ['content-detail-sapo', 'vnncdn.net'] },
  { name: 'Báo Đầu tư', constant: 'BAODAUTU', layouts: BAODAUTU, marks: ['content_detail_news', 'sapo_detail'] },
  {
    name: 'VCCorp',
    constant: 'VCCORP',
    layouts: VCCORP,
    marks: ['afcbc-body', 'data-role="publishdate"', 'hdNewsId', 'mediacdn.vn'],
  },
  {
    name: 'mCMS',
    constant: 'MCMS',
    layouts: MCMS,
    marks: ['common.mcms.one', 'article__sapo', 'zce-content-body', 'cms-body'],
  },
  { name: 'MasterCMS', constant: 'MASTERCMS', layouts: MASTERCMS, marks: ['__MASTERCMS', 'MASTERCMS_TPL'] },
  {
    name: 'NukeViet',
    constant: 'NUKEVIET',
    layouts: NUKEVIET,
    marks: ['content="NukeViet', 'nv_lang_data', 'nv_name_variable'],
  },
  {
    name: 'Liferay',
    constant: 'LIFERAY',
    layouts: LIFERAY,
    marks: ['com_liferay_', 'Liferay.ThemeDisplay', '/o/frontend-js-'],
  },
  {
    name: 'XenForo',
    constant: 'XENFORO',
    layouts: XENFORO,
    marks: ['<html id="XF"', 'p-title-value', 'XF.config', 'id="XenForo"'],
  },
  {
    name: 'WordPress',
    constant: 'WORDPRESS',
    layouts: WORDPRESS,
    marks: ['/wp-content/', '/wp-includes/', 'content="WordPress'],
  },
]

/** Null for a system that we do not know: the general reading then has to do. */
export const familyOf = (markup: string): Family | null =>
  FAMILIES.find(({ marks }) => marks.some((mark) => markup.includes(mark))) ?? null
