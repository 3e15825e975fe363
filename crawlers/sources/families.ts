/** How do the content systems that many outlets share mark up an article? */
import type { ArticleLayout } from '#data/model/source.js'

/** VnExpress and its sister sites since 2019. */
export const VNEXPRESS = [
  {
    title: 'h1.title-detail',
    lead: 'p.description',
    body: 'article.fck_detail',
    date: '.header-content .date, span.date',
    author: 'article.fck_detail p.Normal[style*="text-align:right"] strong, p.author_mail strong',
    section: 'ul.breadcrumb li a',
    drop: ['.list-news', '.block_thumb_slide_show', '.list_link', '.action_thumb', '.banner-ads'],
  },
  {
    title: 'h1.title_news_detail',
    lead: 'p.description',
    body: 'article.content_detail',
    date: 'span.time.left',
    validUntil: '2019-12-31',
  },
] as const satisfies readonly ArticleLayout[]

/** VCCorp: Tuổi Trẻ, Thanh Niên, Người Lao Động, CafeF, VTV, Người Đưa Tin, Báo Chính phủ and more. */
export const VCCORP = [
  {
    title: 'h1[data-role=title], h1.detail-title, h1.title',
    lead: '[data-role=sapo], .detail-sapo',
    // Tuổi Trẻ has a second, empty one for its pop-up.
    body: 'div[data-role=content].detail-content.afcbc-body:not(#objectPopupBody)',
    date: '[data-role=publishdate]',
    author: '[data-role=author], .detail-author, .author',
    section: '[data-role=cate-name]',
    origin: '.link-source-text-name',
    // [type=Photo] holds captions and [type=content] a boxed text: both stay.
    drop: [
      '[type^=Related]',
      '.tindnd',
      '.link-source-wrapper',
      '.readmore-body-box',
      '.VCSortableInPreviewMode.link-callout',
    ],
  },
] as const satisfies readonly ArticleLayout[]

/** mCMS / ONECMS of ePi: Nhân Dân, VietnamPlus, Tiền Phong, PLO, SGGP and many provincial papers. */
export const MCMS = [
  {
    title: '.article__title',
    lead: '.article__sapo',
    body: '.article__body',
    date: '.article__meta time, .cms-date[content]',
    author: '.article__author',
    origin: '.article__source',
    drop: ['.article__tag', '.article__source', '.cms-relate', '.related-news', '.cms-note'],
  },
] as const satisfies readonly ArticleLayout[]

/** Dân Trí: Next.js since 2025, then the layouts before it. */
export const DANTRI = [
  {
    title: 'article[data-slot=container] h1',
    lead: 'article[data-slot=container] > h2',
    body: '#desktop-in-article',
    date: 'article[data-slot=container] time',
    author: 'article[data-slot=container] a[href*="/tac-gia/"]',
    drop: ['.dantri-widget', 'aside'],
  },
  {
    title: '.singular-title, .title-page.detail',
    lead: '.singular-sapo',
    body: '.singular-content',
    date: '.author-time, time',
    author: '.author-name',
    validUntil: '2025-12-31',
  },
  {
    title: '.dt-news__title',
    lead: '.dt-news__sapo',
    body: '.dt-news__content',
    date: '.dt-news__time',
    validUntil: '2023-12-31',
  },
  { title: '.fon31', lead: '.fon33', body: '.fon34', date: '.fon7', validUntil: '2016-12-31' },
] as const satisfies readonly ArticleLayout[]

export const VIETNAMNET = [
  {
    title: 'h1.content-detail-title',
    lead: '.content-detail-sapo',
    body: '.maincontent.main-content',
    date: '.bread-crumb-detail__time',
    author: '.article-detail-author__info .name, p.author',
    section: '.bread-crumb-detail li a',
  },
] as const satisfies readonly ArticleLayout[]

/** The reader pages of Báo Mới; the publisher stands in the card source. */
export const BAOMOI = [
  {
    title: '.content-main h1',
    lead: '.content-main h3.sapo',
    body: '.content-main .content-body',
    date: '.content-meta time',
    author: '.content-body .body-author',
    origin: '.content-meta .bm-card-source[title]',
    drop: ['.pswp', '.content-social-container'],
  },
] as const satisfies readonly ArticleLayout[]

/** Báo Đầu tư; the byline stands above the lead. */
export const BAODAUTU = [
  {
    title: '.title-detail',
    lead: '.sapo_detail',
    body: '#content_detail_news',
    date: '.post-time',
    author: '.author',
    drop: ['.list_news_relation_top', '.news_relate_one'],
  },
] as const satisfies readonly ArticleLayout[]

/** MasterCMS: Công Thương, Thời báo Tài chính, Thế giới & Việt Nam, VIR. From configurations of other readers. */
export const MASTERCMS = [
  {
    title: '.article-detail-title, .post-title',
    lead: '.article-detail-desc, .post-desc',
    body: '.__MASTERCMS_CONTENT, .__MASTERCMS_CONTENT_BODY',
    date: '.bx-time, .format_date',
    author: '.article-detail-author',
  },
] as const satisfies readonly ArticleLayout[]

/** NukeViet, common among portals. From its templates; no live page was seen. */
export const NUKEVIET = [
  {
    title: 'h1.title, .news_column h1',
    lead: '.hometext',
    body: '#news-bodyhtml, .bodytext',
    date: '.news_column span.h5, .news_column em',
    author: '.newsdetail .author',
  },
] as const satisfies readonly ArticleLayout[]

/** Liferay portals of TP.HCM. Web content also fills headers and footers, so only what an asset shows in full counts. */
export const LIFERAY = [
  {
    title: '.asset-full-content .component-title, .asset-full-content .asset-title, .header-title',
    body: '.asset-full-content .journal-content-article, .asset-content .journal-content-article',
    date: '.metadata-publish-date',
  },
] as const satisfies readonly ArticleLayout[]

/** WordPress with the tagDiv themes of Vietnamese papers. */
export const WORDPRESS = [
  {
    title: 'h1.entry-title, h1.tdb-title-text',
    body: '.td-post-content, .entry-content',
    date: 'time.entry-date',
    author: '.td-post-author-name, .tdb-author-name, .author.vcard',
  },
] as const satisfies readonly ArticleLayout[]

/** XenForo 2. Who posted is nobody's business. */
export const XENFORO = [
  { title: 'h1.p-title-value', body: 'article.message .bbWrapper', date: 'time.u-dt[datetime]' },
] as const satisfies readonly ArticleLayout[]

/** Also tried on outlets outside the catalogue: these two systems serve most of the country's press. */
export const COMMON_LAYOUTS = [...VCCORP, ...MCMS] as const satisfies readonly ArticleLayout[]
