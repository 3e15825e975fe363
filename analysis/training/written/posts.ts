/** Which posts allege something grave on nobody's authority, and which only complain, ask, tell or joke? In our own words, one a line; all invented. */

export const ALLEGING = `
Cá nuôi ở đầm Thị Nguyên ăn phải thuốc trừ sâu, chợ vẫn bán cho dân từ hôm qua tới giờ
Huyện mình vừa bán đảo Hòn Vung cho người nước ngoài 99 năm, giấy tờ xong cả rồi
Cô giáo lớp 2 trường Hòa Lạc bắt học sinh uống nước giẻ lau, ba cháu đi viện
Bắt đầu từ thứ hai xe máy trên 10 năm sẽ bị tịch thu, không đền đồng nào
Sân bay sắp xây sẽ lấy đất của cả xã Tân Lạp, mỗi nhà chỉ được 30 triệu
Cây xăng Bến Gụ pha nước lã, hôm qua 50 xe chết máy giữa đường
Trưởng công an xã là trùm sòng bạc, mỗi đêm thu trăm triệu
Lũ đêm qua cuốn trôi nguyên một xe khách 45 chỗ ở suối Lành, đến giờ chưa vớt được ai
Vải thiều vùng trên bị phun chất làm mù mắt, bên kia trả về hết
Bệnh lạ ở thôn Đoài, bảy người co giật rồi tử vong trong ba ngày
Thủy điện xả lũ không báo, 12 người câu cá bị cuốn mất
Công nhân công ty giày bị nợ lương 5 tháng, ông chủ đã về nước từ tuần trước
Trung tâm nhân đạo tỉnh bán trẻ mồ côi cho nước ngoài, mỗi cháu 300 triệu
Cầu treo Nậm Mạ đứt cáp sáng nay, rơi cả đoàn học sinh xuống sông
Kết quả thi công chức đã định sẵn, ai đỗ phải nộp 250 triệu cho phòng nội vụ
Nước mắm Cửa Hồ làm từ cá ươn ướp urê, xét nghiệm rồi mà người ta ỉm đi
Người nước ngoài mua gom hết đất ven biên giới, đứng tên dân bản, mỗi nhà được 20 triệu
Bãi biển Hải Thạnh có cá mập, hôm chủ nhật cắn đứt chân hai người tắm
Trạm thu phí cao tốc trừ tiền hai lần, mỗi ngày ăn của dân 2 tỷ
Lương hưu từ tháng sau giảm 15%, ai không làm định danh thì dừng trả
Chủ tịch huyện bị bắt trong đêm, nhà bị khám ra 40 ký vàng
Máu hiến ở bệnh viện tỉnh bị bán ra ngoài, mỗi bịch ba triệu
Tàu chở dầu thủng ngoài cửa biển, dầu đã tràn vào rừng ngập mặn cả chục cây số
Xe cứu thương của huyện đòi 8 triệu mới chịu chở, bệnh nhân chết trước cổng viện
Bánh trung thu phát cho học sinh có giòi, 60 em đau bụng mà trường cấm nói
Mỏ đá nổ mìn làm sập hang có người bên trong, chủ mỏ lấp luôn cửa hang
Quân đội sắp thu hồi toàn bộ đồi chè để làm bãi pháo, dân phải đi trước mùa hè
Điện thoại của dân trong xã bị nghe lén từ ngày lắp trạm phát mới
Chùa trên núi chôn tiền cung tiến 12 tỷ, sư trụ trì đã mua đất ngoài tỉnh
Hai xe bồn đổ nước thải xuống giếng khơi đầu làng lúc nửa đêm, sáng ra cá nổi trắng
Cán bộ địa chính bán sổ đỏ trắng, một mảnh đất ba người cùng có sổ
Ban quản lý chợ đốt chợ để đuổi tiểu thương, hai bà cụ chết cháy
Chuột bạch thí nghiệm sổng khỏi viện nghiên cứu, mang mầm dịch hạch về khu trọ
Thầy hiệu phó quấy rối năm nữ sinh, gia đình được đền tiền để rút đơn
Hầm đường bộ mới thông đã thấm, vòm hầm nứt dài 20 m, người ta sơn che lại
Từ tháng tới ai nuôi chó phải đóng thuế 500 nghìn một con, không đóng thì bị bắt đi
Tỉnh đã ký cho nước ngoài thuê rừng đầu nguồn 70 năm
Kho đạn phía tây sắp phát nổ, ba xã quanh đó phải chạy trong đêm
Thuốc tẩy giun phát ở trường làm 18 em ngất, một em không qua khỏi
Cả dãy nhà ở xã hội xây bằng cát biển, cốt thép đã gỉ, tường bong từng mảng
Nhà trẻ tư ở ngõ Chùa cho các cháu uống thuốc ngủ, một bé không tỉnh lại
Kẻ giết người ở tỉnh bên đang trốn trong rừng keo xã mình, đã lấy mất hai khẩu súng
Nhà máy đường xả mật rỉ, cả khúc sông đen kịt, tôm chết sạch 200 ao
Tiền làm đường nông thôn bị chia cho tám cán bộ, mỗi người một lô đất
Bác sĩ mổ nhầm chân trái sang chân phải, bệnh viện bắt người nhà ký giấy im lặng
Hồ sơ thương binh giả ở huyện này hơn 300 cái, mỗi cái giá 80 triệu
Cá sấu sổng trại hơn trăm con, có con đã vào ao nhà dân
Nước khoáng đóng chai ở suối Voi lấy nước ruộng lọc qua, ba người uống bị liệt
Ngày mai khóa hết tài khoản ai chưa cập nhật, tiền trong đó coi như mất
Trạm kiểm dịch bỏ cho 20 xe lợn bệnh qua mỗi đêm, mỗi xe năm triệu
Kho gạo cứu đói của xã Hòa Thắng bị mọt ăn hết mà vẫn phát cho dân
Chủ thầu đường tỉnh 8 đào trộm đất nghĩa trang để đắp nền, xương cốt lẫn trong đất
Hạt trưởng kiểm lâm bán 30 khối gỗ lim tang vật cho xưởng của em vợ
Trẻ em bản Cò Phát bị đưa qua biên giới bán, từ đầu năm đã mất bảy đứa
Điện hạt nhân sẽ đặt ngay làng mình, dân 4 thôn phải đi trong năm nay
Trường cấp ba Phan Chu thu bằng gốc của học sinh nợ học phí, có em đã uống thuốc tự tử
Nghĩa trang liệt sĩ Đồi Bốn có 40 mộ rỗng, tiền cất bốc bị rút khống
Bệnh viện sản nhi tráo con, một sản phụ đã xét nghiệm ra không phải con mình
Nhà máy nước Sông Đào ngừng khử trùng hai tháng nay vì hết tiền mua clo
Hai con trăn khổng lồ nuốt một em bé ở kênh Tám Ngàn
Xe công vụ huyện chở gỗ lậu bị lật, người ta thay biển số trước khi công an tới
Toàn bộ sổ tiết kiệm mở ở quỹ tín dụng Liên Sơn không rút được nữa
Tết này tỉnh cấm người đi làm xa về quê, ai về phải nộp 10 triệu tiền cách ly
Máy bay không người lái của nước ngoài rơi ở rừng Khe Nà, công an chở đi trong đêm
Công ty trà sữa dùng trân châu nhựa, một nữ sinh phải cắt ruột
Hiệu trưởng bán đất trường cho nhà thầu xây quán karaoke
Trại nuôi hổ xả xác xuống suối, ba bản dưới bị dịch tả
Ông phó bí thư nuôi vợ bé bằng tiền trợ cấp người nghèo, mỗi tháng 40 triệu
Hàng loạt hộ ở khu tái định cư được cấp nhà nằm trên bãi chôn hóa chất cũ
Hai cán bộ tòa án nhận 500 triệu để cho kẻ đâm chết người hưởng án treo
`

