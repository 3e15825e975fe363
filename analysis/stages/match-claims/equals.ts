/** Which words say the same, near enough for one statement to be found by the other? Our own list, as data; opposites beside it. */

/** One meaning a line; single syllables only where they hardly mean anything else. */
const SAME = `
chết|tử vong|thiệt mạng|qua đời|mất mạng|tử nạn|bỏ mạng
bị thương|thương tích|trọng thương
sơ tán|di tản|di dời|dời đi
nứt|rạn nứt|nứt toác|vết nứt
vỡ|bể vỡ|bục
sập|đổ sập|sụp đổ|sụp
sạt lở|lở đất|trượt đất
lũ|lũ lụt|ngập lụt|lụt|ngập
cháy|hỏa hoạn|bốc cháy
nổ|phát nổ|vụ nổ
chìm|đắm|lật chìm
trẻ em|trẻ|cháu bé|em nhỏ|trẻ nhỏ|thiếu nhi
học sinh|học trò|em học sinh
giáo viên|thầy cô|nhà giáo
bác sĩ|bác sỹ|thầy thuốc
công an|cảnh sát
bộ đội|quân đội|quân nhân|lính
cán bộ|quan chức|công chức|viên chức
chính quyền|nhà chức trách|cơ quan chức năng
người dân|dân|bà con|cư dân|nhân dân|dân cư
hộ|hộ dân|hộ gia đình|gia đình|nóc nhà
thu hồi|lấy lại|tịch thu
sổ đỏ|giấy chứng nhận quyền sử dụng đất|sổ hồng
đền bù|bồi thường
trợ cấp|tiền hỗ trợ|hỗ trợ
lương|tiền lương|thu nhập
học phí|tiền học
viện phí|tiền viện
bệnh viện|nhà thương|viện
bắt|bắt giữ|bắt tạm giam|tạm giữ
khởi tố|truy tố
bỏ trốn|trốn|cao chạy xa bay|tẩu thoát
đình chỉ|tạm dừng|tạm ngừng|ngừng|dừng|ngưng
bổ sung|thêm
đóng cửa|ngừng hoạt động
khánh thành|đưa vào sử dụng|thông xe|đi vào hoạt động|hoạt động
khởi công|động thổ|bắt đầu xây dựng
hoàn thành|xong|hoàn tất
chậm|trễ|chậm tiến độ|chậm trễ|trì hoãn
ô nhiễm|nhiễm bẩn|bẩn
nước sạch|nước máy|nước sinh hoạt
nước thải|nước bẩn
rác|rác thải|chất thải
cúp điện|mất điện|cắt điện
mất nước|cúp nước|cắt nước
xây dựng|xây|làm mới
sửa chữa|sửa|khắc phục|tu sửa|duy tu
tăng|tăng lên|nâng lên|nâng|cao hơn
giảm|giảm xuống|hạ|cắt giảm|thấp hơn
miễn phí|không mất tiền|không thu tiền|không thu phí
thu phí|thu tiền|đóng phí|nộp phí
phạt|xử phạt|phạt tiền
ngộ độc|trúng độc
vắc xin|vaccine|vắcxin|vacxin
sáp nhập|nhập|hợp nhất
tuyển|tuyển dụng|tuyển mộ
tiếp nhận|nhận|đón nhận
đón|đón tiếp|đón được
du khách|khách du lịch|lượt khách|khách tham quan|khách
ô tô|xe hơi|xe ô tô|ôtô
xe máy|xe gắn máy|mô tô
lợn|heo
ngô|bắp
thuyền|ghe|tàu|tàu cá
đường|tuyến đường|con đường|đoạn đường
cầu|cây cầu|cầu đường bộ
trường|trường học|ngôi trường|nhà trường
xã|địa bàn xã
năm ngoái|năm trước|năm qua
giấu|che giấu|bưng bít|ém
bác bỏ|phủ nhận
thông báo|công bố|cho biết|cho hay|thông tin
dự kiến|theo kế hoạch|dự tính
hiện nay|hiện|bây giờ|hiện tại
toàn bộ|tất cả|hết|mọi
bắt buộc|buộc|phải
tiêm|chích|tiêm chủng|tiêm ngừa
nhập viện|cấp cứu|vào viện|đi viện
bão|cơn bão
thiệt hại|tổn thất
mất tích|không tìm thấy
cứu|giải cứu|cứu hộ|cứu nạn
lừa đảo|lừa|chiếm đoạt
nhận hối lộ|ăn hối lộ|nhận tiền
ma túy|chất cấm
cấp|cấp phát|phát|trao
chi|bỏ ra|chi ra|tiêu
vốn|tổng vốn|tổng mức đầu tư|kinh phí|mức đầu tư
đầu tư|rót vốn
diện tích|rộng
dài|chiều dài
giám đốc|lãnh đạo
chủ tịch|người đứng đầu
bến|bến tàu
phà|bến phà
hồ|hồ chứa|hồ nước
đập|con đập|thân đập|đê
kè|bờ kè|tuyến kè
rừng|cánh rừng|diện tích rừng
cá|tôm cá
sầu riêng|trái sầu riêng
lúa|ruộng lúa|cánh đồng lúa
mưa|mưa lớn|mưa to
hàng xóm|láng giềng
hàng hóa|hàng
cửa hàng|cửa hiệu|tiệm
doanh nghiệp|công ty|hãng
nhà máy|xưởng|phân xưởng
công nhân|người lao động|lao động
nông dân|người nông dân|nhà nông
ngư dân|người đi biển
thi|kỳ thi|kiểm tra
bán|tiêu thụ|bán ra
mua|thu mua|mua vào
xuất khẩu|bán ra nước ngoài
di dời|di chuyển|chuyển đi
tái định cư|khu ở mới
vỡ nợ|phá sản
tử hình|án tử
tù|phạt tù|ngồi tù|án tù
căn cước|cccd|căn cước công dân|thẻ căn cước
ứng dụng|app|phần mềm
khóa|chặn|phong tỏa
đánh|hành hung|đánh đập
tặng|biếu|cho tặng|quyên góp`

