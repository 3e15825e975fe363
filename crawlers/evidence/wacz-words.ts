/** What does somebody read who opens an evidence package without any tool? Vietnamese, plain text. */
import { vietnamDateTime } from '#data/model/time.js'
import type { PackedCapture, WaczOrder } from './wacz.js'

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()

/** The name of a body's type, short: `text/html`. */
const typeOf = (contentType: string | null): string => oneLine(contentType?.split(';')[0] ?? 'không rõ')

function lines({ facts, sealed }: PackedCapture): string {
  const { url, finalUrl, capturedAt, status, tool, contentType, bytes, digest } = facts
  return [
    `- Địa chỉ đã hỏi:  ${oneLine(url ?? 'không có')}`,
    `  Địa chỉ cuối:    ${finalUrl === null ? 'như trên' : oneLine(finalUrl)}`,
    `  Lúc:             ${vietnamDateTime(capturedAt)} giờ Việt Nam (${capturedAt.toISOString()} UTC)`,
    `  Trả lời:         ${status === null ? 'không có mã HTTP' : `HTTP ${status}`}, ${typeOf(contentType)}, ${bytes} byte`,
    `  Công cụ:         ${tool === null ? 'không ghi' : oneLine(tool)}`,
    `  Mã băm nội dung: ${digest}`,
    `  Mã băm khối lưu: ${sealed}`,
  ].join('\n')
}

export function readmeOf({ title, createdAt, software, captures, leftOut }: WaczOrder): string {
  const missing =
    leftOut.length === 0
      ? ''
      : `\nKHÔNG CÓ TRONG GÓI (không qua được kiểm tra lúc đóng gói)\n\n${leftOut.map((one) => `- ${oneLine(one)}`).join('\n')}\n`
  return `GÓI CĂN CỨ

Trang đã lưu: ${oneLine(title)}
Đóng gói:     ${vietnamDateTime(createdAt)} giờ Việt Nam (${createdAt.toISOString()} UTC), bằng ${oneLine(software)}

Gói này giữ nguyên nội dung mà máy chủ của trang đã trả lời vào lúc ghi dưới đây. Chỉ phần nén trên đường
truyền được tháo ra; phần đầu HTTP nói về nén được giữ dưới tên x-orig-…. Đây là bản lưu để làm căn cứ:
nó cho biết trang đã đăng gì, không cho biết điều đăng là đúng hay sai.

CÁC BẢN LƯU

${captures.map(lines).join('\n\n')}
${missing}
XEM LẠI TRANG

Mở tệp .wacz này ở https://replayweb.page (tệp được đọc ngay trong trình duyệt, không gửi đi đâu),
hoặc bằng phần mềm ReplayWeb.page cài trên máy khi không có mạng.
Ảnh và kiểu trình bày chỉ hiện khi có trong gói.

KIỂM TRA BẰNG TAY

1. Giải nén gói (tệp .wacz là tệp .zip).
2. Chạy: sha256sum datapackage.json
   So với "hash" trong datapackage-digest.json.
3. Chạy: sha256sum archive/data.warc.gz indexes/index.cdx pages/pages.jsonl custody.json README.txt
   So từng dòng với "hash" của tệp đó trong datapackage.json.
4. archive/data.warc.gz là các bản ghi WARC 1.1, mỗi bản ghi một khối gzip; đọc bằng: zcat archive/data.warc.gz
   Trong mỗi bản ghi, WARC-Payload-Digest là SHA-256 của nội dung, WARC-Block-Digest là SHA-256 của cả
   phần đầu HTTP và nội dung. Tách riêng một bản ghi (offset và length có trong indexes/index.cdx):
   tail -c +$((OFFSET+1)) archive/data.warc.gz | head -c LENGTH | sha256sum
   So với "recordDigest" trong indexes/index.cdx và với "Mã băm khối lưu" ở trên.
5. custody.json là nhật ký lưu giữ. Mã "digest" của mỗi dòng là SHA-256 của mã "previous" viết liền với dòng đó
   dưới dạng JSON không khoảng trắng: {"at":…,"captureId":…,"detail":…,"event":…}.
   "head" là mã của dòng cuối cùng trong cả sổ lúc đóng gói: ai giữ mã này thì biết sổ về trước không bị sửa.

Gói chưa ký số: ai sửa gói rồi tính lại mọi mã thì gói vẫn khớp với chính nó. Vì vậy hãy giữ mã băm của
datapackage.json ở nơi khác (biên bản, thư gửi kèm), hoặc so với sổ của nơi đã đóng gói.

Công cụ Điểm Báo kiểm tra tất cả các bước trên bằng một lệnh: diembao evidence verify TỆP.wacz
`
}
