/** How do people shorten Vietnamese words in posts and chats? Our own list: what is meant, then how it is written. Lower case. */

const ROWS = `
không: ko k kg hok hông hong hem hk k0 kô hơm hổng kh0ng
được: đc dc đx đk dk
với: vs vj zới dzới
gì: j gj rì
vậy: z zậy dzậy zị dzị zj
như thế nào: ntn
biết: bít bik bjt bt
rồi: r rùi rồy roài rùj
quá: wá wa qá
người: ng ngừi
người ta: ngta nta
mọi người: mn mng
mình: mik mk mìk
bây giờ: bh bjo
giờ: jờ zờ
cũng: cx cug cũg
những: nhữg nhg
nhưng: nhưg
nhiều: nhìu nhiu nhju
trường: trg trườg
trong: trog tr0ng
thôi: thui thoy
tôi: tui
luôn: lun luonn
yêu: iu iêu
chồng: ck
vợ: vk
đường: đg đườg
điện thoại: đt
nhắn tin: nt
trả lời: rep tl
bình luận: cmt
xin lỗi: xl
cảm ơn: tks thks thanks camon cmon
công an: ca
học sinh: hs
sinh viên: sv
giáo viên: gv
khách hàng: kh
nhân viên: nv
gia đình: gđ
số điện thoại: sđt sdt
tài khoản: tk
phải: fải pải
phòng: fòng
phường: fường
phát: fát
đi: đj
cái: kái
có: kó
các: kác
còn: kòn
chưa: chx
chứ: chứk
chuyện: chiện
thích: thík
ghét: gét
giống: jống
già: jà
giá: já zá
giàu: jàu
người yêu: ny
đang: đag
vui: zui dzui
về: zề zìa
vào: zào dzào
vô: zô dzô
việc: vc việk
trước: trc
thằng: thg
hôm nay: hnay
hôm qua: hqua
hôm: hum
nữa: nx
muốn: mún
lại: lạj
mất: mấc
đâu: đou
biển: bjển
đẹp: đep
thế: thía
làm: lm
tiền: tiềnn
bạn: pạn
em: iem
`

/** Short → what is meant. */
export const TEENCODE: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [plain = '', shorts = ''] = row.split(': ')
      return shorts.split(' ').map((short): [string, string] => [short, plain])
    }),
)

/** These also shorten something else beside a figure or in capitals, or are words of the press: only where the text is a post at all. */
export const DOUBTFUL: ReadonlySet<string> = new Set(
  'k r ng vs hông dc ca hs sv gv kh nv tk đt đk dk bt ck mn nt tl wa hem hong hum tui lun vc lm kg rep thanks mk bh đg'.split(
    ' ',
  ),
)