/** A statement and its opposite share nearly all their words. */
const OPPOSED = `
tăng|giảm
mở cửa|đóng cửa
cho phép|cấm
thắng|thua
xuất khẩu|nhập khẩu
cao nhất|thấp nhất
lớn nhất|nhỏ nhất
nhiều nhất|ít nhất
tăng cường|hạn chế
khởi công|khánh thành
bắt đầu|kết thúc
bắt đầu|ngừng
bắt đầu|dừng
tiếp tục|ngừng
tiếp tục|dừng
bắt buộc|tự nguyện
miễn phí|thu phí
đồng ý|từ chối
tán thành|phản đối
ủng hộ|phản đối
xác nhận|bác bỏ
công khai|bí mật
hoàn thành|chậm
thành lập|giải thể
tuyển|sa thải
bổ nhiệm|cách chức
an toàn|nguy hiểm
đạt|vượt
sáp nhập|chia tách
được|bị cấm
mở rộng|thu hẹp
trước|sau
sống|chết
công|tư
thừa|thiếu
lãi|lỗ
đúng|sai
nhanh|chậm
vào|ra
lên|xuống
trên|dưới
nhiều|ít
phải|được`

const groups = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

export const SAME_WORDS = groups(SAME)
export const OPPOSED_WORDS = groups(OPPOSED)
/** With or without these a statement says the same. Tense (`đã`, `sẽ`), direction (`từ`, `đến`) and measure (`hơn`) are not among them. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'là và của có được bị cho tại ở trong với thì mà theo về do vì bằng để cũng đều này đó kia ấy khi các những việc rằng nhé nha ạ ơi thế vậy ngày tháng năm'.split(
    ' ',
  ),
)

/** The words that hold a sentence together, for looking past them at what is denied. Folded. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `la va cua co duoc bi da dang se cho tai o trong voi thi ma hoac hay theo tren duoi ve tu den toi vao ra len xuong nhu nen do vi
  bang de cung deu con nua roi nay do kia ay khi neu sau truoc gom tro so cac nhung mot moi hon gan khoang viec rang nguoi hien
  noi biet hay cu nhe nha nhi a oi the gi vay day qua lai di luon chi moi ngay nam thang can phai boi nhung tuy song vua
  cai chiec con cuoc su nhieu it rat that gia minh toi em anh chi ong ba ho no ta thay lam duoc thong tin cong`.split(
    /\s+/,
  ),
)
