/** Which phrases are signals that a person should look? Our own list; each rule in raise-flags asks for several together. */
export const SIGNALS = {
  /** Harm to people, property or rights, said to have happened or to come. */
  harm: 'chết, người chết, tử vong, thiệt mạng, sắp vỡ, vỡ đập, vỡ đê, nứt toác, nứt, nổ lớn, nổ, cháy, chìm, nhiễm độc, nhiễm xác, nhiễm phóng xạ, nhiễm dại, phóng xạ, ngộ độc, ung thư, hóa chất, bơm hóa chất, cưỡng chế, mất trắng, thu hồi, bị thu hồi, cắt điện, cắt nước, cắt sạch, bị khóa, khóa cccd, bỏ trốn, ôm tiền, lấn sang, rút hết, bắt cóc, vồ chết, cắn chết, cho người đốt, đóng phí, cắt tiền, truy thu, che giấu, giấu dịch, phong tỏa, cách ly, dương tính, ca nhiễm, lây nhiễm, cướp đất, di dời, xác chết, ăn chặn, hối lộ, chia nhau, lừa dân, bị đánh, hành hung, cấm ra đường, đóng cửa, sập',
  hearsay:
    'nghe nói, nghe đâu, nghe bảo, tin nội bộ, ai cũng biết, người nhà em, người quen, nói miệng, báo sắp đăng, công văn ký rồi, video kèm, clip kèm, được biết, có người kể, thừa nhận rồi, cảnh báo rồi, bằng chứng sẽ đăng, vạch trần, theo nguồn tin riêng, tung tin, lan truyền, tin đồn',
  urging:
    'chia sẻ gấp, share, chạy ngay, di tản gấp, né ngay, gọi ngay, lan truyền giúp, báo cho nhau, đừng ra đường, cấm ra đường, ai có người nhà, bà con ơi, cảnh báo mọi người, cẩn thận, di tản, khẩn cấp, tránh xa, cho người thân',
  concealed:
    'giấu, giấu không báo, bưng bít, bịt, không báo nào, không ai dám, không cho quay phim, bỏ ngoài tai, chứ không phải như báo, như báo đưa, im lặng, che giấu, không dám nói, không dám đăng, dìm',
  done: 'rồi, vừa bị, vừa, đã, hôm qua, tối qua, sáng nay, đêm qua, hàng loạt, toàn bộ, sạch, từ ngày, đang',
  toll: 'người chết, cả trăm, hàng trăm, hàng chục, ít nhất, nhiều người chết, đứa trẻ chết, hết giường',
  penalty: 'không đi thì, ai không nộp, ai chưa cài, người dân nào chưa, phải đóng, sẽ bị',
  asking:
    'có biết không, không ạ, mong, đề nghị, trả lời giúp, cho hỏi, xin hỏi, có phải, có thật, có nguồn, ai biết, hay không',
  'own-opinion': 'theo mình, theo tôi, ý kiến riêng, tôi nghĩ, mình nghĩ, nên làm, giá mà, phải chi',
  /** A body that could know is named as the one who says it. */
  official:
    'công an cho biết, công an xác định, công an tỉnh cho biết, công an huyện cho biết, ubnd tỉnh cho biết, ubnd huyện cho biết, sở y tế cho biết, bộ y tế cho biết, theo ubnd, theo công an, theo sở, theo bộ, thông tin từ công an, thông tin từ ubnd, thông tin từ sở, quyết định của chủ tịch, thông báo của ubnd, theo báo cáo của, đã ban hành quyết định, trung tâm kiểm soát bệnh tật, họp báo',
  /** A body speaks in its own name, as papers and offices write it. */
  states:
    'cho biết, cho hay, khẳng định, thông báo, thông tin, có văn bản, đã có văn bản, ra quyết định, kết luận, cung cấp thông tin, phát đi thông báo',
  denied:
    'khẳng định không có, không có việc, không có chuyện, bác bỏ, thông tin thất thiệt, tin giả, sai sự thật, đính chính, không chính xác, là bịa đặt, đã làm việc với người đăng, cải chính, phủ nhận',
  authority:
    'ubnd, ủy ban nhân dân, chủ tịch, phó chủ tịch, lãnh đạo, giám đốc, phó giám đốc, hiệu trưởng, trưởng phòng, chánh văn phòng, người phát ngôn, công an, cán bộ, sở, thanh tra, ban quản lý, bí thư, trưởng ban, cơ quan chức năng, chính quyền, điện lực, cảnh sát, csgt, bộ đội, bệnh viện, ngân hàng, tòa án, viện kiểm sát, đại diện, cục, bộ, trung tâm y tế',
  says: 'cho biết, cho hay, khẳng định, thừa nhận, giải thích, trả lời, phản hồi, xác nhận, thông tin, nói, lý giải, chia sẻ, trao đổi, phân trần, báo cáo, hứa, cam kết, yêu cầu, chỉ đạo',
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
