/** What does a YAML file that a person wrote hold, and if it cannot be read, which line is to be mended? */
import { LineCounter, parseDocument } from 'yaml'

/** By the parser's own code; what is not here is told by its place alone. */
const FAULTS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'lùi đầu dòng chưa đúng (các mục cùng cấp phải thẳng cột), hoặc ngoặc [ ] { } chưa đóng',
  TAB_AS_INDENT: 'lùi đầu dòng bằng phím Tab: hãy dùng dấu cách',
  MISSING_CHAR: 'thiếu một dấu: hãy xem lại dấu hai chấm, dấu phẩy, ngoặc hoặc nháy chưa đóng',
  UNEXPECTED_TOKEN: 'có dấu không đúng chỗ: hãy xem lại dấu hai chấm, dấu phẩy, ngoặc hoặc nháy',
  DUPLICATE_KEY: 'một mục được ghi hai lần',
  MULTILINE_IMPLICIT_KEY: 'tên mục kéo dài quá một dòng: có thể thiếu dấu hai chấm hoặc lùi đầu dòng chưa đúng',
  BLOCK_AS_IMPLICIT_KEY: 'hai dấu hai chấm trên một dòng: đặt phần chữ có dấu hai chấm trong ngoặc kép',
  BLOCK_IN_FLOW: 'danh sách trong ngoặc phải viết trên cùng một dòng, ngăn bằng dấu phẩy',
  BAD_COLLECTION_TYPE: 'lẫn danh sách (dấu -) với mục “tên: giá trị” ở cùng một cấp',
  BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép chưa đúng: hãy dùng nháy đơn',
  BAD_SCALAR_START: 'phần chữ bắt đầu bằng dấu đặc biệt: hãy đặt trong ngoặc kép',
  BAD_ALIAS: 'dấu * đứng đầu phần chữ: hãy đặt trong ngoặc kép',
  MULTIPLE_DOCS: 'có dòng --- ở giữa tệp: chỉ ghi một phần',
  TAG_RESOLVE_FAILED: 'dấu ! đứng đầu phần chữ: hãy đặt trong ngoặc kép',
}

/** What to mend, by the parser's code. */
export const yamlFault = (code: string): string => FAULTS[code] ?? 'viết không đúng dạng YAML'
/** The parser throws on alias bombs and on nesting deeper than the stack: both are the file's fault, not ours. */
export const YAML_TOO_DEEP = 'lồng nhau quá sâu, hoặc quá nhiều chỗ dẫn lại (dấu & và *)'

/** Files of ours need hardly any alias; many make a small file grow without bound. */
const MOST_ALIASES = 20

export type YamlRead = { readonly value: unknown } | { readonly fault: string }

export function readYaml(text: string): YamlRead {
  const lineCounter = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false })
    const [error] = document.errors
    if (error === undefined) return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) }
    const { line, col } = lineCounter.linePos(error.pos[0])
    return { fault: `dòng ${line}, cột ${col}: ${yamlFault(error.code)}` }
  } catch {
    return { fault: YAML_TOO_DEEP }
  }
}
