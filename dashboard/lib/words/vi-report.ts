/** How does the page speak of what people hand in, in Vietnamese? */
import type { HeardBy, ReportKind, ReportState } from '#api/client.js'

interface ReportTerms {
  readonly reportKind: Readonly<Record<ReportKind, string>>
  readonly heardBy: Readonly<Record<HeardBy, string>>
  readonly reportState: Readonly<Record<ReportState, string>>
  readonly reportSays: Readonly<Record<ReportState, string>>
}

export const viReport = {
  reportKind: { link: 'Đường dẫn', text: 'Chữ đã chép', image: 'Ảnh chụp', opinion: 'Dư luận' },
  heardBy: { one: 'một người', few: 'vài người', tens: 'vài chục người', hundreds: 'vài trăm người trở lên' },
  reportState: {
    received: 'Đã nhận',
    known: 'Đã có trong hệ thống',
    fetching: 'Đang lấy trang',
    collected: 'Đã thành tin',
    kept: 'Đã giữ lại',
    failed: 'Không lấy được',
  },
  reportSays: {
    received: 'Tin sẽ vào hệ thống ở lượt đọc tới.',
    known: 'Nội dung này đã có trong hệ thống từ trước.',
    fetching: 'Máy đang lấy trang; tình trạng mới hiện ở danh sách bên dưới.',
    collected: 'Nội dung đã thành một tin trong hệ thống.',
    kept: 'Những gì bạn ghi đã được giữ lại.',
    failed: 'Máy không lấy được trang này.',
  },
  report: {
    title: 'Báo tin',
    kind: 'Bạn có gì?',
    help: {
      link: 'Dán đường dẫn của bài báo, bài đăng hoặc video. Máy tự lấy trang nếu được phép.',
      text: 'Dán phần chữ của bài mà máy không tự lấy được, ví dụ bài trong nhóm.',
      image: 'Gửi ảnh chụp màn hình. Vị trí, tên máy và thông tin ẩn trong ảnh được bỏ trước khi lưu.',
      opinion: 'Ghi lại điều người dân đang nói: nói gì, ở đâu, khoảng bao nhiêu người. Không ghi ai nói.',
    },
    text: {
      text: 'Nội dung',
      image: 'Chữ trong ảnh',
      opinion: 'Người dân nói gì',
    },
    textWhy: 'Gõ lại phần chữ chính để sau này tìm được; có thể bổ sung sau.',
    link: 'Đường dẫn',
    linkIfAny: 'Đường dẫn (nếu có)',
    placeSeen: 'Thấy ở đâu',
    placeHeard: 'Nghe ở đâu',
    daySeen: 'Thấy ngày nào',
    dayHeard: 'Nghe ngày nào',
    clock: 'Lúc mấy giờ',
    heardBy: 'Khoảng bao nhiêu người nói',
    heardByUnknown: 'không rõ',
    question: 'Điều gì cần kiểm tra?',
    more: 'Bạn biết gì thêm, đề xuất gì',
    knownFacts: 'Điều bạn biết về việc này',
    proposal: 'Đề xuất xử lý',
    unit: 'Đơn vị nắm rõ việc',
    unitNone: 'chưa rõ',
    choosePicture: 'Chọn ảnh',
    changePicture: 'Đổi ảnh',
    pictureWhat: 'Ảnh PNG, JPEG hoặc WebP, nhiều nhất 10 MB.',
    pictureChosen: '{{name}}, {{size}} MB',
    pictureLarge: 'Ảnh lớn quá 10 MB nên sẽ không được nhận.',
    rules:
      'Không ghi tên người đăng hay người nói. Số điện thoại, thư điện tử và số giấy tờ được tự động che. Tuyệt đối không gửi tài liệu có dấu mật, tối mật, tuyệt mật.',
    send: 'Gửi tin',
    draftKept: 'Nháp được giữ trên máy này (trừ ảnh).',
    draftClear: 'Xóa nháp',
    refused: 'Tin chưa được nhận',
    wiped: 'Những gì vừa gõ cũng đã được xóa khỏi trang này.',
    thanks: 'Đã nhận tin của bạn',
    again: 'Tin này đã được báo trước đó',
    number: 'Số phiếu {{receipt}}',
    next: 'Báo tin khác',
    seeItem: 'Xem tin',
    list: 'Tin đã báo',
    empty: 'Chưa có tin báo nào',
    emptyWhat: 'Tin báo về {{name}} hiện ở đây cùng số phiếu và tình trạng xử lý.',
    older: 'Xem tin cũ hơn',
  },
} as const satisfies ReportTerms & { readonly report: object }
