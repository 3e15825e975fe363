/** Is the text of a kind in which bare place names mean something else: teams in football, areas in the weather? */
import { oncePerText, type Reading } from './reading.js'

const FOOTBALL =
  'v-league|v league|hlv|huấn luyện viên|cầu thủ|bàn thắng|tiền đạo|thủ môn|hậu vệ|tiền vệ|bóng đá|đội bóng|vff|vpf|trọng tài|' +
  'sân cỏ|ghi bàn|u20|u21|u22|u23|khung thành|vòng cấm|bù giờ|hiệp 1|hiệp 2|hiệp một|hiệp hai|đội khách|pha bóng'
const WEATHER =
  'nhiệt độ|mưa rào|mưa to|mưa lớn|có mưa|dông|nắng nóng|gió nhẹ|không khí lạnh|áp thấp|độ c|khí tượng|nhiều mây|hửng nắng|rét'

const anyOf = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu')

/** Words per syllable: reports of a match or a forecast have three times as many, other news nearly none. */
const FOOTBALL_SHARE = 0.012
const WEATHER_SHARE = 0.015

const dense = ({ lower, tokens }: Reading, words: RegExp, share: number): boolean =>
  (lower.match(words)?.length ?? 0) > share * tokens.length

const football = anyOf(FOOTBALL)
const weather = anyOf(WEATHER)

export const isFootball = oncePerText((reading) => dense(reading, football, FOOTBALL_SHARE))
export const isWeather = oncePerText((reading) => dense(reading, weather, WEATHER_SHARE))
