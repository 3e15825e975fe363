/** Which place do we watch for, under which names, and when were they valid? */
import { z } from 'zod'
import { TOPICS } from './vocabulary.js'

const day = z.iso.date({ error: 'phải là ngày dạng 2025-07-01' })
/** Both ends inclusive; absent means open. */
const validity = { from: day.optional(), to: day.optional() }
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean =>
  from === undefined || to === undefined || from <= to
const order = { error: 'ngày "from" phải không sau ngày "to"', path: ['from'] }

export const LocalityName = z
  .strictObject({
    text: z.string().min(2),
    /** BCP 47. */
    language: z.string().default('vi'),
    /**
     * strong: enough by itself (`huyện Cần Giờ`). weak: needs support nearby (`Cần Giờ` could be a verb phrase, a street, a person).
     */
    strength: z.enum(['strong', 'weak']),
    ...validity,
  })
  .refine(inOrder, order)

/** With its kind: `huyện Bù Đăng`, so that a bare `Bù Đăng` is known too. */
export const District = z
  .strictObject({
    name: z
      .string()
      .regex(/^(huyện|thị xã|thành phố|quận) ./u, { error: 'phải có loại đơn vị đứng trước, ví dụ huyện Bù Đăng' }),
    /** Some other unit of the country is spelt the same. */
    ambiguous: z.boolean().default(false),
    ...validity,
  })
  .refine(inOrder, order)

export const Commune = z
  .strictObject({
    name: z.string().min(1),
    type: z.enum(['xã', 'phường', 'thị trấn', 'đặc khu']),
    /** GSO code. */
    code: z.string().optional(),
    /** The district it was part of, for a province's profile. */
    district: z.string().optional(),
    /** Old communes that a new one was made of. */
    formedFrom: z.array(z.string()).optional(),
    /** The same spelling is in use elsewhere in the country. */
    ambiguous: z.boolean().default(false),
    ...validity,
  })
  .refine(inOrder, order)

export const Place = z
  .strictObject({
    name: z.string().min(2),
    kind: z.enum(['project', 'place', 'event', 'transport', 'gate']),
    /** Too common to stand alone (`rừng ngập mặn`): only supports another name. */
    supportOnly: z.boolean().default(false),
    note: z.string().optional(),
    ...validity,
  })
  .refine(inOrder, order)

/** A look-alike. `before` / `after` are words that stand directly there; `near` anywhere within the sentence. */
export const FalseFriend = z.strictObject({
  text: z.string().min(2),
  before: z.array(z.string()).optional(),
  after: z.array(z.string()).optional(),
  near: z.array(z.string()).optional(),
  /** What it is instead; shown to the analyst. */
  why: z.string().min(3),
})

export const LocalityProfile = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'phải là chữ thường không dấu nối bằng gạch ngang, ví dụ can-gio' }),
  /** Of its unit in data/gazetteer: `38`, `787`, or `75/2025` where the code was given again. Absent: no unit of the state. */
  code: z
    .string()
    .regex(/^\d{2,5}(\/\d{4})?$/, { error: "phải là mã đơn vị hành chính trong dấu nháy, ví dụ '27664'" })
    .optional(),
  name: z.string().min(1),
  /** As document headings name it today: a unit that has gone is `địa bàn … cũ`. */
  title: z.string().min(2),
  level: z.enum(['province', 'district', 'commune']),
  /** Today's province. */
  province: z.string(),
  formerProvince: z.string().optional(),
  /** The office that signs documents, as its heading says it, parent body first. */
  issuer: z.strictObject({
    parent: z.string(),
    name: z.string(),
    place: z.string(),
    /** How readers reach the office, in one line; a rebuttal cannot leave without it. Of the office, never of a person. */
    contact: z.string().trim().min(5).max(300).optional(),
  }),
  /** BCP 47, most used first. */
  languages: z.array(z.string()).min(1),
  names: z.array(LocalityName).min(1),
  districts: z.array(District).default([]),
  communes: z.array(Commune),
  places: z.array(Place),
  /** Words that make a weak name sure: the province, neighbours, partners. */
  anchors: z.array(z.string()),
  falseFriends: z.array(FalseFriend),
  topics: z.array(z.enum(TOPICS)),
  /** Bodies that work is given to. */
  units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Periodic reports: the last day is the day before `before`. */
  reports: z.array(
    z.strictObject({
      name: z.string(),
      before: z.string().regex(/^\d{2}-\d{2}$/, { error: 'phải là tháng-ngày, ví dụ 05-20' }),
    }),
  ),
})
export type LocalityProfile = z.infer<typeof LocalityProfile>
