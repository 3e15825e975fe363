import { expect, test } from 'vitest'
import { postAddress } from '#crawlers/post-address.js'

test.each([
  ['https://youtu.be/aaaaaaaaaa1?si=x', 'https://www.youtube.com/watch?v=aaaaaaaaaa1'],
  ['https://m.youtube.com/watch?feature=share&v=aaaaaaaaaa1&t=30s', 'https://www.youtube.com/watch?v=aaaaaaaaaa1'],
  ['http://www.youtube.com/shorts/aaaaaaaaaa1', 'https://www.youtube.com/watch?v=aaaaaaaaaa1'],
  ['https://www.youtube.com/live/aaaaaaaaaa1?si=x', 'https://www.youtube.com/watch?v=aaaaaaaaaa1'],
  ['https://www.youtube-nocookie.com/embed/aaaaaaaaaa1', 'https://www.youtube.com/watch?v=aaaaaaaaaa1'],
  [
    'https://m.facebook.com/story.php?story_fbid=1&id=2&mibextid=x&__tn__=R&__cft__[0]=AZ',
    'https://www.facebook.com/story.php?id=2&story_fbid=1',
  ],
  ['https://web.facebook.com/xacangio/posts/pfbid0x?rdid=a#', 'https://www.facebook.com/xacangio/posts/pfbid0x'],
  ['https://www.tiktok.com/@x/video/7?is_from_webapp=1&_r=1', 'https://www.tiktok.com/@x/video/7'],
  ['https://vnexpress.net/a-1.html?utm_source=zalo', 'https://vnexpress.net/a-1.html'],
])('%s is the post at %s', (written, address) => {
  expect(postAddress(written)).toBe(address)
  expect(postAddress(address)).toBe(address)
})

test('a page of a platform that is no post keeps its address', () => {
  expect(postAddress('https://www.youtube.com/@dai')).toBe('https://www.youtube.com/@dai')
  expect(postAddress('https://www.youtube.com/watch?v=x')).toBe('https://www.youtube.com/watch?v=x')
})

test('what is no page of the web has no address', () => {
  for (const written of ['javascript:alert(1)', '', 'facebook.com/x']) expect(postAddress(written)).toBeNull()
})