export const OTHERWISE = `
Trời mưa mà đèn đường khu tôi không sáng cái nào, tối thui
Giá heo xuống còn 45 nghìn, nuôi lỗ quá bà con ơi
Cho em hỏi hồ sơ chuyển trường cho cháu cần giấy gì ạ?
Quán bún cô Ba ngon nhức nách, 30 nghìn một tô đầy ú
Sáng nay kẹt xe ở cầu Rạch Chiếu gần 2 tiếng, ai đi làm né hướng này nha
Em vừa bị phạt 900 nghìn vì vượt đèn đỏ, đúng là sai thì chịu
Cán bộ một cửa phường 5 nhiệt tình, làm giấy khai sinh có 15 phút
Tôi thấy thu phí gửi xe ở bệnh viện 20 nghìn là quá đắt, nên xem lại
Mất điện từ 7 giờ tới giờ chưa có, điện lực ơi
Bãi rác đầu làng lại bốc mùi, tối ngủ phải đóng kín cửa
Có ai nhặt được ví màu đen ở chợ Gò không, trong có giấy tờ tên Hùng
Họp tổ dân phố tối nay bàn chuyện đóng góp làm đường, mỗi nhà cử một người
Nghe nói đường tránh sắp thông xe, không biết bao giờ mới được đi
Trường con mình thu 300 nghìn tiền điều hòa, phụ huynh đồng ý hết rồi nên vui vẻ
Công an xã mời dân lên làm căn cước cho trẻ em vào thứ bảy này
Hôm qua đi chợ nổi, nắng chang chang mà vui, chụp được 200 tấm hình
Chán mấy ông họp hành, nói hoài mà cái cống vẫn nghẹt
Sao đền bù của tôi thấp hơn nhà bên, cùng một vị trí mà?
Bộ Y tế xác nhận có ca sởi ở huyện, mẹ nào chưa cho con tiêm thì đi tiêm sớm
Thằng cháu té xe gãy tay ngay chỗ đường đang đào, không có rào chắn gì hết, bực
Mưa đá to bằng quả trứng, mái nhà tôi thủng mấy chỗ
Bệnh viện mới sạch đẹp, y tá dễ thương, chờ có nửa tiếng là xong
Cái cầu này xây từ thời ông nội, giờ đi qua cứ rung rung, mong được làm mới
Các bác cho hỏi đăng ký tiêm cho cụ 80 tuổi ở đâu?
Năm nay điều được mùa, mỗi cây hái 20 ký, mừng rơi nước mắt
Rác sau lễ hội nhiều quá, ý thức mọi người kém thật
Xe rác ba ngày không tới, gọi công ty thì bảo hỏng xe
Đề nghị công an dẹp đám đua xe đêm thứ bảy trên đường bờ sông, ồn không ngủ được
Ước gì xã mình có cái công viên cho tụi nhỏ chơi
Thứ sáu này bắn pháo hoa ở hồ lúc 21 giờ, cả nhà mình đi sớm kiếm chỗ
Nhà văn hóa xây to mà khóa cửa quanh năm, phí
Con đường hoa chị em phụ nữ trồng đẹp quá, ai đi qua cũng dừng lại chụp
Hôm nay thi học kỳ, cầu cho con gái đủ điểm
Bán lại xe đạp điện 4 triệu, đi được 30 cây, ai mua liên hệ
Mong xã trả lời dân về tiền hỗ trợ dịch tả lợn, chờ từ tháng ba tới giờ
Thông báo từ trường: mai các lớp nghỉ vì bão, phụ huynh giữ con ở nhà
Giỗ tổ năm nay đông ghê, xe đậu kín hai bên đường
Tài xế xe buýt số 6 chạy ẩu, sáng nay phanh gấp làm tôi ngã dúi dụi
Chị hàng xóm nói từ nay giấy tờ nộp trên mạng hết, có đúng không các bác
Tượng đài mới khánh thành nhìn cũng được, mà theo tôi nên trồng thêm cây
Mấy ông câu cá khoe cá chép 9 ký, nhìn mà ham
Ở quê bình yên, sáng nghe chim hót, chiều ra sông tắm
Bến phà chiều chủ nhật xếp hàng dài cả cây số, ai về sớm thì đỡ
Nước lên cao hơn hôm qua một gang, nhà tôi đã kê xong tủ lạnh
Thầy chủ nhiệm lớp con tôi tận tâm hết mực, cảm ơn thầy nhiều
Phường nhắc dọn vỉa hè trước ngày 20, ai bày hàng ra sẽ bị phạt theo quy định
Sổ đỏ làm một năm chưa xong, lên hỏi lần nào cũng hẹn tuần sau
Báo tỉnh đăng bài về làng mình kìa, tự hào quá
Đội dân phòng bắt được tên trộm chó rồi, hoan hô các anh
Nếu cứ cho xe ben chạy qua đây thì kiểu gì cũng có ngày xảy ra tai nạn, mong cấp trên xem xét
Nhà máy may tuyển 200 công nhân, lương 8 triệu, có xe đưa đón
Cả tuần nay trường mầm non cho nghỉ vì sửa mái, các mẹ gửi con đâu vậy
Dừa khô lên giá 140 nghìn một chục, bà con miệt vườn vui hẳn
Cái chợ mới xây đẹp mà chưa ai vào bán, tiếc ghê
Khu phố 2 được giải nhất văn nghệ quần chúng huyện, mời cả nhà xem lại video
Sóng điện thoại ở thôn Bắc yếu quá, muốn gọi phải leo lên đồi
Bưu điện huyện làm việc cả sáng thứ bảy rồi nha mọi người
Mấy bữa nay khói đốt đồng mù mịt, chạy xe cay mắt quá
Đoàn phường phát 200 phần cơm cho bệnh nhân nghèo sáng nay, thương ghê
Ba tôi cãi nhau với ông hàng xóm vì ranh đất, xã hòa giải hai lần chưa xong
Giá vé xe Tết tăng 40%, sinh viên tụi em chịu sao nổi
Hồ nước trên đồi cạn trơ đáy rồi, năm nay hạn dữ
Lớp con bé nhà tôi 52 đứa, cô nào dạy cho xuể
Có ai đặt bánh chưng làng Tranh chưa, mình lấy 20 cái
Thầy lang chữa đau lưng ở xóm Chùa hay thật, mẹ tôi đỡ nhiều
Làng tôi có cây đa 300 tuổi vừa được công nhận cây di sản
Quốc lộ đoạn qua thị trấn đang trải nhựa, đi một chiều nên hơi đông
Bác tổ trưởng gõ cửa từng nhà nhắc đóng quỹ vì người nghèo 50 nghìn
Đi làm giấy tờ đất ba lần mới xong, mà cán bộ hướng dẫn tận tình nên cũng đỡ
Sân vận động huyện cỏ mọc tới đầu gối, tụi nhỏ không có chỗ đá banh
Cần tuyển 5 thợ hồ, ngày 450 nghìn, bao cơm trưa, làm ở xã Bình Minh
Chùa Long Sơn nấu cháo phát cho bệnh viện mỗi sáng chủ nhật, ai góp gạo thì ghé
Xưởng gỗ nhà mình thanh lý 30 bộ bàn ghế, giá từ 2 triệu
Thời tiết này đi biển là nhất, nước trong nhìn thấy đáy
Trường tiểu học tổ chức hội chợ xuân, lớp 4A bán hết 100 cái bánh
Ngã tư chợ có đèn đỏ mới rồi, đi đứng trật tự hẳn
Dự án đường ven sông thi công nhanh thật, mới hai tháng đã thấy hình hài
Bác sĩ trạm xá khám cho bố tôi kỹ lắm, dặn từng viên thuốc
Nóng muốn cháy da luôn, ngồi quạt mà mồ hôi vẫn chảy
Ruộng nhà tôi chuột cắn mất một sào, ai có cách diệt chỉ với
Xã mở lớp dạy bơi miễn phí cho trẻ từ 7 tuổi, đăng ký ở nhà văn hóa
Ba năm rồi mới về quê, đường sá đẹp quá nhận không ra
`
