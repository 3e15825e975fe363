/** Which words may a network be searched for? Any, but not a person. */
import { z } from 'zod'

/** Operators by which networks search what somebody wrote, was told or was named in. */
const BY_PERSON = /(?:^|[\s("-])(?:from|to|author|user|username|mentions?|by):/i

export const searchWords = z
  .string()
  .trim()
  .min(2)
  .max(300)
  .refine((words) => !BY_PERSON.test(words) && !/(?:^|\s)@\w/.test(words), {
    error: 'không tìm theo người đăng: chỉ ghi từ khóa',
  })
