/** What do we know of 广西日报 (Nhật báo Quảng Tây)? */
import { defineSource } from './define.js'

export const gxdaily = defineSource({
  id: 'gxdaily',
  name: '广西日报 (Nhật báo Quảng Tây)',
  domain: 'gxrb.gxrb.com.cn',
  level: 'foreign',
  language: 'zh',
  owner: 'Đảng ủy Khu tự trị Quảng Tây',
  feeds: [],
  listings: ['https://gxrb.gxrb.com.cn/'],
  layouts: [],
  note: 'Tên miền chưa kiểm chứng. Viết về phía bên kia cửa khẩu Tân Thanh (浦寨).',
})
