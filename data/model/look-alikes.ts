/** Which letters of other alphabets pass for Latin ones? The Unicode confusables that keyboards and spammers use, lower case and capitals. */

const PAIRS =
  'аa еe оo рp сc уy хx іi јj ѕs һh ԁd кk мm тt вb нh ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo αa νv ιi κk ρp υu ' +
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ǎă ǍĂ ðđ ÐĐ ƉĐ ɖđ ıi ɑa ɡg'

export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
)
