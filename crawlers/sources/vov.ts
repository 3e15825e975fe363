/** What do we know of VOV? */
import { defineSource } from './define.js'

export const vov = defineSource({
  id: 'vov',
  name: 'VOV',
  domain: 'vov.vn',
  level: 'national',
  language: 'vi',
  owner: 'Đài Tiếng nói Việt Nam',
  feeds: ['https://vov.vn/rss.xml'],
  layouts: [{ title: '.article-title.mb-0', body: '.detail.detail--normal' }],
  note: 'robots.txt từ chối phần lớn trang bài (một đợt đọc 2025–2026 bị từ chối 9.784 địa chỉ): chỉ có tiêu đề và tóm tắt từ RSS. Nên xin phép tòa soạn.',
})
