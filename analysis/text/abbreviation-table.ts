/** What do the abbreviations of papers and offices stand for? Own table; keys without points, hyphens and `&`. */

const WHOLE = `
TPHCM HCMC TPHCMINH: Thành phố Hồ Chí Minh
HCM: Hồ Chí Minh
TPHN: Thành phố Hà Nội
UBND: Ủy ban nhân dân
HĐND: Hội đồng nhân dân
MTTQ: Mặt trận Tổ quốc
MTTQVN: Mặt trận Tổ quốc Việt Nam
UBMTTQ: Ủy ban Mặt trận Tổ quốc
UBMTTQVN: Ủy ban Mặt trận Tổ quốc Việt Nam
UBKT: Ủy ban Kiểm tra
UBTVQH: Ủy ban Thường vụ Quốc hội
QH: Quốc hội
ĐBQH: đại biểu Quốc hội
TW TƯ TWĐ: Trung ương
CA: công an
CAND: Công an nhân dân
CATP: Công an thành phố
CAX: Công an xã
CAP: Công an phường
CSGT: cảnh sát giao thông
CSĐT: cảnh sát điều tra
CSHS: cảnh sát hình sự
CSCĐ: cảnh sát cơ động
CQĐT: cơ quan điều tra
PCCC: phòng cháy chữa cháy
PCCCCNCH: phòng cháy chữa cháy và cứu nạn cứu hộ
CNCH: cứu nạn cứu hộ
VKS: viện kiểm sát
VKSND: Viện kiểm sát nhân dân
TAND: Tòa án nhân dân
THADS: thi hành án dân sự
QĐND: Quân đội nhân dân
BĐBP: Bộ đội Biên phòng
BCHQS: Ban chỉ huy quân sự
ANTT: an ninh trật tự
ANCT: an ninh chính trị
QPAN: quốc phòng - an ninh
KTXH: kinh tế - xã hội
VHXH: văn hóa - xã hội
ATGT: an toàn giao thông
TTATGT: trật tự an toàn giao thông
TNGT: tai nạn giao thông
ATTP: an toàn thực phẩm
VSATTP: vệ sinh an toàn thực phẩm
GDĐT: Giáo dục và Đào tạo
LĐTBXH: Lao động - Thương binh và Xã hội
TNMT: Tài nguyên và Môi trường
NNMT: Nông nghiệp và Môi trường
NNPTNT: Nông nghiệp và Phát triển nông thôn
VHTTDL: Văn hóa, Thể thao và Du lịch
VHTT: Văn hóa - Thể thao
TTTT: Thông tin và Truyền thông
KHĐT: Kế hoạch và Đầu tư
KHCN: Khoa học và Công nghệ
GTVT: giao thông vận tải
GTCC: giao thông công chính
QLTT: quản lý thị trường
QLDA: quản lý dự án
BQL: ban quản lý
BHXH: bảo hiểm xã hội
BHYT: bảo hiểm y tế
BHTN: bảo hiểm thất nghiệp
TTXVN: Thông tấn xã Việt Nam
VTV: Đài Truyền hình Việt Nam
VOV: Đài Tiếng nói Việt Nam
THCS: trung học cơ sở
THPT: trung học phổ thông
TTGDTX: trung tâm giáo dục thường xuyên
ĐHQG: Đại học Quốc gia
KCN: khu công nghiệp
KCX: khu chế xuất
CCN: cụm công nghiệp
KKT: khu kinh tế
KĐT: khu đô thị
KDC: khu dân cư
HTX: hợp tác xã
TNHH: trách nhiệm hữu hạn
HĐQT: hội đồng quản trị
TGĐ: tổng giám đốc
PGĐ: phó giám đốc
GPMB: giải phóng mặt bằng
QSDĐ: quyền sử dụng đất
QSH: quyền sở hữu
NSNN: ngân sách nhà nước
NTM: nông thôn mới
TTHC: thủ tục hành chính
CNTT: công nghệ thông tin
CĐS: chuyển đổi số
BCĐ: ban chỉ đạo
BCH: ban chấp hành
BTV: ban thường vụ
BTC: ban tổ chức
BVĐK: bệnh viện đa khoa
TTYT: trung tâm y tế
NLĐ: người lao động
ĐBSCL: đồng bằng sông Cửu Long
ĐBSH: đồng bằng sông Hồng
BĐS: bất động sản
ATM: máy rút tiền tự động
PTTH: phổ thông trung học
VN: Việt Nam
LHPN: Liên hiệp Phụ nữ
ĐTN: Đoàn Thanh niên
CCB: cựu chiến binh
BVMT: bảo vệ môi trường
XDCB: xây dựng cơ bản
PCTT: phòng chống thiên tai
TKCN: tìm kiếm cứu nạn
`

/** A number or a name follows: `Q.1`, `TP Thủ Đức`, `H. Cần Giờ`, `QL14`. */
const BEFORE_NAME = `
TP: thành phố
TX: thị xã
TT: thị trấn
Q: quận
P: phường
H: huyện
X: xã
T: tỉnh
KP: khu phố
QL: quốc lộ
TL: tỉnh lộ
ĐT: đường tỉnh
HL: hương lộ
BV: bệnh viện
ĐH: đại học
`

const read = (rows: string): ReadonlyMap<string, string> =>
  new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [shorts = '', full = ''] = row.split(': ')
        return shorts.split(' ').map((short): [string, string] => [short, full])
      }),
  )

export const WHOLE_NAMES = read(WHOLE)
export const NAMES_BEFORE = read(BEFORE_NAME)

/** `ông H. Nam`, `bị can T. khai`: an initial follows these, no huyện and no tỉnh. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'ông bà anh chị em cháu cô chú bác thầy cụ can cáo nhân chồng vợ con tên gái trai sĩ sỹ sư'.split(' '),
)
