/** Which kinds are too rare in the labelled documents to be learned there? Examples written by us; places and people are invented. */
import { KINDS, type Kind, TONES, TOPICS, type ToneLabel, type TopicId } from '#data/model/vocabulary.js'
import { BLAME } from './written/blame.js'
import { PRAISE } from './written/praise.js'
import { TROUBLES } from './written/troubles.js'
import { VOICES } from './written/voices.js'
import { WORKS } from './written/works.js'

export interface WrittenExample {
  readonly kind: Kind
  readonly tone: ToneLabel
  readonly title: string | null
  readonly text: string
  /** Empty where none was noted. */
  readonly topics: readonly TopicId[]
}

const row = (kind: Kind, tone: ToneLabel, title: string | null, text: string): WrittenExample => ({
  kind,
  tone,
  title,
  text,
  topics: [],
})

/** `kind tone topics | title | text`; an unknown word is a slip of the pen. */
function parsed(line: string): WrittenExample {
  const [marks = '', title = '', text = ''] = line.split('|').map((part) => part.trim())
  const [kindName, toneName, topicNames = ''] = marks.split(' ')
  const kind = KINDS.find((one) => one === kindName)
  const tone = TONES.find((one) => one === toneName)
  const topics = TOPICS.filter((one) => topicNames.split(',').includes(one))
  if (kind === undefined || tone === undefined || text === '')
    throw new Error(`cannot read the written example: ${line}`)
  return { kind, tone, topics, title: title === '' ? null : title, text }
}

const table = (lines: string): readonly WrittenExample[] => lines.trim().split('\n').map(parsed)

