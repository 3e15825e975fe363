/** How does the API say that something went wrong? RFC 9457, with a stable code and a Vietnamese sentence. */
import type { Context } from 'hono'
import { Problem } from '../shapes.js'

const TITLES = {
  400: 'Yêu cầu không hợp lệ',
  401: 'Chưa biết ai gửi',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  409: 'Đã có người làm trước',
  413: 'Nội dung quá lớn',
  422: 'Không nhận được nội dung này',
  429: 'Quá nhiều yêu cầu',
  500: 'Lỗi của máy chủ',
} as const
export type ProblemStatus = keyof typeof TITLES

/** Thrown by what a route calls; the app answers with it. */
export class ProblemError extends Error {
  constructor(
    readonly status: ProblemStatus,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const notFound = (what: string): ProblemError =>
  new ProblemError(404, 'not-found', `${what} không có hoặc đã bị bỏ`)

export function problem(c: Context, status: ProblemStatus, code: string, detail: string) {
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, detail, code }
  return c.json(body, status, { 'content-type': 'application/problem+json; charset=utf-8' })
}

const content = { 'application/problem+json': { schema: Problem } }

/** For the contract of every route. */
export const problems = {
  400: { description: TITLES[400], content },
  404: { description: TITLES[404], content },
} as const

/** For the contract of every route that asks who does it. */
export const problemsOfDeeds = {
  ...problems,
  401: { description: TITLES[401], content },
  403: { description: TITLES[403], content },
  409: { description: TITLES[409], content },
  422: { description: TITLES[422], content },
} as const
