import { expect, test } from 'vitest'
import { bodyByReadability } from '#crawlers/extract/readability.js'

const article = `<h1>Bến phà mở lại</h1>${'<p>Bến phà của xã được sửa trong hai tháng, người dân đi lại bằng cầu tạm, học sinh phải dậy sớm.</p>'.repeat(12)}`

test('an article in a few boxes is found, one under a hundred unclosed ones is left to the other readers', () => {
  expect(bodyByReadability(`<html><body>${'<div>'.repeat(20)}${article}`)?.type).toBe('tag')
  expect(bodyByReadability(`<html><body>${'<div>'.repeat(120)}${article}`)).toBeNull()
})
