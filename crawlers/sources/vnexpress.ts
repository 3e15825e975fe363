/** What do we know of VnExpress? */
import { defineSource } from './define.js'
import { VNEXPRESS } from './families.js'

export const vnexpress = defineSource({
  id: 'vnexpress',
  name: 'VnExpress',
  domain: 'vnexpress.net',
  level: 'national',
  language: 'vi',
  owner: 'FPT / Bộ Khoa học và Công nghệ',
  feeds: [
    'https://vnexpress.net/rss/tin-moi-nhat.rss',
    'https://vnexpress.net/rss/thoi-su.rss',
    'https://vnexpress.net/rss/phap-luat.rss',
    'https://vnexpress.net/rss/kinh-doanh.rss',
    'https://vnexpress.net/rss/giao-duc.rss',
    'https://vnexpress.net/rss/suc-khoe.rss',
    'https://vnexpress.net/rss/the-thao.rss',
    'https://vnexpress.net/rss/y-kien.rss',
  ],
  layouts: [...VNEXPRESS],
  note: 'Sitemap từng ngày chuyển hướng tới trang thử thách: không dùng. Bài đã gỡ trả về trang chủ.',
})
