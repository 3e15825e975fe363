/** What is each topic called, which IPTC Media Topics match it, and which words speak of it? */
import type { TopicId } from '#data/model/vocabulary.js'

/** The copy of the vocabulary in which the codes were read; terms that IPTC retired in 2023-03 are not used. */
export const IPTC_VERSION = 'iptc_en_2.0 (2021)'

export interface Topic {
  readonly vi: string
  readonly en: string
  /** `medtop:` codes, nearest first; empty where the scheme has none. */
  readonly iptc: readonly string[]
  /** Phrases in lower case, separated by commas; `!` marks one that is telling by itself. Our own list. */
  readonly words: string
}

export const TOPIC_VOCABULARY: Readonly<Record<TopicId, Topic>> = {
  'dau-tu': {
    vi: 'Thu hút đầu tư',
    en: 'Investment',
    iptc: ['20000378'],
    words:
      '!thu hút đầu tư, !xúc tiến đầu tư, !môi trường đầu tư, !vốn fdi, !fdi, !khu công nghiệp, !cụm công nghiệp, !khu kinh tế, nhà đầu tư, dự án đầu tư, vốn đầu tư, !chỉ số pci, !pci, giấy chứng nhận đầu tư, !thu hồi dự án, chủ đầu tư, tập đoàn, khởi công, dự án, đầu tư',
  },
  'thuong-mai': {
    vi: 'Thương mại, xuất nhập khẩu',
    en: 'Trade',
    iptc: ['20000373', '20000366', '20001136'],
    words:
      '!xuất khẩu, !nhập khẩu, !xuất nhập khẩu, !thông quan, !thương mại, !thương mại điện tử, !xúc tiến thương mại, !hội chợ, !tiểu thương, thương lái, !buôn lậu, !hàng lậu, !quản lý thị trường, tiểu ngạch, chính ngạch, hàng hóa, !chợ, giá bán, sức mua, kim ngạch, tiêu thụ, siêu thị, buôn bán, nông sản, container, gian lận thương mại, hàng giả',
  },
  'hang-viet': {
    vi: 'Người Việt dùng hàng Việt',
    en: 'Vietnamese goods',
    iptc: ['20000351', '20000243'],
    words:
      '!hàng việt, !hàng việt nam, !người việt nam ưu tiên dùng hàng việt nam, !hàng việt về nông thôn, !đội lốt, !xuất xứ, hàng trung quốc, nhãn mác, hàng nội, !ocop, trong nước sản xuất',
  },
  'du-lich': {
    vi: 'Du lịch',
    en: 'Tourism',
    iptc: ['20000563'],
    words:
      '!du lịch, !du khách, !khu du lịch, !khách du lịch, !khách sạn, !resort, !nghỉ dưỡng, lữ hành, điểm đến, danh thắng, thắng cảnh, tham quan, tour, bãi biển, lễ hội, festival, khám phá, vãn cảnh, check in',
  },
  'van-hoa': {
    vi: 'Văn hóa, lịch sử',
    en: 'Culture and heritage',
    iptc: ['20000039', '20000044'],
    words:
      '!di tích, !di sản, !văn hóa, !lễ hội, !nghệ nhân, !bảo tàng, !triển lãm, !tượng đài, !làng nghề, !dòng họ, !festival, nghệ thuật, văn nghệ, lịch sử, truyền thống, đình, đền, cổ thụ, bảo tồn, dân ca, trình diễn, hát, nhà thơ, họa sĩ, khảo cổ, thư viện, lăng mộ, hội diễn, biểu diễn, phim, ca sĩ, đồ chơi dân gian, cổ vật',
  },
  'chu-quyen-bien-dao': {
    vi: 'Chủ quyền biển, đảo',
    en: 'Maritime sovereignty',
    iptc: ['20001316', '20000638'],
    words:
      '!chủ quyền biển đảo, !chủ quyền, !hoàng sa, !trường sa, !biển đông, !tàu lạ, tàu cá, ngư dân, vùng biển, cảnh sát biển, !lãnh hải, !vùng biển nước ngoài, hải quân, biển đảo, !đường lưỡi bò, hải đội, khai thác iuu, thềm lục địa',
  },
  'bien-gioi': {
    vi: 'Biên giới, cửa khẩu',
    en: 'Borders',
    iptc: ['20001316', '20000638'],
    words:
      '!biên giới, !cửa khẩu, !cột mốc, !mốc giới, !phân giới cắm mốc, !biên phòng, !bộ đội biên phòng, đồn biên phòng, xuất nhập cảnh, vượt biên, nhập cảnh trái phép, giáp ranh, lối mở',
  },
  'quyen-con-nguoi': {
    vi: 'Quyền con người',
    en: 'Human rights',
    iptc: ['20000592'],
    words:
      '!quyền con người, !nhân quyền, !trẻ em, !bạo hành, !xâm hại, !vì trẻ em, !bảo vệ trẻ em, !bình đẳng giới, !bạo lực gia đình, !mua bán người, !người khuyết tật, phụ nữ, trẻ mồ côi, quyền riêng tư, oan sai, cháu bé, bé trai, bé gái, nạn nhân, lao động trẻ em',
  },
  'dan-chu': {
    vi: 'Dân chủ',
    en: 'Democracy',
    iptc: ['20000654'],
    words:
      '!quy chế dân chủ, !dân chủ ở cơ sở, !dân chủ cơ sở, !tiếp xúc cử tri, !bầu cử, !cử tri, !đại biểu quốc hội, !đối thoại với dân, đại biểu hđnd, lấy ý kiến nhân dân, phản biện xã hội, giám sát cộng đồng',
  },
  'ton-giao-dan-toc': {
    vi: 'Tôn giáo, dân tộc',
    en: 'Religion and ethnic groups',
    iptc: ['12000000', '20000795'],
    words:
      '!tôn giáo, !phật giáo, !giáo hội, !công giáo, !tin lành, !giáo xứ, !linh mục, !nhà thờ, !chùa, !phật tử, !sư thầy, !sư trụ trì, !trụ trì, !đồng bào dân tộc, !dân tộc thiểu số, !dân tộc tày, !người mông, !khmer, !tín đồ, tăng ni, phật đản, hòa thượng, đồng bào, tà đạo, nùng, ê đê, chăm',
  },
  'giam-ngheo': {
    vi: 'Giảm nghèo, an sinh',
    en: 'Poverty and welfare',
    iptc: ['20000801', '20000817', '20000520'],
    words:
      '!giảm nghèo, !hộ nghèo, !người nghèo, !cận nghèo, !an sinh xã hội, !an sinh, !nhà tình nghĩa, !nhà tình thương, !nhà giá rẻ, !nhà ở xã hội, !trợ cấp, !bảo trợ xã hội, !quỹ vì người nghèo, !người có công, !từ thiện, thu nhập thấp, tặng quà, khó khăn, mắc nợ, học bổng, khám bệnh miễn phí, hoàn cảnh, xóa nhà tạm, bảo hiểm xã hội, vay vốn',
  },
  'covid-y-te': {
    vi: 'Y tế, dịch bệnh',
    en: 'Health and epidemics',
    iptc: ['20001218', '20000449'],
    words:
      '!covid, !ncov, !corona, !dịch bệnh, bệnh viện, !bác sĩ, !bệnh nhân, !sở y tế, !y tế, !trạm y tế, !xét nghiệm, !cách ly, !dương tính, !âm tính, !vắc xin, !vaccine, !tiêm, !ngộ độc, !an toàn thực phẩm, !hiv, !cúm, !sốt xuất huyết, !khám chữa bệnh, bệnh viện đa khoa, bệnh, ổ dịch, phong tỏa, khai báo y tế, phòng chống dịch, điều trị, phẫu thuật, ca mổ, thuốc, sức khỏe, điều dưỡng, thịt lợn thối, dịch tả, chạy thận, cúm gia cầm',
  },
  'kt-xh': {
    vi: 'Phát triển kinh tế - xã hội',
    en: 'Economy',
    iptc: ['04000000', '20001174'],
    words:
      '!kinh tế xã hội, !phát triển kinh tế, !tăng trưởng, !grdp, !gdp, !thu ngân sách, !quy hoạch, !nhà ở, sản xuất, !năng suất, !vụ mùa, !được mùa, ngân sách, chỉ tiêu, doanh nghiệp, !nhà máy, kinh tế, thu nhập, !cây điều, hạt điều, cao su, việc làm, !điện lưới, lúa, đô thị, mặn, nông dân, xuất khẩu gạo',
  },
  'du-an-trong-diem': {
    vi: 'Dự án trọng điểm',
    en: 'Key projects',
    iptc: ['20001245', '20000235', '20000343'],
    words:
      '!dự án trọng điểm, !công trình trọng điểm, !cảng trung chuyển, !khu đô thị lấn biển, !lấn biển, !cầu cần giờ, !tuyến cao tốc, !dự án cao tốc, !đoạn cao tốc, !cao tốc bắc nam, cao tốc, !sân bay, !cảng hàng không, !metro, !siêu dự án, !tuyến phà biển, !vành đai, dự án thành phần, !khu kinh tế nghi sơn, cảng biển, cảng quốc tế, đường sắt',
  },
  'an-ninh-trat-tu': {
    vi: 'An ninh, trật tự',
    en: 'Crime and public order',
    iptc: ['02000000', '20000604'],
    words:
      'công an, !bắt giữ, !khởi tố, !bị can, !bị cáo, !tạm giam, !tạm giữ, !nghi phạm, !ma túy, !trộm, !cướp, !giết người, !sát hại, !án mạng, !lừa đảo, !đánh bạc, !cá độ, !truy nã, !triệt phá, !phiên tòa, !xét xử, !hiếp dâm, !tín dụng đen, !lãi nặng, !hung thủ, !pháo nổ, !vũ khí, !hành hung, !truy bắt, !cát tặc, !đốt pháo, đối tượng, cơ quan điều tra, cảnh sát, trái phép, tang vật, tố giác, vụ án, điều tra, trật tự, buôn lậu, tử hình, khai thác trái phép, tòa án, phạm nhân, đua xe, bảo kê, gây rối, hung khí, tự sát',
  },
  'quoc-phong': {
    vi: 'Quốc phòng',
    en: 'Defence',
    iptc: ['20000603'],
    words:
      '!quốc phòng, !quân sự, !bộ chỉ huy quân sự, !nghĩa vụ quân sự, !nhập ngũ, !bom mìn, !lựu đạn, !vật liệu nổ, !bom, !liệt sĩ, !quân khu, !dân quân, !diễn tập, bộ đội, chiến sĩ, quân đội, sư đoàn, trung đoàn, hy sinh',
  },
  'hop-tac-quoc-te': {
    vi: 'Đối ngoại, hợp tác quốc tế',
    en: 'International relations',
    iptc: ['20000638', '20000639'],
    words:
      '!hợp tác quốc tế, !đối ngoại, !hữu nghị, !đại sứ, !tổng lãnh sự, !kết nghĩa, !ký kết hợp tác, !biên bản ghi nhớ, !đoàn công tác, !thăm chính thức, !hun sen, campuchia, lào, trung quốc, nhật bản, hàn quốc, nước ngoài, thăm hữu nghị, tỉnh bạn, đại sứ quán, quốc tế',
  },
  'kieu-bao': {
    vi: 'Người Việt Nam ở nước ngoài',
    en: 'Overseas Vietnamese',
    iptc: ['20000772'],
    words:
      '!kiều bào, !việt kiều, !người việt nam ở nước ngoài, !kiều hối, !cộng đồng người việt, xuất khẩu lao động, hồi hương',
  },
  cchc: {
    vi: 'Cải cách hành chính',
    en: 'Administrative reform',
    iptc: ['20000594', '20000612'],
    words:
      '!cải cách hành chính, !thủ tục hành chính, !một cửa, !dịch vụ công, !par index, !papi, !sáp nhập, !biên chế, !tinh giản, !chính quyền hai cấp, !chính quyền đô thị, !trung tâm phục vụ hành chính công, đơn vị hành chính, công chức, bộ máy, tài liệu tồn đọng, chỉnh lý tài liệu, hồ sơ, văn thư lưu trữ, số lượng công chức',
  },
  'chuyen-doi-so': {
    vi: 'Chuyển đổi số',
    en: 'Digital transformation',
    iptc: ['13000000'],
    words:
      '!chuyển đổi số, !số hóa, !đô thị thông minh, !chính quyền số, !công nghệ thông tin, !trí tuệ nhân tạo, !dữ liệu số, !vneid, !định danh điện tử, !cơ sở dữ liệu, công nghệ, ứng dụng, phần mềm, khoa học công nghệ, trực tuyến, nền tảng số',
  },
  'nong-thon-moi': {
    vi: 'Nông nghiệp, nông thôn mới',
    en: 'Agriculture and rural areas',
    iptc: ['20000210'],
    words:
      '!nông thôn mới, !hiến đất, !nông nghiệp, !hợp tác xã, !ocop, nông dân, nông thôn, trồng trọt, chăn nuôi, vụ đông xuân, giống lúa, thủy lợi, nông sản, cây trồng, nuôi trồng, thủy sản, khuyến nông',
  },
  'moi-truong': {
    vi: 'Môi trường, tài nguyên',
    en: 'Environment',
    iptc: ['06000000', '20000440'],
    words:
      '!môi trường, !ô nhiễm, !rác thải, !nước thải, !chất thải, !khí thải, !bốc mùi, !mùi hôi, !cá chết, !khai thác cát, !cát tặc, !khai thác đá, !khai thác vàng, !mỏ đá, !phá rừng, !lâm tặc, !chặt phá, !rừng ngập mặn, !trồng cây, !khoáng sản, !bụi, !cây di sản, !tài nguyên, nguồn nước, rừng, bảo vệ rừng, kiểm lâm, xả thải, sinh thái, biến đổi khí hậu, chết bất thường, chết trắng, gỗ, tiêu hủy, đa dạng sinh học, cạn kiệt, lòng hồ, mặt hồ, hồ nước, kênh mương, kênh rạch, dòng kênh',
  },
  'ngay-le': {
    vi: 'Ngày lễ lớn',
    en: 'Anniversaries',
    iptc: ['20001237'],
    words:
      '!kỷ niệm, !ngày thành lập, !ngày truyền thống, !quốc khánh, !ngày thương binh liệt sĩ, !về nguồn, !ngày hội đại đoàn kết, !đêm giao thừa, !giải phóng, tết nguyên đán, !mừng xuân, !ngày sinh, lễ kỷ niệm, chào mừng, dâng hương, bác hồ, tết',
  },
  'uy-tin-can-bo': {
    vi: 'Uy tín cán bộ, cơ quan',
    en: 'Standing of officials',
    iptc: ['20000612', '20000594'],
    words:
      '!kỷ luật, !khiển trách, !cách chức, !cảnh cáo, !miễn nhiệm, !đình chỉ công tác, !tạm đình chỉ, !bổ nhiệm, !kiểm điểm, !tự ý, !bưng bít, !hiệu trưởng, !cán bộ xã, !tín nhiệm, !công vụ, !phó phòng, chủ tịch xã, cán bộ, phó giám đốc, phó công an, lãnh đạo, đảng viên, ban giám hiệu, sai quy trình, người đứng đầu, xử lý cán bộ, chức vụ, hành hung, phó chủ tịch, bí thư, trách nhiệm',
  },
  'tin-gia': {
    vi: 'Tin giả, thông tin sai lệch',
    en: 'Disinformation',
    iptc: ['20001319'],
    words:
      '!tin giả, !tung tin, !thất thiệt, !thông tin sai sự thật, !tin sai sự thật, !bịa đặt, !tin đồn, !xuyên tạc, !cắt ghép, !đính chính, lan truyền, đồn thổi, sai sự thật, câu like, mạng xã hội',
  },
  'dat-dai-gpmb': {
    vi: 'Đất đai, giải phóng mặt bằng',
    en: 'Land',
    iptc: [],
    words:
      '!đất đai, !giải phóng mặt bằng, !gpmb, !thu hồi đất, !đền bù, !bồi thường, !tái định cư, !sổ đỏ, !quyền sử dụng đất, !giá đất, !sốt đất, !cưỡng chế, !phân lô, !bất động sản, !hệ số k, !đất ở, !nhà ở xã hội, !giao đất, !lấn chiếm, !xây dựng trái phép, !san ủi, thuê đất, mặt bằng, quy hoạch, nhà đất, khu đất, tiền sử dụng đất, hiến đất, nền đất, đất nông nghiệp, rung chấn, nứt nhà, môi giới',
  },
  'giao-duc': {
    vi: 'Giáo dục',
    en: 'Education',
    iptc: ['05000000'],
    words:
      '!học sinh, !giáo viên, !trường học, !hiệu trưởng, !giáo dục, !sở gd, !phụ huynh, !thcs, !thpt, !tiểu học, !mầm non, !kỳ thi, sinh viên, !đại học, !học bổng, nữ sinh, cô giáo, !năm học, !học phí, !lạm thu, lớp học, nhà trường, dạy học, thi tốt nghiệp, học trò, dạy bơi, đào tạo',
  },
  'giao-thong': {
    vi: 'Giao thông',
    en: 'Transport',
    iptc: ['20000337'],
    words:
      '!giao thông, !tai nạn giao thông, !tngt, !quốc lộ, !cao tốc, !csgt, xe khách, xe tải, !xe buýt, xe container, xe máy, tài xế, !ùn tắc, !kẹt xe, !cầu đường, !cây cầu, !cầu vượt, !xây cầu, cầu, !phà, !bến phà, !tàu cao tốc, !vỉa hè, !nút giao, sạt lở, !bến xe, tàu, !đường sắt, xe đầu kéo, hành khách, !nồng độ cồn, !an toàn giao thông, !tông xe, !va chạm giao thông, !lòng đường, !đèn đỏ, !đăng kiểm, !phân luồng, tuyến đường, mặt đường, lưu thông, ô tô, ôtô, va chạm, lái xe, đường, tông, lật xe, chia cắt, thông xe, xe, bụi',
  },
  'dau-tu-cong': {
    vi: 'Đầu tư công',
    en: 'Public investment',
    iptc: [],
    words:
      '!đầu tư công, !giải ngân, !vốn ngân sách, !tổng mức đầu tư, !nhà thầu, !đấu thầu, !gói thầu, !khởi công, !thi công, !chậm tiến độ, !dự án, công trình, ban quản lý dự án, nâng cấp, cải tạo, xây cầu, nạo vét, tổng vốn, tiến độ, kè, giao thông vận tải, xây dựng',
  },
  'tham-nhung-tieu-cuc': {
    vi: 'Tham nhũng, tiêu cực',
    en: 'Corruption',
    iptc: [],
    words:
      '!tham nhũng, !hối lộ, !nhận hối lộ, !tham ô, tiêu cực, !thanh tra tỉnh, !thanh tra chính phủ, !lợi dụng chức vụ, thất thoát, !bằng giả, !bảo kê, !lợi ích nhóm, !nhóm lợi ích, !đưa hối lộ, !nâng khống, !vay ké, !kiểm toán, nhận tiền, trục lợi, sai phạm, hủy thầu, đấu thầu, lót tay, chung chi, tiền tỷ, khai khống, thẩm định giá, phong bì',
  },
  'the-thao': {
    vi: 'Thể thao',
    en: 'Sport',
    iptc: ['15000000'],
    words:
      '!bóng đá, !v-league, !sea games, !vận động viên, !huấn luyện viên, !cầu thủ, !giải vô địch, !huy chương, !trận đấu, !thể thao, !đội tuyển, !marathon, !võ, !clb, thi đấu, bàn thắng, tỉ số, sân vận động, muay, bể bơi, bơi',
  },
  'thien-tai': {
    vi: 'Thiên tai, thời tiết',
    en: 'Disasters and weather',
    iptc: ['03000000'],
    words:
      '!thiên tai, !mưa lũ, !lũ quét, !bão số, !cơn bão, !áp thấp nhiệt đới, !ngập lụt, !ngập úng, !sạt lở, !hạn hán, !động đất, !lốc xoáy, !mưa lớn, !không khí lạnh, !nắng nóng, !dự báo thời tiết, !triều cường, !công điện, lũ, bão, mưa to, rét đậm, khí tượng, vùng sạt lở, xâm nhập mặn, gió giật',
  },
  'an-toan': {
    vi: 'An toàn, tai nạn',
    en: 'Safety and accidents',
    iptc: ['03000000'],
    words:
      '!tai nạn lao động, !đuối nước, !chết đuối, !lật thuyền, !ngạt khí, !điện giật, !cháy nổ, !hỏa hoạn, !phòng cháy chữa cháy, !lính cứu hỏa, !sập, !lò vôi, !trạm biến áp, !tiền điện, điện lực, cứu hộ, cứu nạn, thi thể, mất tích, mỏ đá, đám cháy, bị điện giật, cúp điện',
  },
  khac: {
    vi: 'Khác',
    en: 'Other',
    iptc: [],
    words:
      '!bầu nhân sự, !nhân sự, !người đánh mất, !trả lại, !mẹ chồng, !bỏ quên, chuyện lạ, bãi nhiệm, bầu, truyền hình, kỳ họp',
  },
}