export const WRITTEN: readonly WrittenExample[] = [
  row(
    'advertorial',
    'positive',
    'An Phú Riverside: chuẩn sống mới bên sông',
    'Tọa lạc tại vị trí đắc địa, An Phú Riverside mang đến cho cư dân không gian sống đẳng cấp với hệ thống tiện ích khép kín: hồ bơi, công viên, phòng tập. Chủ đầu tư cam kết bàn giao đúng tiến độ, khách hàng được hưởng chiết khấu 5% khi đặt chỗ trong tháng này. Mọi chi tiết xin liên hệ hotline của sàn phân phối.',
  ),
  row(
    'advertorial',
    'positive',
    'Tập đoàn Minh Long đồng hành cùng học trò nghèo',
    'Với mong muốn sẻ chia cùng cộng đồng, Tập đoàn Minh Long đã trao 100 suất học bổng cho học sinh vượt khó. Đại diện tập đoàn cho biết đây là hoạt động thường niên, thể hiện trách nhiệm xã hội của thương hiệu. Tập đoàn hiện phát triển nhiều sản phẩm bất động sản nghỉ dưỡng được khách hàng tin chọn.',
  ),
  row(
    'advertorial',
    'positive',
    'Khai trương tổ hợp khách sạn năm sao Hải Vân Bay',
    'Chủ đầu tư chính thức khai trương khách sạn Hải Vân Bay với 500 phòng sang trọng, nhà hàng, trung tâm hội nghị đạt chuẩn quốc tế. Nhân dịp này, du khách đặt phòng được hưởng nhiều ưu đãi. Đây được kỳ vọng là viên ngọc của du lịch địa phương và là cơ hội đầu tư hấp dẫn.',
  ),
  row(
    'advertorial',
    'positive',
    'Giải pháp năng lượng mái nhà cho mọi gia đình',
    'Công ty Nắng Việt giới thiệu giải pháp điện mặt trời trọn gói, bảo hành 20 năm, lắp đặt trong hai ngày. Sản phẩm giúp gia đình tiết kiệm chi phí, thân thiện với môi trường. Khách hàng đăng ký sớm được tặng gói bảo trì.',
  ),
  row(
    'achievement',
    'positive',
    'Xã Phú Đông đón bằng công nhận nông thôn mới nâng cao',
    'Sau năm năm phấn đấu, xã Phú Đông đạt 19 trên 19 tiêu chí, thu nhập bình quân đạt 68 triệu đồng mỗi người, tỷ lệ hộ nghèo giảm còn 0,8%. Tỉnh đã công nhận xã đạt chuẩn và trao thưởng công trình phúc lợi.',
  ),
  row(
    'achievement',
    'positive',
    'Thu ngân sách của tỉnh vượt 18% kế hoạch',
    'Báo cáo của UBND tỉnh cho thấy đến cuối quý ba, thu ngân sách đạt 21.000 tỷ đồng, vượt 18% kế hoạch, tăng trưởng kinh tế đứng thứ ba cả nước. Kim ngạch xuất khẩu đạt kết quả cao nhất từ trước đến nay.',
  ),
  row(
    'achievement',
    'positive',
    'Lễ hội rước nước được ghi vào danh mục di sản quốc gia',
    'Bộ Văn hóa vừa công nhận lễ hội rước nước là di sản văn hóa phi vật thể quốc gia. Đây là di sản thứ mười hai của huyện được công nhận, thành quả nhiều năm gìn giữ của nhân dân địa phương.',
  ),
  row(
    'achievement',
    'positive',
    'Đưa điện lưới đến bản cuối cùng của huyện',
    'Công trình cấp điện cho bản Nà Khoang đã hoàn thành, đưa vào sử dụng. Từ nay 100% số hộ trong huyện có điện. Người dân phấn khởi vì không còn phải dùng máy nổ.',
  ),
  row(
    'achievement',
    'positive',
    'Học sinh trường huyện giành giải nhất quốc gia',
    'Đội tuyển của trường đã giành một giải nhất, hai giải nhì tại kỳ thi quốc gia, thành tích cao nhất trong mười năm qua. Nhà trường được tỉnh tặng bằng khen.',
  ),
  row(
    'achievement',
    'positive',
    'Tai nạn giao thông giảm sâu dịp Tết',
    'Ban An toàn giao thông tỉnh cho biết kỳ nghỉ Tết năm nay không xảy ra tai nạn nghiêm trọng, số vụ giảm 40% so với cùng kỳ. Tình hình trật tự được giữ vững, nhân dân vui xuân an toàn.',
  ),
  row(
    'achievement',
    'positive',
    'Sau 5 năm thực hiện đề án, du lịch tăng trưởng gấp đôi',
    'Theo UBND tỉnh, sau 5 năm triển khai đề án, lượng khách tăng bình quân 15% mỗi năm, doanh thu đạt 2.300 tỷ đồng, vượt mục tiêu đề ra. Hạ tầng được đầu tư đồng bộ.',
  ),
  row(
    'opinion',
    'neutral',
    'Nghĩ từ một chuyến xe buýt',
    'Đi xe buýt cả tuần, tôi nhận ra điều mà các bản quy hoạch ít nói: người dân không thiếu ý thức, họ thiếu lựa chọn. Phải chăng chúng ta đang bắt đầu từ lệnh cấm thay vì từ dịch vụ? Theo tôi, câu hỏi đúng là làm sao để đi bộ ra bến an toàn. Nếu không, mọi khẩu hiệu rồi cũng chỉ là khẩu hiệu.',
  ),
  row(
    'opinion',
    'neutral',
    'Bài học từ căn nhà giá rẻ',
    'Vì sao nơi này làm được mà nơi khác cứ loay hoay? Câu trả lời có lẽ nằm ở chỗ người đứng đầu dám đi xem tận nơi. Người nghèo cần mái nhà, không cần thêm một hội thảo. Thiết nghĩ đã đến lúc chúng ta thôi biện minh và bắt tay làm.',
  ),
  row(
    'opinion',
    'neutral',
    'Sắp xếp bộ máy: cần một lộ trình rõ ràng',
    'Đề xuất giao cho địa phương quyết định số lượng công chức, nếu được thông qua, sẽ mang lại ý nghĩa lớn. Tuy nhiên, theo người viết, thành phố cần chuẩn bị từ bây giờ: rà soát dân cư, đào tạo nhân sự, phân định trách nhiệm. Thứ nhất, phải minh bạch tiêu chí. Thứ hai, cần lắng nghe người dân.',
  ),
  row(
    'opinion',
    'negative',
    null,
    'Tôi chỉ muốn hỏi mấy câu thôi: nếu đã làm đúng quy trình thì sao không công khai hồ sơ? Một, ai ký? Hai, ký ngày nào? Ba, vì sao hai văn bản lại khác nhau? Buổi họp báo chiều mai mà không trả lời được thì dân còn biết tin vào đâu.',
  ),
  row(
    'opinion',
    'neutral',
    null,
    'Theo mình thì bắn pháo hoa hay không cũng được, nhưng nên hỏi ý dân trước. Tiền đó xây thêm phòng học chẳng phải hay hơn sao? Ý kiến riêng, mong các bác góp ý nhẹ nhàng.',
  ),
  row(
    'opinion',
    'negative',
    'Đừng để người dân phải chạy vòng',
    'Lẽ ra một tờ giấy xác nhận chỉ cần một buổi. Vậy mà người dân phải đi bốn lần. Suy cho cùng, cải cách không nằm ở cái máy lấy số mà ở thái độ người ngồi sau quầy. Chúng ta có quyền đòi hỏi nhiều hơn thế.',
  ),
  row(
    'rumour_or_unverified',
    'neutral',
    'Công an bác tin đồn bắt cóc trẻ em ở xã Hòa Lợi',
    'Những ngày qua trên mạng xã hội lan truyền thông tin về nhóm người lạ bắt cóc trẻ em. Công an huyện khẳng định không có việc này, thông tin trên là thất thiệt; hình ảnh được cắt từ một vụ việc ở nước ngoài. Cơ quan công an đang làm rõ người tung tin.',
  ),
  row(
    'rumour_or_unverified',
    'neutral',
    'Thực hư tin giếng nước chữa bách bệnh',
    'Hàng trăm người đổ về xin nước sau tin đồn giếng cổ chữa được bệnh nan y. Ngành y tế cho biết chưa có căn cứ nào, kết quả kiểm nghiệm chỉ là nước giếng thường. Chính quyền khuyên người dân không nên tin theo lời đồn thổi.',
  ),
  row(
    'rumour_or_unverified',
    'neutral',
    'Sự thật bức ảnh cá sấu trên sông',
    'Bức ảnh con cá sấu được chia sẻ trên Facebook kèm lời cảnh báo khiến nhiều người lo lắng. Xác minh cho thấy ảnh chụp từ năm trước ở một nước khác, không liên quan địa phương. Người đăng đã gỡ bài và xin lỗi.',
  ),
  row(
    'rumour_or_unverified',
    'negative',
    null,
    'Mọi người chia sẻ gấp, bệnh viện huyện đang giấu số ca nhiễm, hôm qua chết ba người mà không báo nào đưa tin. Người nhà em làm trong đó nói thật chứ không phải đồn. Đừng ra đường!',
  ),
  row(
    'rumour_or_unverified',
    'neutral',
    null,
    'Nghe nói khu chợ mình bị phong tỏa rồi, đường vào có công an chốt, ai ở gần đừng đi qua nhé. Chưa biết thật hay không nhưng cứ cẩn thận, cả nhà ơi.',
  ),
  row(
    'rumour_or_unverified',
    'neutral',
    null,
    'DANH SÁCH những nhà có người về từ vùng dịch, ai thấy tên thì tránh tiếp xúc: nhà số 4 ngõ 2, nhà số 9 ngõ 7, một hộ ở xóm Đông. Tin nội bộ, đừng hỏi nguồn.',
  ),
  row(
    'rumour_or_unverified',
    'negative',
    null,
    'Vạch trần tiếp: lãnh đạo huyện đang che giấu chuyện thu tiền của dân để làm đường rồi chia nhau. Bằng chứng sẽ đăng sau, mọi người lan truyền giúp.',
  ),
  row(
    'business',
    'neutral',
    'Giá đất ven đô tăng mạnh, giao dịch lại giảm',
    'Khảo sát của các sàn môi giới cho thấy giá đất nền tăng 15% trong ba tháng nhưng lượng giao dịch giảm một nửa. Chuyên gia khuyên nhà đầu tư thận trọng. Người mua ở thực khó tiếp cận.',
  ),
  row(
    'business',
    'neutral',
    'Hoa Tết rớt giá, tiểu thương sốt ruột',
    'Cận Tết mà chợ hoa vẫn vắng người mua. Tiểu thương cho biết giá cúc giảm còn 40.000 đồng một chậu, sức mua chỉ bằng nửa năm ngoái. Nhiều người tính bán lỗ để gỡ vốn.',
  ),
  row(
    'business',
    'neutral',
    'Tuyến phà chở hàng chạy lại từ đầu tháng',
    'Công ty vận tải cho biết tuyến phà sẽ hoạt động trở lại với bốn chuyến mỗi ngày, giá vé 120.000 đồng. Hành khách có thể đặt vé qua mạng. Thời gian chạy khoảng 50 phút.',
  ),
  row(
    'business',
    'neutral',
    'Thương lái ngừng mua, sầu riêng ùn ứ',
    'Giá sầu riêng tại vườn giảm từ 90.000 xuống 45.000 đồng một ký. Doanh nghiệp xuất khẩu cho biết thị trường siết kiểm tra nên tạm dừng mua vào.',
  ),
  row(
    'business',
    'neutral',
    'Doanh nghiệp gỗ thiếu đơn hàng quý tới',
    'Nhiều doanh nghiệp chế biến gỗ cho biết đơn hàng giảm 30%, phải cắt ca. Hiệp hội dự báo thị trường chỉ hồi phục vào cuối năm.',
  ),
  row(
    'feature',
    'positive',
    'Người giữ lửa lò gốm cuối cùng của làng',
    'Ông Tư đã gắn bó với bàn xoay hơn nửa thế kỷ. Trong gian nhà nhỏ, ông vẫn nhẹ nhàng vuốt từng thớ đất, kể chuyện ngày xưa cả làng đỏ lửa. Với ông, giữ nghề là giữ ký ức của cha ông.',
  ),
  row(
    'feature',
    'positive',
    'Ngôi đình bốn trăm tuổi bên dòng sông cổ',
    'Đình làng hiện lên trầm mặc dưới tán đa. Những mảng chạm tinh xảo, câu chuyện về vị thành hoàng khiến du khách say mê. Mỗi độ xuân về, lễ hội lại rộn ràng tiếng trống.',
  ),
  row(
    'feature',
    'positive',
    'Cô giáo hai mươi năm cắm bản',
    'Từng ấy năm, cô vượt suối đến lớp, chia cho học trò bát cơm, manh áo. Nhắc về cô, bà con trong bản ai cũng xúc động. Câu chuyện của cô truyền cảm hứng cho nhiều đồng nghiệp trẻ.',
  ),
  row(
    'feature',
    'positive',
    'Nhặt được túi tiền, anh xe ôm tìm người trả lại',
    'Anh Sáu nhặt được túi xách có 40 triệu đồng, đã đến công an phường nhờ tìm người đánh mất. Chủ nhân nhận lại tài sản, xúc động cảm ơn tấm lòng của anh. Anh bảo của người ta thì mình trả.',
  ),
  row(
    'feature',
    'positive',
    'Một ngày ở làng du lịch cộng đồng',
    'Sáng sớm, khói bếp lẫn trong sương, khách dậy theo chủ nhà ra ruộng. Ẩm thực, điệu múa, nếp nhà sàn làm nên sức hút của nơi này. Nhiều người hẹn sẽ trở lại.',
  ),
  row(
    'feature',
    'neutral',
    'Hồi sinh sau tai nạn, cậu bé học viết bằng chân',
    'Ba năm sau ngày định mệnh, cậu bé đã tự đến trường. Gia cảnh khó khăn, mẹ làm thuê nuôi con, nhưng nụ cười đã trở lại. Câu chuyện khiến nhiều người rơi nước mắt.',
  ),
  row(
    'announcement',
    'neutral',
    'Tỉnh sẽ xây cầu mới thay cầu treo',
    'UBND tỉnh vừa phê duyệt chủ trương đầu tư cầu Suối Đá, tổng vốn 320 tỷ đồng, dự kiến khởi công quý hai năm sau và hoàn thành trong hai năm. Sở Giao thông được giao làm chủ đầu tư.',
  ),
  row(
    'announcement',
    'neutral',
    'Chủ tịch tỉnh yêu cầu chủ động ứng phó mưa lũ',
    'Tại cuộc họp, chủ tịch tỉnh yêu cầu các địa phương rà soát khu vực nguy cơ sạt lở, sẵn sàng sơ tán dân, tuyệt đối không chủ quan. Các sở ngành trực 24/24, báo cáo kịp thời.',
  ),
  row(
    'announcement',
    'neutral',
    'Hội đồng nhân dân thành phố bầu bổ sung nhân sự',
    'Tại kỳ họp chuyên đề, các đại biểu đã bầu phó chủ tịch UBND thành phố nhiệm kỳ này và thông qua 12 nghị quyết về ngân sách, đất đai.',
  ),
  row(
    'announcement',
    'neutral',
    'Bộ lập đoàn kiểm tra vụ cà phê trộn tạp chất',
    'Bộ vừa có văn bản thành lập tổ công tác, làm việc với địa phương để làm rõ vụ việc, yêu cầu báo cáo trước ngày 30. Thứ trưởng làm tổ trưởng.',
  ),
  row(
    'announcement',
    'neutral',
    null,
    'Sở Giáo dục thông báo lịch học trực tuyến từ ngày 9 đến ngày 14 tháng này dành cho học sinh lớp 9 và lớp 12. Phụ huynh theo dõi trên trang của sở.',
  ),
  row(
    'announcement',
    'neutral',
    null,
    'Thực hiện quyết định của chủ tịch tỉnh, từ 13 giờ hôm nay ấp Thạnh Lợi với 300 hộ dân bắt đầu cách ly y tế để phòng dịch. Lương thực được cấp tận nhà.',
  ),
  row(
    'announcement',
    'positive',
    'Khai mạc tuần lễ văn hóa các dân tộc',
    'Tối qua, tỉnh khai mạc tuần lễ văn hóa với nhiều hoạt động: trình diễn trang phục, hội chợ, giao lưu nghệ thuật. Sự kiện thu hút đông đảo nhân dân và du khách.',
  ),
  row(
    'announcement',
    'positive',
    'Bệnh viện huyện đưa khu điều trị mới vào hoạt động',
    'Khu điều trị 150 giường chính thức đi vào hoạt động, trang bị máy móc hiện đại, giúp người dân không phải lên tuyến trên. Lãnh đạo sở dự lễ khánh thành.',
  ),
  row(
    'criticism',
    'negative',
    'Đường làng thành ao, dân kêu ba năm chưa ai sửa',
    'Con đường dài hai cây số đầy ổ voi, mưa xuống thành ao. Người dân nhiều lần phản ánh lên xã nhưng vẫn chưa được sửa chữa. Đại diện ban quản lý dự án cho biết đang chờ vốn.',
  ),
  row(
    'criticism',
    'negative',
    'Cảnh cáo chủ tịch xã cấp đất sai thẩm quyền',
    'Ủy ban kiểm tra huyện ủy quyết định cảnh cáo chủ tịch xã vì buông lỏng quản lý, ký cấp 12 thửa đất sai quy định. Kết luận thanh tra yêu cầu kiểm điểm các cá nhân liên quan.',
  ),
  row(
    'criticism',
    'negative',
    'Trạm bơm tiền tỷ bỏ hoang giữa đồng',
    'Xây xong bốn năm, trạm bơm 8 tỷ đồng chưa chạy ngày nào. Nông dân bức xúc vì ruộng vẫn khô. Lãnh đạo huyện thừa nhận có bất cập trong khảo sát.',
  ),
  row(
    'criticism',
    'negative',
    null,
    'Phó chủ tịch thường trực yêu cầu thanh tra làm rõ việc giao hàng chục héc ta đất cho doanh nghiệp không qua đấu giá, có dấu hiệu gây thất thu ngân sách.',
  ),
  row(
    'criticism',
    'negative',
    null,
    'Cán bộ thuế bị bắt quả tang khi đang nhận tiền của doanh nghiệp ngay tại quán cà phê. Viện kiểm sát đã phê chuẩn lệnh bắt.',
  ),
  row(
    'incident',
    'neutral',
    'Xe tải lao xuống vực, hai người tử vong',
    'Khoảng 5 giờ sáng, xe tải mất lái lao xuống vực sâu 30 m. Lực lượng cứu hộ đưa được ba nạn nhân lên, hai người đã tử vong. Nguyên nhân đang được điều tra.',
  ),
  row(
    'incident',
    'neutral',
    'Bắt nhóm trộm chó liên tỉnh',
    'Công an huyện vừa tạm giữ năm đối tượng, thu giữ hai ô tô và 300 kg tang vật. Bước đầu nhóm này khai gây ra 40 vụ ở nhiều xã.',
  ),
  row(
    'incident',
    'neutral',
    'Cá lồng chết trắng sông, chưa rõ nguyên nhân',
    'Sáng sớm, người nuôi phát hiện cá nổi trắng bè, thiệt hại hàng chục tấn. Ngành chức năng đã lấy mẫu nước, đang chờ kết quả.',
  ),
  row(
    'incident',
    'positive',
    'Công an xuyên đêm giải cứu bé trai rơi xuống giếng',
    'Sau bốn giờ, lực lượng cứu hộ đưa cháu bé lên an toàn trong tiếng reo của bà con. Gia đình xúc động cảm ơn các chiến sĩ đã kịp thời cứu sống con mình.',
  ),
  row(
    'incident',
    'neutral',
    'Mưa lớn gây ngập cửa khẩu, hàng hóa ùn ứ',
    'Cơn mưa kéo dài nửa giờ khiến khu vực kiểm hóa ngập nửa mét, nhiều xe chết máy. Đến chiều nước đã rút, hoạt động thông quan trở lại.',
  ),
  row(
    'other',
    'neutral',
    'Dự báo thời tiết ngày mai: Bắc Bộ rét, miền Trung mưa to',
    'Theo Trung tâm dự báo khí tượng thủy văn, ngày mai Bắc Bộ có mưa vài nơi, nhiệt độ thấp nhất 14 độ C. Từ Hà Tĩnh đến Quảng Ngãi có mưa vừa, mưa to, gió cấp 4.',
  ),
  row(
    'other',
    'neutral',
    'Nắng nóng kéo dài đến cuối tuần',
    'Nhiệt độ cao nhất ban ngày phổ biến 37 đến 39 độ C, có nơi trên 40 độ. Cơ quan khí tượng khuyến cáo người dân hạn chế ra ngoài buổi trưa.',
  ),
  row(
    'other',
    'neutral',
    'Nuốt phải xương cá, bà cụ nhập viện sau hai tuần',
    'Bác sĩ nội soi lấy ra mảnh xương dài 3 cm nằm trong thực quản. Ca bệnh hiếm gặp, sức khỏe người bệnh đã ổn định.',
  ),
  row(
    'sport',
    'positive',
    'Đội bóng tỉnh thắng ngược phút bù giờ',
    'Hai bàn thắng ở phút cuối giúp đội chủ nhà thắng 3-2, vươn lên thứ hai trên bảng xếp hạng. Huấn luyện viên khen tinh thần của các cầu thủ.',
  ),
  row(
    'sport',
    'neutral',
    'Khai mạc giải vật tự do các câu lạc bộ',
    'Giải quy tụ 250 vận động viên của 30 câu lạc bộ, thi đấu 16 hạng cân trong năm ngày. Đây là dịp chuẩn bị lực lượng cho đội tuyển.',
  ),
  ...table(TROUBLES),
  ...table(WORKS),
  ...table(VOICES),
  ...table(BLAME),
  ...table(PRAISE),
]
