import { describe, expect, test } from 'vitest'
import { golden, read } from './pages.js'

describe('a thread', () => {
  const at = (date: string) => new Date(date)
  test.each([
    [
      'XenForo',
      'xenforo-thread',
      'https://dien-dan.example/threads/nuoc-may-khu-doi-sim-duc-ca-tuan.77001/',
      [
        {
          url: 'https://dien-dan.example/threads/nuoc-may-khu-doi-sim-duc-ca-tuan.77001/post-9001',
          text: 'Từ thứ hai tới nay nước máy khu mình đục ngầu, xả mười phút vẫn không trong.\nBên cấp nước có ai báo gì chưa?',
          publishedAt: at('2026-03-01T07:20:00+07:00'),
        },
        {
          url: 'https://dien-dan.example/threads/nuoc-may-khu-doi-sim-duc-ca-tuan.77001/post-9002',
          text: 'Nhà tôi cũng vậy, tổ dân phố nói đang súc đường ống, hết tuần mới xong.',
          publishedAt: at('2026-03-01T09:05:00+07:00'),
        },
      ],
    ],
    [
      'phpBB',
      'phpbb-thread',
      'https://ben-say.example/viewtopic.php?t=310',
      [
        {
          url: 'https://ben-say.example/viewtopic.php?p=501#p501',
          text: 'Nghe nói chợ tạm phải dời trước rằm, mà chỗ mới thì chưa ai chỉ.',
          publishedAt: at('2026-02-10T08:30:00+07:00'),
        },
        {
          url: 'https://ben-say.example/viewtopic.php?p=502#p502',
          text: 'Phường dán thông báo ở cổng chợ rồi: bãi đất sau trạm bơm.',
          publishedAt: at('2026-02-10T10:00:00+07:00'),
        },
      ],
    ],
    [
      'vBulletin',
      'vbulletin-thread',
      'https://xom.example/showthread.php?t=88',
      [
        {
          url: 'https://xom.example/showthread.php?p=7101&t=88#post7101',
          text: 'Mưa một tiếng là nước lên tới bánh xe, gửi đơn hai lần chưa thấy trả lời.',
          publishedAt: at('2026-01-05T06:45:00+07:00'),
        },
        {
          url: 'https://xom.example/showthread.php?p=7102&t=88#post7102',
          text: 'Tuần sau làm cống rồi, biển báo dựng ở đầu hẻm.',
          publishedAt: at('2026-01-05T19:10:00+07:00'),
        },
      ],
    ],
    [
      'Discourse, as served to machines',
      'discourse-thread',
      'https://cong-dong.example/t/lich-xe-buyt-so-9/4410',
      [
        {
          url: 'https://cong-dong.example/t/lich-xe-buyt-so-9/4410#post_1',
          text: 'Sáng nay chờ xe số 9 bốn mươi phút không thấy chuyến nào.\nLịch mới dán ở đâu vậy mọi người?',
          publishedAt: at('2026-01-20T09:00:00+07:00'),
        },
        {
          url: 'https://cong-dong.example/t/lich-xe-buyt-so-9/4410#post_2',
          text: 'Từ 15/1 xe chạy 30 phút một chuyến, dán ở bến đầu.',
          publishedAt: at('2026-01-20T11:30:00+07:00'),
        },
      ],
    ],
  ])('of %s is read post by post, without what posts quote of each other', (_, name, url, posts) => {
    const thread = read(url, golden(name))
    expect(thread.kind).toBe('forum')
    expect(thread.posts).toEqual(posts)
    expect(thread.text).toBe(posts.map(({ text }) => text).join('\n'))
    expect(thread.publishedAt).toEqual(posts[0]?.publishedAt)
  })

  test('names no writer of a post, and no link to one, anywhere in its posts', () => {
    for (const name of ['xenforo-thread', 'phpbb-thread', 'vbulletin-thread', 'discourse-thread'])
      expect(JSON.stringify(read('https://dien-dan.example/t/1', golden(name)).posts)).not.toMatch(
        /mot_nguoi_dung|hang_xom|tieu_thuong|dan_ben_say|xom_cau|khach_di_xe|bac_tai|member|mode=viewprofile|\/u\//,
      )
  })

  test('whose posts are dated in words is dated from its capture', () => {
    const markup = (said: string) =>
      `<h1>Hỏi chuyện thu gom rác</h1><ul><li class="message" id="post-1"><div class="messageText">Xe rác mấy hôm nay không vào hẻm nhà tôi.</div><abbr class="DateTime">${said}</abbr></li></ul>`
    const dated = (said: string) => read('https://dien-dan.example/t/hoi.1/', markup(said)).posts[0]?.publishedAt
    expect(dated('Hôm qua, lúc 15:00')).toEqual(new Date('2026-03-07T15:00:00+07:00'))
    expect(dated('5 giờ trước')).toEqual(new Date('2026-03-08T07:00:00+07:00'))
    expect(dated('lâu lắm rồi')).toBeNull()
  })

  test('that only its data tell is read from them, its writers left out', () => {
    const data = {
      '@type': 'DiscussionForumPosting',
      url: 'https://hoi.example/t/7',
      author: { '@type': 'Person', name: 'khach_qua_duong', url: 'https://hoi.example/u/khach_qua_duong' },
      text: 'Bến phà nghỉ mấy ngày vậy?',
      datePublished: '2026-03-01T08:00:00+07:00',
      comment: [{ '@type': 'Comment', text: 'Nghỉ tới thứ hai.', datePublished: '2027-03-01T08:00:00+07:00' }],
    }
    const page = `<title>Bến phà nghỉ mấy ngày</title><script type="application/ld+json">${JSON.stringify(data)}</script><div id="app"></div>`
    const thread = read('https://hoi.example/t/7', page)
    expect(thread.kind).toBe('forum')
    expect(thread.posts).toEqual([
      {
        url: 'https://hoi.example/t/7',
        text: 'Bến phà nghỉ mấy ngày vậy?',
        publishedAt: new Date('2026-03-01T08:00:00+07:00'),
      },
      { url: null, text: 'Nghỉ tới thứ hai.', publishedAt: null },
    ])
    expect(JSON.stringify(thread.posts)).not.toContain('khach')
  })

  test('an article has no posts, and the comments under it are none of its text', () => {
    const comments =
      '<div id="comments" class="comments-area"><h2>2 bình luận</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>Cầu này sửa hai lần rồi mà vẫn hư.</p></div></li></ol></div>'
    const page = `<title>Xã sửa cầu ván</title><h1>Xã sửa cầu ván trước mùa mưa năm nay</h1><article><p>${'Một câu văn dài, có dấu phẩy, kể chuyện sửa cầu ở xã. '.repeat(12)}</p></article>${comments}`
    const found = read('https://vidu.example/sua-cau-20260307075519174.htm', page)
    expect(found.posts).toEqual([])
    expect(found.text).not.toContain('sửa hai lần rồi')
  })
})
