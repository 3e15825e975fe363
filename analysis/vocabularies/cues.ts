/** Which turns of phrase show what kind of text this is, and how it speaks? Our own list; counted, never decisive alone. */

/** Phrases by what they are a sign of, lower case, one per line of meaning, separated by commas. */
export const CUES = {
  complaint:
    'bức xúc, phản ánh, kêu cứu, kêu trời, khiếu nại, tố cáo, tố giác, tố, phản ứng, phản đối, kiến nghị, đơn thư, khổ sở, khốn khổ, bất bình, phẫn nộ, than phiền, kêu ca, ngao ngán, mòn mỏi, cầu cứu, chịu trận, lo lắng, hoang mang, mất ăn mất ngủ, dân khổ, sống chung với, gây áp lực, không đồng tình, mất kế sinh nhai, mất sinh kế, đảo lộn cuộc sống, bất an, thấp thỏm, nghi vấn, tử vong bất thường, đòi làm rõ, đòi bồi thường, băng rôn, tụ tập, chặn xe, chặn đường, đòi quyền lợi',
  fault:
    'sai phạm, vi phạm quy định, trái quy định, không đúng quy định, sai quy định, không đúng, buông lỏng, thiếu trách nhiệm, tắc trách, yếu kém, bất cập, hạn chế, tồn tại, chậm trễ, chậm tiến độ, dang dở, bỏ hoang, lãng phí, thất thoát, thất thu, bưng bít, che giấu, giấu thông tin, làm ngơ, bất lực, bao che, bảo kê, tiếp tay, nhũng nhiễu, hách dịch, vòi vĩnh, tự ý, sai sót, nhầm lẫn, lạm thu, bằng giả, chưa được xử lý, chưa xử lý, không xử lý, vẫn chưa, phớt lờ, đùn đẩy, tái diễn, tràn lan, nhức nhối, xuống cấp, ì ạch, chống đối, bổ nhiệm thừa, bổ nhiệm sai, dựng chuyện, tái chiếm, rối rắm, vướng mắc, tắc nghẽn, chưa có giấy phép, chưa được cấp phép, không có giấy phép, hủy án, kháng nghị, oan sai, nhận hối lộ, hối lộ, chia chác, lợi ích nhóm, nhóm lợi ích, vô cảm, quan liêu, tăng đột biến, tăng vọt, bất lực trước, lộng hành, hoành hành, chống lưng',
  discipline:
    'kỷ luật, khiển trách, cảnh cáo, cách chức, cách hết chức vụ, miễn nhiệm, đình chỉ công tác, tạm đình chỉ, kiểm điểm, phê bình, rút kinh nghiệm, chấn chỉnh, nghiêm khắc phê bình, xem xét trách nhiệm, trách nhiệm người đứng đầu, truy trách nhiệm, bị giáng chức, buộc thôi việc, khai trừ, hạ bậc, tạm dừng điều hành, chuyển công tác, thôi chức, nghiêm túc kiểm điểm, làm rõ trách nhiệm, xử lý trách nhiệm',
  official:
    'cán bộ, công chức, viên chức, chủ tịch xã, chủ tịch ubnd, phó chủ tịch, bí thư, giám đốc sở, phó giám đốc, trưởng phòng, phó phòng, hiệu trưởng, ban giám hiệu, lãnh đạo huyện, lãnh đạo xã, lãnh đạo tỉnh, phó công an, trưởng công an, chính quyền, chính quyền địa phương, cơ quan chức năng, ngành chức năng, kiểm lâm, cục thuế, hải quan, thanh tra, ban quản lý, sở y tế, đảng viên',
  authority:
    'ubnd, hđnd, sở, ban ngành, thành ủy, tỉnh ủy, huyện ủy, thị ủy, đảng ủy, ủy ban nhân dân, hội đồng nhân dân, bộ trưởng, thủ tướng, phó thủ tướng, chính phủ, chủ tịch tỉnh, chủ tịch thành phố, công an tỉnh, công an huyện, bộ đội biên phòng, tòa án, viện kiểm sát, sở giao thông, sở xây dựng, sở giáo dục',
  crime:
    'bắt giữ, bắt quả tang, khởi tố, tạm giam, tạm giữ, bị can, bị cáo, nghi phạm, nghi can, đối tượng, trộm, cướp, giết người, sát hại, án mạng, hiếp dâm, ma túy, heroin, đánh bạc, cá độ, sới bạc, lừa đảo, chiếm đoạt, buôn lậu, hàng lậu, lậu, truy nã, truy bắt, truy sát, hung thủ, phiên tòa, xét xử, tử hình, tù giam, phạm tội, tang vật, triệt phá, đường dây, cho vay lãi nặng, lãi nặng, tín dụng đen, vũ khí, súng, hành hung, cưỡng đoạt, mại dâm, bán dâm, pháo nổ, khai thác trái phép, trái phép, vượt ngục, cơ quan điều tra, vụ án, gây án, lời khai',
  accident:
    'tai nạn, tử vong, bị thương, thương vong, nạn nhân, mắc kẹt, lật xe, lật thuyền, chìm, đuối nước, mất tích, thi thể, tông, đâm, va chạm, cháy, hỏa hoạn, nổ, sập, rơi xuống, ngã xuống, cấp cứu, nguy kịch, người chết, hiện trường, cứu nạn, điện giật, bất tỉnh, gặp nạn, ngộ độc',
  disaster:
    'mưa lớn, mưa lũ, lũ quét, lũ lụt, ngập lụt, ngập úng, ngập sâu, ngập, bão số, cơn bão, bão, áp thấp, sạt lở, lốc xoáy, hạn hán, xâm nhập mặn, động đất, nắng nóng, rét đậm, vỡ đê, thiên tai, dông lốc, triều cường, chia cắt, không khí lạnh, mưa đá',
  forecast:
    'dự báo thời tiết, dự báo, nhiệt độ, không khí lạnh, gió cấp, có mưa, mưa rào, độ c, khí tượng thủy văn, trung tâm dự báo, đêm và sáng, cấp độ rủi ro',
  disease:
    'dịch bệnh, ca nhiễm, dương tính, âm tính, cách ly, phong tỏa, xét nghiệm, ổ dịch, cúm gia cầm, dịch tả lợn, sốt xuất huyết, tay chân miệng, sởi, covid, corona, ncov, khai báo y tế, tiêu hủy, chết hàng loạt, chết bất thường, chết trắng, sâu bệnh',
  plan: 'kế hoạch, đề án, dự thảo, phê duyệt, chủ trương, quy hoạch, dự kiến, sẽ được, sẽ xây, sẽ có, chuẩn bị, khảo sát, khởi công, triển khai, ban hành, quyết định số, nghị quyết, chỉ thị, công điện, công văn, văn bản, hướng dẫn, thông báo, đề xuất, lấy ý kiến, giao, tổng vốn đầu tư, vốn đầu tư, tiến độ, hoàn thành trước, từ ngày',
  directive:
    'yêu cầu, chỉ đạo, đề nghị, kiểm tra, làm rõ, vào cuộc, xử lý nghiêm, khẩn trương, nhấn mạnh, quán triệt, giao cho, chủ trì, phối hợp, tăng cường, thanh tra, báo cáo trước ngày, chủ động ứng phó, kết luận, tổ công tác, đoàn kiểm tra, hỏa tốc',
  ceremony:
    'khai mạc, bế mạc, lễ hội, phát động, khánh thành, khai trương, lễ kỷ niệm, kỷ niệm, ngày hội, trao tặng, trao quà, tặng quà, tổ chức lễ, buổi lễ, cắt băng, ra mắt, hội nghị, hội thảo, kỳ họp, đại hội, bầu, bổ nhiệm, nhân sự, phát biểu, tham dự, thăm và làm việc, tiếp đoàn, triển lãm, chúc mừng, ra quân, tuyên dương, gặp mặt, ký kết, thông xe, đi vào hoạt động',
  praise:
    'biểu dương, khen thưởng, bằng khen, giấy khen, tặng bằng khen, tấm gương, gương, anh hùng, dũng cảm, kịp thời cứu, cứu sống, trả lại, nhặt được, tình nguyện, hiến đất, nghĩa tình, ý nghĩa, xúc động, tự hào, vinh dự, xứng đáng, xuất sắc, nỗ lực, ấn tượng, tốt đẹp, nhân ái, thành công, triệt phá thành công, an toàn, trật tự, phấn khởi, vui mừng, phấn đấu, hạnh phúc, biết ơn, cảm ơn, tri ân, sẻ chia, hỗ trợ, giúp đỡ, chung tay, tin vui, khởi sắc, thích thú, ngời sáng, cao đẹp',
  result:
    'đạt, đạt được, vượt kế hoạch, vượt chỉ tiêu, tăng trưởng, được công nhận, công nhận, đứng đầu, dẫn đầu, hoàn thành, giải nhất, huy chương, kỷ lục, tăng so với, cao nhất, được mùa, năng suất, nông thôn mới, thành tựu, kết quả, chuyển biến, giảm nghèo, cải thiện, phát triển vượt bậc, đưa vào sử dụng, không xảy ra, kéo giảm, di sản, chất lượng cao, hiện đại',
  heritage:
    'di tích, lịch sử, văn hóa, truyền thống, danh thắng, du lịch, du khách, đình, chùa, đền, nghệ nhân, làng nghề, lễ hội, khám phá, trải nghiệm, cảnh đẹp, đặc sản, ẩm thực, tâm linh, dân gian, bản sắc, ký ức, kỷ niệm, thắng cảnh, tượng đài, huyền thoại, ngày xưa, tuổi thơ, hồi sinh, ký sự, câu chuyện, cuộc đời, mẹ, gia cảnh, vượt khó, học trò',
  market:
    'giá, thị trường, giá đất, sốt đất, giao dịch, nhà đầu tư, bất động sản, môi giới, tiểu thương, doanh nghiệp, người mua, bán ra, mua vào, xuất khẩu, nhập khẩu, cổ phiếu, lợi nhuận, doanh thu, sức mua, ế ẩm, hàng hóa, thương lái, phiên giao dịch, chuyên gia, kinh doanh, tăng giá, giảm giá, vé',
  promotion:
    'tập đoàn, thương hiệu, đẳng cấp, ưu đãi, khuyến mãi, khách hàng, sản phẩm, hotline, chủ đầu tư, tiện ích, nghỉ dưỡng, căn hộ, mở bán, khai trương, tri ân khách hàng, đồng hành, cam kết mang đến, quỹ, tài trợ, học bổng, cơ hội đầu tư, liên hệ, giải pháp, hệ sinh thái, sang trọng, hoàn hảo, lý tưởng',
  sport:
    'giải đấu, vận động viên, huấn luyện viên, câu lạc bộ, clb, trận đấu, bàn thắng, tỉ số, vô địch, bóng đá, sea games, v-league, cầu thủ, đội tuyển, huy chương, thi đấu, trận, sân vận động',
  opinion:
    'tôi cho rằng, theo tôi, tôi nghĩ, theo mình, thiết nghĩ, chúng ta, bài học, vì sao, phải chăng, có lẽ, nên chăng, đáng suy ngẫm, câu hỏi, giá như, suy cho cùng, góc nhìn, bình luận, liệu có, nếu như, đáng lẽ, lẽ ra, xin hỏi, thử hỏi, tại sao, ý kiến riêng, nên làm, quan điểm',
  rumour:
    'tin đồn, đồn thổi, lan truyền, tung tin, tin giả, thất thiệt, sai sự thật, bịa đặt, không chính xác, không có chuyện, không có việc, thực hư, sự thật về, sự thật vụ, sự thật tấm, xôn xao, trên mạng xã hội, mạng xã hội, facebook, zalo, chia sẻ gấp, lan tin, đính chính, bác bỏ, chưa được xác nhận, chưa xác nhận, nghe nói, nghe đâu, tin nội bộ, ai cũng biết, không báo nào, không ai dám, vạch trần, diễn trò, toang rồi, cảnh giác, chưa kiểm chứng',
  denial:
    'phủ nhận, bác bỏ, khẳng định không, không có chuyện, không có việc, giải thích, giải trình, lên tiếng, nói gì, trả lời, phản hồi, thông tin chính thức, người phát ngôn, họp báo, cung cấp thông tin, làm việc với phóng viên, trao đổi với, cho hay, xác nhận',
  address:
    'bà con, mọi người ơi, mn, share, chia sẻ, cmt, inbox, ib, các bác, cả nhà, admin, hóng, nhé, nha, ạ, ơi, á, khẩn cấp, lưu ý, chú ý',
  attribution:
    'theo, cho biết, cho hay, thông tin từ, khẳng định, nói, chia sẻ, xác nhận, báo cáo, nguồn tin, trao đổi với, phát biểu, nhận định, cảnh báo',
  caption:
    'ảnh, ảnh minh họa, nguồn ảnh, xem thêm, video, clip, đồ họa, tổng hợp, theo báo, gốc, bấm vào đây, đọc thêm, bài và ảnh',
  hope: 'mong, mong muốn, hy vọng, hi vọng, kỳ vọng, góp phần, nhằm, tiếp tục, cần, nên, phải, sẽ, cơ hội, là dịp, ý nghĩa, tiềm năng, lợi thế, cam kết, quyết tâm, tinh thần, thông điệp',
  quantity:
    'tỷ đồng, tỉ đồng, triệu đồng, triệu, tỷ, nghìn, hàng trăm, hàng nghìn, phần trăm, ha, km, tấn, ca, hộ, hộ dân, người chết, trường hợp, tăng, giảm, trung bình, ước tính, khoảng, gần, hơn, trên',
  alarm:
    'chết, tử vong, vỡ, nứt, nổ, cháy, chìm, nhiễm, nhiễm độc, ngộ độc, phóng xạ, ung thư, hóa chất, cưỡng chế, cắt điện, cắt nước, khóa, mất trắng, thu hồi, bỏ trốn, ôm tiền, lấn sang, rút hết, sắp vỡ, di tản, sơ tán, phong tỏa, bắt cóc, giấu, che giấu, vồ, cắn, dịch, lũ, cướp đất, đốt, đóng phí, cắt sạch, cắt tiền, truy thu, xác chết',
  /** Something ought to have been done long ago. */
  neglect:
    'đến nay vẫn, đến nay chưa, tới nay chưa, tới nay vẫn, vẫn chưa được, chưa được khắc phục, chưa khắc phục, sớm khắc phục, cần sớm, bao giờ, nhiều năm nay, nhiều năm qua, suốt nhiều năm, hàng chục năm, kéo dài nhiều năm, nhiều lần, mà không, không ai, không thấy, đắp chiếu, bỏ không, hoang hóa, chây ì, ổ gà, ổ voi, bụi mù, mù mịt, lầy lội, trơn trượt, xuống cấp nghiêm trọng, mất an toàn, gây khó khăn, đi lại khó khăn, cản trở, trên giấy, lời hứa, thất hứa, chờ vốn, chưa có vốn, thiếu vốn, chưa bố trí, chờ đợi, mòn mỏi chờ, vô thời hạn, đình trệ, đứng hình, dở dang, treo, quy hoạch treo, lún, nứt nẻ, nứt tường, rạn nứt, dột, bong tróc, quá tải, thiếu thuốc, thiếu giáo viên, thiếu nước, mất nước, cắt nước',
  /** Wrong done in office, or money that went astray, in the calm words of an inspection. */
  misconduct:
    'kết luận thanh tra, thanh tra chỉ ra, kiểm toán, kiến nghị thu hồi, thu hồi quyết định, hủy quyết định, bãi bỏ, thi hành kỷ luật, hình thức kỷ luật, vi phạm nghiêm trọng, dấu hiệu vi phạm, có dấu hiệu, không qua đấu giá, không đấu giá, không thu tiền, sai đối tượng, sai thẩm quyền, lập khống, khống, nâng khống, nâng giá, đội vốn, đội giá, gấp đôi giá, cao gấp, trả lại máy, xin trả lại, lạm quyền, sách nhiễu, cửa quyền, né tránh, khuất tất, mập mờ, thiếu minh bạch, lợi dụng chức vụ, thiếu trách nhiệm gây hậu quả, tham ô, bị bắt, khởi tố nguyên, nguyên giám đốc, nguyên chủ tịch, nguyên bí thư, nguyên phó, bắt giám đốc, bắt cán bộ, hủy bản án, hủy các bản án, giám đốc thẩm, điều tra lại, trả hồ sơ, kêu oan, bồi thường oan, không đủ tiêu chuẩn, người nhà, con cháu, chạy chức, điều chuyển, xô xát, ẩu đả, say rượu, nồng độ cồn',
  /** Those who answer for it explain, admit, apologise. */
  admits:
    'thừa nhận, nhận khuyết điểm, nhận trách nhiệm, xin lỗi, lý giải, phân trần, cho rằng do, do vướng, đổ lỗi, giải thích rằng, chưa nhận được, chưa nắm, mới nắm, không biết, sẽ kiểm tra, hứa',
  /** Those who suffer or ask. */
  people:
    'người dân, bà con, dân, hộ dân, nhiều hộ, cử tri, phụ huynh, bạn đọc, cư dân, tiểu thương, người bệnh, người nhà, gia đình nạn nhân, hành khách, nông dân, tài xế, dư luận',
  /** Rescue, arrest or help told as a feat. */
  feat: 'giải cứu, cứu sống, cứu người, cứu nạn thành công, kịp thời, xuyên đêm, vượt sóng, vượt lũ, không ngần ngại, không quản, dũng cảm, mưu trí, khống chế thành công, vây bắt, tóm gọn, truy đuổi, bám theo, gay cấn, nghẹt thở, đưa vào bờ an toàn, ra ngoài an toàn, cắt cửa, trao trả, bàn giao lại, trả lại của rơi, người đánh rơi, người mất, thoát nạn',
  /** Gifts and care. */
  charity:
    'trao tặng, tặng, trao, suất quà, phần quà, học bổng, miễn phí, nhà hảo tâm, mạnh thường quân, thiện nguyện, từ thiện, khám bệnh, cấp thuốc, phát thuốc, hiến máu, hiến tặng, ủng hộ, quyên góp, nhà tình nghĩa, nhà đại đoàn kết, chăm lo, thăm hỏi, hộ nghèo, hoàn cảnh khó khăn, nhu yếu phẩm, phiên chợ 0 đồng',
  /** Something good begins, opens, comes back. */
  opens:
    'thông xe, khánh thành, đưa vào sử dụng, đưa vào hoạt động, đi vào hoạt động, hoạt động trở lại, mở cửa trở lại, trở lại bình thường, cuộc sống bình thường, dỡ bỏ, dỡ phong tỏa, kết thúc cách ly, nguy cơ thấp, vùng xanh, tin vui, khai hội, khai mạc, bế mạc, mở ra, cơ hội, lần đầu tiên, đầu tiên, thu hút đông đảo, du khách, dâng hương, tri ân, về nguồn, vinh danh, ghi danh, trao bằng, xếp hạng, trồng cây, cây lưu niệm',
  /** One person's life or a place's past is told at leisure. */
  portrait:
    'ông kể, bà kể, anh kể, chị kể, kể lại, kể rằng, nhớ lại, nhớ như in, tâm sự, trải lòng, bộc bạch, ở tuổi, tuổi đời, gắn bó, cả đời, suốt đời, nửa đời, đôi tay, đôi mắt, nụ cười, giọt nước mắt, rưng rưng, mồ côi, vượt qua, nghị lực, gia cảnh, căn nhà nhỏ, thuở, ngày ấy, năm xưa, tương truyền, tục truyền, cổ kính, trầm mặc, hàng nghìn năm, trăm năm, niên đại, độc đáo, nghi thức, cúng, tảo mộ, tết cổ truyền, mâm lễ, phong tục, nhặt được, của rơi, đánh rơi, người mất, tự nguyện, tình nguyện hiến',
  /** A firm tells what it sells, when it runs, what it costs. */
  service:
    'giá vé, mỗi chuyến, chuyến mỗi ngày, lịch chạy, khai thác tuyến, vận hành trở lại, đặt vé, mua vé, hành khách, hãng, công ty cổ phần, tổng đài, ki lô gam, một ký, mỗi ký, đồng một kg, đồng mỗi kg, nhà vườn, thương lái, chủ vườn, tiểu thương, mặt hàng, bày bán, người mua, khách mua, nguồn cung, đơn hàng, cổ đông, niêm yết, phòng khách sạn, công suất phòng, trái cây',
  /** A post passes on what others should beware of. */
  passes_on:
    'nghe nói, nghe đâu, hình như, chưa biết, ai biết, mọi người, cả nhà, bà con, né, tránh, hạn chế đi, lưu ý, danh sách, địa chỉ, cùng chuyến, tiếp xúc, lan truyền, chia sẻ, vạch trần, sự thật, bí mật, nguồn tin, đừng tin, diễn, dắt mũi, bưng bít, ém, giấu',
  /** A private party acts, not the authorities. */
  private:
    'công ty tnhh, công ty cổ phần, chủ cơ sở, chủ xưởng, chủ tàu, chủ nhà, chủ trang trại, chủ doanh nghiệp, cơ sở tư nhân, doanh nghiệp tư nhân, nhóm thanh niên, nhóm người, người đàn ông, người phụ nữ, nam thanh niên, cô gái, hàng xóm, vợ chồng, trụ trì, sư thầy, bảo mẫu',
  /** Those above the locality decide or are blamed. */
  above:
    'bộ y tế, bộ công an, bộ giáo dục, bộ giao thông, bộ xây dựng, bộ tài nguyên, bộ nội vụ, bộ trưởng, thứ trưởng, các bộ, bộ ngành, chính phủ, thủ tướng, phó thủ tướng, quốc hội, đại biểu quốc hội, trung ương, thanh tra chính phủ, kiểm toán nhà nước, ủy ban kiểm tra, cả nước, các địa phương, các tỉnh',
} as const satisfies Record<string, string>
export type Cue = keyof typeof CUES
