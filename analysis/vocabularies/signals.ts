/** Which phrases are signals that a person should look? Our own list; each rule in raise-flags asks for several together. */
export const SIGNALS = {
  /** Harm to people, property or rights, said to have happened or to come. */
  harm: 'chết, người chết, tử vong, thiệt mạng, sắp vỡ, vỡ đập, vỡ đê, nứt toác, nứt, nổ lớn, nổ, cháy, chìm, nhiễm độc, nhiễm xác, nhiễm phóng xạ, nhiễm dại, phóng xạ, ngộ độc, ung thư, hóa chất, bơm hóa chất, cưỡng chế, mất trắng, thu hồi, bị thu hồi, cắt điện, cắt nước, cắt sạch, bị khóa, khóa cccd, bỏ trốn, ôm tiền, lấn sang, rút hết, bắt cóc, vồ chết, cắn chết, cho người đốt, đóng phí, cắt tiền, truy thu, che giấu, giấu dịch, phong tỏa, cách ly, dương tính, ca nhiễm, lây nhiễm, cướp đất, di dời, xác chết, ăn chặn, hối lộ, chia nhau, lừa dân, bị đánh, hành hung, cấm ra đường, đóng cửa, sập',
  /** An allegation by itself: what is poisoned, stolen, hidden, broken, taken away, in words that joke or weather seldom use. */
  grave:
    'thủy ngân, asen, nhiễm chì, nhiễm độc, nhiễm khuẩn, nhiễm xạ, phóng xạ, nhiễm dại, chất độc, hóa chất, chất cấm, chất thải nguy hại, rác điện tử, rác thải công nghiệp, xả trộm, xả thẳng, chưa xử lý, chưa qua xử lý, hết hạn, quá hạn sử dụng, cận hạn, hàng giả, thuốc giả, sữa giả, gạo giả, gạo nhựa, tiền giả, bằng giả, dán lại nhãn, thịt thối, lợn chết, lợn bệnh, dùng lại kim, lây lao, lây bệnh, lây nhiễm, bị lây, viêm gan, nhiễm hiv, ung thư, sảy thai, dị tật, truyền dịch, ngộ độc, chết, đã mất, ca chết, người chết, chết hàng loạt, tử vong, thiệt mạng, giẫm chết, mất tích, bắt cóc, mất trộm nội tạng, lấy nội tạng, nội tạng, hiếp dâm, xâm hại, bị lún, lún, nứt toác, nứt thân, vết nứt, vết rò, rò rỉ, sắp vỡ, sắp sập, vỡ đập, nổ lò, nổ lớn, hoa hồng, chia nhau, chia chác, ăn chặn, ăn bớt, lót tay, chung chi, nhận hối lộ, rút ruột, bớt xi măng, biển thủ, tham ô, gửi tiết kiệm, gửi ngân hàng, đứng tên mình, sang tên, đổi thùng, phiếu giả, đổi phiếu, làm giả, giả chữ ký, cấu kết, cho người nhà, bán rẻ, bán chui, tuồn, lộ đề, mua điểm, chạy điểm, chạy chức, mua chức, ôm tiền, ôm cả, bỏ trốn, trốn ra nước ngoài, trốn trại, phạm nhân trốn, vượt ngục, sổng chuồng, hai quốc tịch, tẩu tán, khai khống, để im, xóa hộ khẩu, cắt hộ khẩu, mất phần đất, mất đất, mất trắng, cắt lương, cắt sạch, bị cắt, sẽ cắt, bị xóa, bị khóa, bị cấm, cấm ra, cắt luân phiên, cắt điện, cắt nước, sẽ thu phí, đóng phí, thu phí, không còn giá trị, hết tiền, vỡ quỹ, vỡ nợ, phá sản, mất thanh khoản, đóng cửa hẳn, ép dân, cưỡng chế, san lấp, dời hết mộ, thu hết, thu lại hết, truy thu, đánh gãy, đánh chết, bắt nhầm, bị đánh đập, tra tấn, không khiếu nại, cướp đất, cho người đốt, cắm phao, cắm hàng rào, cắm cờ, lấn sang, lùi sang đất, rút hết, bị bán cho, bán dữ liệu, lộ dữ liệu, nhiễm, giao đất với giá, bị tịch thu, sẽ lấy đất, phải đi viện, cháu đi viện, cuốn trôi, cuốn mất, đứt cáp, mù mắt, thuốc trừ sâu, thuốc ngủ, nợ lương, quấy rối, có giòi, bị liệt, co giật, chết cháy, nghe lén, tràn dầu, bán trẻ, bị bán, sòng bạc, ỉm đi, không qua khỏi, không tỉnh lại, mổ nhầm, tiêm nhầm, cho thuê rừng, chôn tiền, phát nổ, bị thu hồi toàn bộ, dịch hạch, dừng trả, đốt chợ, sập hang, xả lũ không báo, cá chết, chết sạch',
  hearsay:
    'nghe nói, nghe đâu, nghe bảo, tin nội bộ, ai cũng biết, người nhà em, người quen, nói miệng, báo sắp đăng, công văn ký rồi, video kèm, clip kèm, được biết, có người kể, thừa nhận rồi, cảnh báo rồi, bằng chứng sẽ đăng, vạch trần, theo nguồn tin riêng, tung tin, lan truyền, tin đồn',
  urging:
    'chia sẻ gấp, share, chạy ngay, di tản gấp, né ngay, gọi ngay, lan truyền giúp, báo cho nhau, đừng ra đường, cấm ra đường, ai có người nhà, bà con ơi, cảnh báo mọi người, cẩn thận, di tản, khẩn cấp, tránh xa, cho người thân',
  concealed:
    'giấu, giấu không báo, bưng bít, bịt, không báo nào, không ai dám, không cho quay phim, bỏ ngoài tai, chứ không phải như báo, như báo đưa, im lặng, che giấu, không dám nói, không dám đăng, dìm, không nói lý do, để che, bù bên ngoài, không ghi vào sổ, không ai biết, bị rút khỏi, bịt miệng, ém, ém nhẹm, giấu nhẹm, cho qua, không công bố, không cho ai biết',
  done: 'rồi, vừa bị, vừa, đã, hôm qua, tối qua, sáng nay, đêm qua, hàng loạt, toàn bộ, sạch, từ ngày, đang',
  toll: 'người chết, cả trăm, hàng trăm, hàng chục, ít nhất, nhiều người chết, đứa trẻ chết, hết giường',
  penalty: 'không đi thì, ai không nộp, ai chưa cài, người dân nào chưa, phải đóng, sẽ bị',
  asking:
    'có biết không, không ạ, mong, đề nghị, trả lời giúp, cho hỏi, xin hỏi, có phải, có thật, có nguồn, có ai biết, ai biết vì, ai biết thì, ai biết chỉ, hay không, hỏi thật, có ai bị, có ai đi, có ai thấy, chưa rõ, thực hư, xác nhận giúp, đừng chia sẻ, không biết có, đề nghị, xin công khai, có đúng, phải không, đúng không',
  /** The writer's own day: a person who was there complains, mourns or sells, and alleges nothing of others. */
  'first-hand':
    'nhà tôi, vợ tôi, chồng tôi, con tôi, con trai tôi, con gái tôi, mẹ tôi, bố tôi, ba tôi, má tôi, bà tôi, ông tôi, anh tôi, chị tôi, em tôi, cháu tôi, xe tôi, tôi đi, tôi đứng, tôi bị, tôi là, tôi lo, tôi gặp, tôi gọi, tôi mua, tôi đã, tôi vừa, tôi không, tôi chỉ, tôi thấy, tôi chụp, nhà em, vợ em, con em, nhà mình bị, nhà mình vừa, nhà mình ở, nhà mình cũng, nhà mình đang, con mình, mẹ mình, xe mình, mình đi, mình bị, mình vừa, em đi, em bị, cho gia đình xin, cho mình xin, hậu tạ, ai thấy, ai nhặt được',
  /** Dying of laughter, a film, last century's flood, what would be if. */
  unreal:
    'cháy da, cháy túi, cháy vé, cháy hàng, chết cười, chết mất, chết mê, chết thật, cười chết, mệt chết, nóng chết, rét chết, giết chết trận đấu, chắc mất, chắc chết, phim hôm, xem phim, bộ phim, phim này, trong truyện, nổi da gà, nếu, giả sử, ví dụ, lỡ mà, hồi năm, năm ngoái, năm xưa, năm đó, lũ năm, bão năm, vụ năm, ngày xưa, thời chiến, mất chó, mất mèo',
  body: 'viện, thầy, nhà trẻ, giếng, mỏ, tàu, biển, rừng, làng, học sinh, nữ sinh, bệnh nhân, tài khoản, địa phương, hộ, hộ dân, dân, người dân, xã, huyện, tỉnh, phường, thôn, bản, xóm, thị trấn, thành phố, khu phố, trường, bệnh viện, trạm y tế, trung tâm, nhà máy, xưởng, công ty, khu công nghiệp, ngân hàng, giám đốc, chủ tịch, bí thư, cán bộ, lãnh đạo, công an, ủy ban, giáo viên, cô giáo, bác sĩ, cầu, đập, hồ, chợ, trại giam, dự án, quỹ, đường, biên giới, cửa khẩu, nghĩa trang, sở, đồi, cánh đồng, tổ bầu cử',
  'own-opinion':
    'theo mình, theo tôi, ý kiến riêng, tôi nghĩ, mình nghĩ, nên làm, giá mà, phải chi, nên kiểm tra, theo tớ, thiết nghĩ',
  /** A body that could know is named as the one who says it. */
  official:
    'theo xác minh của, công an xác nhận, cơ quan chức năng xác nhận, ubnd xác nhận, chính quyền xác nhận, công an cho biết, công an xác định, công an tỉnh cho biết, công an huyện cho biết, ubnd tỉnh cho biết, ubnd huyện cho biết, sở y tế cho biết, bộ y tế cho biết, theo ubnd, theo công an, theo sở, theo bộ, thông tin từ công an, thông tin từ ubnd, thông tin từ sở, quyết định của chủ tịch, thông báo của ubnd, theo báo cáo của, đã ban hành quyết định, trung tâm kiểm soát bệnh tật, họp báo, theo quyết định, theo thông báo, theo báo, theo công văn, đã lên loa, bằng văn bản',
  /** A body speaks in its own name, as papers and offices write it. */
  states:
    'cho biết, cho hay, khẳng định, thông báo, thông tin, có văn bản, đã có văn bản, ra quyết định, kết luận, cung cấp thông tin, phát đi thông báo, khuyến cáo, cảnh báo, công bố, giải thích, nhắc',
  denied:
    'khẳng định không có, không có việc, không có chuyện, bác bỏ, thông tin thất thiệt, tin giả, sai sự thật, đính chính, không chính xác, là bịa đặt, đã làm việc với người đăng, cải chính, phủ nhận, đừng tin, là tin giả, tin đồn thất thiệt, bịa đặt',
  authority:
    'ubnd, ủy ban nhân dân, chủ tịch, phó chủ tịch, lãnh đạo, giám đốc, phó giám đốc, hiệu trưởng, trưởng phòng, chánh văn phòng, người phát ngôn, công an, cán bộ, sở, thanh tra, ban quản lý, bí thư, trưởng ban, cơ quan chức năng, chính quyền, điện lực, cảnh sát, csgt, bộ đội, bệnh viện, ngân hàng, tòa án, viện kiểm sát, đại diện, cục, bộ, trung tâm y tế',
  says: 'cho biết, cho hay, khẳng định, thừa nhận, giải thích, trả lời, phản hồi, xác nhận, thông tin, nói, lý giải, chia sẻ, trao đổi, phân trần, báo cáo, hứa, cam kết, yêu cầu, chỉ đạo',
  /** A body has acted on the matter: that is its answer. */
  acted:
    'kết luận thanh tra, kết luận của thanh tra, kết luận của thủ tướng, bị cách chức, cách chức, bị kỷ luật, đã kỷ luật, bị khởi tố, khởi tố vụ án, khởi tố bị can, bị xử phạt, xử phạt hành chính, bị bắt tạm giam, bắt tạm giam, bị đình chỉ, đình chỉ công tác, đã xin lỗi, bị tạm giữ',
  'no-answer':
    'chưa trả lời, không trả lời, chưa phản hồi, không phản hồi, từ chối trả lời, từ chối cung cấp, chưa có phản hồi, không nghe máy, chưa có câu trả lời, chưa lên tiếng, không bắt máy, vẫn chưa có hồi âm, chưa được giải quyết, vẫn đâu vào đấy, chưa thấy ai sửa',
  posing:
    'giả danh, mạo danh, giả mạo cơ quan, giả mạo công an, giả mạo cán bộ, giả mạo ngân hàng, giả mạo trang, trang giả mạo, website giả mạo, trang giả, fanpage giả, giả làm cán bộ, giả làm công an, tự xưng là công an, tự xưng là cán bộ, tự xưng cán bộ, mạo nhận, làm giả giấy tờ, cuộc gọi lừa đảo, giả giọng',
  lure: 'ib mình, inbox, inbox mình, ib, chỉ cần đóng, đặt cọc trước, bảo lãnh, link cài, cài app, tải app, bấm vào link, quét mã, việc nhẹ lương cao, nhận quà, trúng thưởng, kết bạn zalo, cài ứng dụng, đăng nhập, mã otp, vay nhanh, hoàn tiền',
  money: 'triệu, nghìn, tiền, chuyển khoản, đóng, nộp, lương, phí, tài khoản, tỷ, chiếm đoạt',
  link: 'link, http, bit, app, zalo, telegram, cài',
  sovereignty:
    'đường lưỡi bò, đường chín đoạn, đường mười đoạn, bản đồ lưỡi bò, xâm phạm chủ quyền, vi phạm chủ quyền, lấn chiếm biên giới, dời cột mốc, di dời cột mốc, nhổ cột mốc, tây sa, nam sa, thiếu hoàng sa, thiếu trường sa, không có hoàng sa, tàu lạ đâm, tuyên bố chủ quyền',
  map: 'bản đồ, lấn sang, lấn đất, hải đồ, quả địa cầu, google maps, sơ đồ',
  border: 'mốc biên giới, hoàng sa, trường sa, biên giới, chủ quyền, lãnh thổ, biển đông, mốc giới, quần đảo',
} as const satisfies Record<string, string>
