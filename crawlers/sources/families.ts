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

/** Also tried on outlets outside the catalogue: these two systems serve most of the country's press. */
export const COMMON_LAYOUTS = [...VCCORP, ...MCMS] as const satisfies readonly ArticleLayout[]
