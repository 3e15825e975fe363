/** What does an error of Telegram's Bot API ask of us? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { type Outcome, quarantine, retry } from '#data/model/outcome.js'
import { jsonOf, refusalOf } from './answers.js'
import { said } from './said.js'

export const BOT_TOKEN = 'TELEGRAM_BOT_TOKEN'
const MINUTE = 60_000

const ErrorAnswer = z.object({
  ok: z.literal(false),
  error_code: z.number().catch(0),
  description: z.string().optional().catch(undefined),
  parameters: z
    .object({ retry_after: z.number().min(0).max(1_000_000) })
    .partial()
    .catch({})
    .default({}),
})

const WRONG_TOKEN = quarantine(`mã bot trong ${BOT_TOKEN} sai hoặc đã bị thu hồi: lấy mã mới từ @BotFather rồi đặt lại`)

/** Null when the answer is no error. */
export function telegramError(capture: Capture): Outcome<never> | null {
  const { status, capturedAt } = capture
  const asked = { name: 'Telegram', token: BOT_TOKEN }
  const parsed = jsonOf(capture, ErrorAnswer, asked)
  if (parsed.kind !== 'done') return status === 404 ? WRONG_TOKEN : refusalOf(capture, asked)
  const { error_code, description, parameters } = parsed.value
  const code = error_code || (status ?? 0)
  const later = (milliseconds: number) => new Date(capturedAt.getTime() + milliseconds)
  if (code === 429) return retry('Telegram yêu cầu chậm lại', later((parameters.retry_after ?? 60) * 1_000))
  // A token that was never one is answered as if there were no such page.
  if (code === 401 || code === 404) return WRONG_TOKEN
  if (code === 409)
    return quarantine(
      /webhook/i.test(description ?? '')
        ? 'bot đang gửi tin về một webhook khác: gỡ webhook (deleteWebhook) hoặc lập bot riêng cho Điểm Báo'
        : 'một chương trình khác đang đọc tin của bot này (getUpdates): dừng chương trình đó hoặc lập bot riêng cho Điểm Báo',
    )
  if (code >= 500) return retry('Telegram tạm thời gặp lỗi', later(15 * MINUTE))
  return quarantine(`Telegram trả lời lỗi ${code}${said(description)}`)
}
