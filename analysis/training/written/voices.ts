/** What do portraits, prices, paid praise, opinions, rumours, matches and forecasts read like? In our own words; places and people are invented. */

/** One text a line: kind tone topics | title | text. */
export const VOICES = `
feature positive van-hoa | Người đàn bà thổi hồn vào lá cọ | Ở tuổi bảy mươi, bà Mận vẫn ngồi bên hiên đan nón, tay thoăn thoắt như thời con gái. Bà kể nghề theo bà từ năm lên tám. Với bà, mỗi chiếc nón là một mảnh ký ức làng.
feature positive du-lich | Lạc bước giữa thung lũng hoa mận | Tháng giêng, cả thung lũng phủ trắng. Du khách tới đây được ngủ nhà sàn, nghe tiếng khèn, thưởng thức cơm lam. Muốn đẹp nhất, bạn nên đi vào sáng sớm khi sương chưa tan.
feature positive du-lich | Năm món ăn nhất định phải thử khi về miền biển Hải Yên | Gỏi cá trích, bánh canh chả, bún sứa... mỗi món một hương vị khó quên. Nằm ven con đường làng, quán nhỏ của bà Bảy luôn đông khách.
feature positive giao-duc,giam-ngheo | Nữ sinh mồ côi thành thủ khoa | Mẹ mất sớm, em vừa đi học vừa phụ bà bán rau. Căn nhà cấp bốn treo kín giấy khen. Ngày nhận giấy báo đại học, hai bà cháu ôm nhau khóc.
feature neutral quyen-con-nguoi | Cô gái bị tạt axit năm nào giờ ra sao | Bảy năm sau biến cố, chị mở tiệm bánh nhỏ. Những vết sẹo vẫn còn nhưng chị đã cười nhiều hơn, nhắc về kẻ gây án bằng giọng bình thản.
feature neutral khac | Chuyện lạ ở làng có hơn hai trăm cặp sinh đôi | Không ai lý giải được vì sao làng này nhiều cặp song sinh đến thế. Cô giáo chủ nhiệm nhiều khi gọi nhầm tên học trò.
feature positive hop-tac-quoc-te | Vị đại sứ nhớ mãi bát canh chua năm ấy | Trở lại nơi từng được bà con cưu mang bốn mươi năm trước, ông bồi hồi kể về bát canh chua và những đêm nằm võng trong rừng cao su.
feature positive quoc-phong | Ký ức người lính giữ cầu | Ông Tám lật từng tấm ảnh đã ố vàng, kể về đêm đồng đội ngã xuống bên chân cầu. Năm nào ông cũng về thắp hương.
feature positive giao-thong,du-an-trong-diem | Trên công trường cao tốc những ngày giáp Tết | Ba ca bốn kíp, đèn sáng suốt đêm. Anh kỹ sư trẻ hai mùa xuân chưa về nhà, nói vui đường xong sẽ chở mẹ đi chuyến đầu tiên.
feature positive khac | Trả lại ví có 60 triệu đồng cho người đánh rơi | Trên đường đi dạy về, cô giáo nhặt được chiếc ví, liền mang tới công an xã. Người đàn ông nhận lại ví rưng rưng cảm ơn.
feature positive moi-truong | Người trồng rừng trên cát | Hai mươi năm trước ai cũng bảo ông gàn. Giờ 40 ha phi lao của ông chắn gió cho cả làng, chim về làm tổ.
feature positive ton-giao-dan-toc | Giữ tiếng khèn trên đỉnh núi | Đêm đêm, nghệ nhân Sùng A Páo dạy khèn cho lũ trẻ bên bếp lửa. Ông sợ một ngày bản chỉ còn tiếng loa kéo.
feature neutral van-hoa | Vì sao gọi là bến Tám Mái | Tương truyền thuở khai hoang, tám gia đình dựng tám mái lá bên sông. Cái tên theo thời gian đi vào câu hát ru.
feature neutral khac | Xôn xao chuyện nàng dâu viết tâm thư gửi mẹ chồng | Bức thư dài ba trang kể chuyện ở cữ khiến nhiều người rơi nước mắt, nhưng hồi kết lại bất ngờ.
feature positive giam-ngheo | Bếp cơm không đồng của ông giáo về hưu | Mỗi sáng 200 suất cơm được trao cho bệnh nhân nghèo. Rau từ vườn nhà, gạo người quen góp, tấm lòng thì đong đầy.
feature neutral nong-thon-moi | Theo chân thợ săn ong rừng U Thượng | Ba giờ sáng, nhóm thợ đã chèo xuồng vào rừng. Khói, mặt nạ lá và đôi tay không, họ lấy mật mà chừa lại phần cho đàn ong.
business neutral giao-thong,du-lich | Tàu cao tốc ra đảo chạy thêm chuyến | Hãng tàu chính thức vận hành trở lại tuyến ra đảo từ ngày 11, mỗi ngày bốn chuyến, giá vé 250.000 đồng. Hành khách mua vé qua ứng dụng.
business neutral dat-dai-gpmb | Đất nền quanh sân bay tương lai hạ nhiệt | Sau cơn sốt, giá rao bán giảm 20%, nhiều nhà đầu tư lướt sóng mắc kẹt. Môi giới cho biết mỗi tuần chỉ một hai khách hỏi.
business neutral thuong-mai | Giá cà phê hôm nay: tăng 800 đồng một ký | Sáng nay giá thu mua tại các huyện dao động 112.000 đến 113.500 đồng một kg. Hồ tiêu đi ngang, cao su giảm nhẹ theo sàn Tokyo.
business neutral thuong-mai | Giá vàng, tỷ giá ngày 12 | Vàng miếng niêm yết 81,2 triệu đồng chiều bán, giảm 300.000 đồng. Đô la ngân hàng giữ mức 25.400 đồng.
business neutral thuong-mai,nong-thon-moi | Cau tươi rớt giá thê thảm | Từ 80.000 đồng, cau nay còn 7.000 đồng một ký vì thương lái ngừng gom. Nhiều lò sấy đóng cửa, nhà vườn để quả chín rụng.
business neutral kt-xh | Quý một, công ty mía đường lãi gấp đôi | Doanh thu đạt 1.020 tỷ đồng, lợi nhuận sau thuế 96 tỷ đồng nhờ giá bán cao. Cổ phiếu tăng 4% trong phiên sáng.
business neutral thuong-mai | Sức mua tại siêu thị tăng dịp lễ | Các hệ thống bán lẻ cho biết doanh số thực phẩm tăng 30%, hàng hóa dồi dào, không khan hàng.
business neutral kt-xh | Thiếu lao động, doanh nghiệp dệt may treo thưởng tìm người | Mỗi công nhân giới thiệu bạn được 2 triệu đồng. Các khu công nghiệp đang thiếu 6.000 lao động.
business neutral nong-thon-moi | Bưởi vào vụ, thương lái đặt cọc từ sớm | Giá bưởi tại vườn 25.000 đồng, cao hơn năm ngoái 5.000 đồng. Nhà vườn chuẩn bị hàng cho thị trường Tết.
business neutral du-lich | Khách sạn ven biển giảm giá phòng một nửa | Cuối hè khách thưa, nhiều cơ sở lưu trú hạ giá, công suất chỉ 40%. Chủ khách sạn trông vào khách đoàn.
business negative thuong-mai | Ùn ứ 1.200 xe nông sản ở cửa khẩu | Doanh nghiệp như ngồi trên lửa vì dưa, mít bắt đầu hỏng. Mỗi xe tốn thêm 2 triệu đồng một ngày tiền lưu bãi.
business neutral dau-tu | Hãng điện tử Nhật thuê thêm 12 ha mở nhà máy | Nhà máy thứ hai có vốn 90 triệu USD, sản xuất tai nghe xuất khẩu, chạy thử cuối năm.
business neutral khac | Kết quả xổ số miền Bắc hôm nay | Giải đặc biệt thuộc về vé mở thưởng tại công ty xổ số kiến thiết tỉnh. Người trúng liên hệ đại lý để đổi thưởng.
business neutral hang-viet | Hàng Việt chiếm tám phần mười kệ siêu thị tỉnh | Nhà phân phối đưa thêm 200 mặt hàng nội, mức tiêu thụ bánh kẹo trong nước tăng hai con số.
advertorial positive dat-dai-gpmb,dau-tu | Lý do nhà đầu tư săn đón Golden Lake | Sở hữu vị trí kim cương, ba mặt giáp hồ, Golden Lake hội tụ chuỗi tiện ích chuẩn quốc tế. Chủ đầu tư áp dụng chính sách thanh toán linh hoạt, tặng gói nội thất 200 triệu đồng.
advertorial positive du-lich | Tập đoàn Sao Biển chính thức khai trương khách sạn Grand Pearl | Lễ khai trương có sự tham dự của lãnh đạo trung ương, địa phương cùng 2.000 khách mời. Grand Pearl gồm 600 phòng đẳng cấp 5 sao, tọa lạc trong quần thể nghỉ dưỡng của tập đoàn.
advertorial positive giao-duc | Trường quốc tế Bình Minh tuyển sinh với học bổng hấp dẫn | Chương trình song ngữ, giáo viên bản xứ, cơ sở vật chất hiện đại giúp con tự tin hội nhập. Phụ huynh đăng ký sớm được giảm 15% học phí.
advertorial positive covid-y-te | Phòng khám An Khang, địa chỉ vàng cho sức khỏe gia đình | Với đội ngũ bác sĩ giàu kinh nghiệm, trang thiết bị tối tân, phòng khám mang đến dịch vụ tận tâm. Gói khám tổng quát đang ưu đãi 30%.
advertorial positive giam-ngheo | Ngân hàng Phương Đông tiếp sức đến trường | Trong khuôn khổ hoạt động vì cộng đồng, ngân hàng trao 300 xe đạp. Đại diện ngân hàng chia sẻ đơn vị luôn đồng hành cùng khách hàng trên mọi chặng đường.
advertorial positive thuong-mai | Siêu thị điện máy mở bán đợt cuối, giảm tới 49% | Nhân dịp sinh nhật, hệ thống tung hàng nghìn sản phẩm giá sốc, bốc thăm trúng xe máy, bảo hành tận nhà.
advertorial positive dat-dai-gpmb | Sức hút của biệt thự ven sông giữa lòng thành phố | Không gian xanh, an ninh nhiều lớp, cộng đồng cư dân tinh hoa: sản phẩm đáp ứng khát khao an cư và gia tăng tài sản bền vững.
advertorial positive nong-thon-moi | Phân bón Đất Lành, bạn của nhà nông | Nhờ công thức vi lượng độc quyền, vườn của anh Tư tăng năng suất 30%. Công ty cam kết đồng hành, tư vấn kỹ thuật miễn phí.
advertorial positive kt-xh | Điện máy Mặt Trời đồng hành cùng sự phát triển của địa phương | Mười năm có mặt tại tỉnh, thương hiệu đã nộp ngân sách 90 tỷ đồng, tạo việc làm cho 400 lao động và tài trợ nhiều chương trình thiện nguyện.
advertorial positive dau-tu | Cơ hội vàng đón sóng hạ tầng phía nam | Cao tốc sắp thông xe, bất động sản vùng ven bước vào chu kỳ mới. Dự án Eco Town với pháp lý hoàn chỉnh là lựa chọn sáng giá của giới đầu tư.
advertorial positive thuong-mai | Nước mắm Làng Chài, tinh hoa biển cả | Ủ chượp mười tám tháng theo bí quyết gia truyền, từng giọt mắm vàng óng, thơm dịu. Sản phẩm có mặt tại các siêu thị, đặt hàng qua tổng đài.
opinion neutral cchc | Sáp nhập xã: bớt đầu mối, thêm việc khó | Ghép tên trên bản đồ thì dễ, ghép con người mới khó. Theo tôi, điều cần nhất lúc này là cán bộ biết việc và dân biết tìm ai. Nếu không tính trước, bộ máy gọn mà việc vẫn rối.
opinion neutral cchc | Cần chuẩn bị gì khi phường được tự quyết biên chế | Rà soát dân cư, xây dựng vị trí việc làm, đào tạo lại là những việc nên làm ngay. Quy định mới nếu thông qua là cơ hội, song trao quyền phải đi cùng giám sát.
opinion negative giao-thong | Xin đừng đổ hết lỗi cho người đi đường | Mỗi lần có tai nạn, ta lại nghe điệp khúc ý thức kém. Nhưng liệu có ai tự hỏi vì sao con đường ấy mười năm chưa có đèn? Trách nhiệm không thể mãi là câu chuyện của người yếu thế.
opinion neutral giao-duc | Điểm mười có dạy ta tử tế? | Tôi nhớ thầy giáo cũ chưa bao giờ hỏi chúng tôi xếp thứ mấy. Phải chăng chúng ta đang biến trường học thành đường đua? Đã đến lúc hỏi con hôm nay con vui không.
opinion neutral moi-truong | Trồng một cây hay giữ một rừng | Phong trào thì rầm rộ, nhưng cây trồng xong ai tưới? Theo người viết, giữ được một cánh rừng già còn hơn trăm lễ phát động.
opinion negative tham-nhung-tieu-cuc | | Tôi đọc kết luận mà buồn cười. Cả chục chữ ký, rốt cuộc lỗi tại anh văn thư. Ai tin? Nếu xử thế này thì lần sau vẫn thế thôi các bác ạ.
opinion negative an-ninh-trat-tu | | Vụ này có mấy điểm khó hiểu: 1/ vì sao camera hỏng đúng hôm đó? 2/ nhân chứng khai hai lần khác nhau; 3/ biên bản thiếu chữ ký. Chờ xem ngày mai họp báo người ta nói gì.
opinion neutral du-an-trong-diem | | Nói thật là tôi ủng hộ xây cầu, nhưng phải tính luôn đường dẫn, chứ cầu to mà đường bé thì kẹt vẫn hoàn kẹt. Góc nhìn cá nhân thôi nhé.
opinion neutral van-hoa | Lễ hội có cần nhiều sân khấu đến thế? | Tôi đi hội làng, nghe loa át tiếng trống. Cái ta đánh mất có lẽ không phải tiết mục mà là sự thiêng. Thiết nghĩ nên trả hội về cho dân.
opinion negative dat-dai-gpmb | Khi đất bỏ hoang còn dân thiếu chỗ ở | Hàng trăm ha quy hoạch treo hai mươi năm, thế hệ này nối thế hệ khác không được sửa nhà. Công bằng ở đâu? Chính sách tốt mà thực thi kém thì dân chịu thiệt.
opinion neutral kt-xh | Giữ chân người trẻ ở quê | Tôi hỏi mười sinh viên, chín em không định về. Không phải vì hết yêu quê, mà vì quê chưa có việc. Chúng ta cần một lời mời cụ thể hơn những khẩu hiệu.
opinion neutral covid-y-te | Bác sĩ bỏ viện công và câu hỏi về đồng lương | Không ai sống bằng lời tuyên dương. Muốn giữ người giỏi, nên chăng tính lại cách trả công, cách quản lý. Suy cho cùng người bệnh nghèo chịu thiệt nhất.
opinion neutral khac | Tuổi ba mươi và nỗi sợ bị bỏ lại | Có những đêm tôi nằm đếm những điều mình chưa làm được. Rồi tôi nhận ra, so sánh là cách nhanh nhất để đánh cắp niềm vui. Bạn bè tôi cũng thế.
opinion neutral giao-duc | Làm cha mẹ thời mạng xã hội | Chúng ta khoe con nhiều hơn trò chuyện với con. Tôi cũng từng như vậy, cho đến hôm con hỏi: sao mẹ chụp ảnh mà không ôm con? Câu hỏi ấy khiến tôi giật mình.
opinion neutral hop-tac-quoc-te | Nhìn người mà ngẫm đến ta | Sống ở nước ngoài sáu năm, tôi học được rằng xếp hàng không phải là đức tính bẩm sinh. Đó là kết quả của luật lệ được thực thi. Vậy tại sao chúng ta không bắt đầu?
opinion neutral kt-xh | Tiền rẻ và bài học cũ | Nền kinh tế không thể lớn mãi bằng tín dụng. Tôi cho rằng điều doanh nghiệp cần là luật chơi ổn định. Lịch sử đã nhiều lần cho thấy cái giá của sự nóng vội.
rumour_or_unverified neutral tin-gia,an-ninh-trat-tu | Không có chuyện bắt cóc trẻ em ở cổng trường | Đoạn tin nhắn thoại lan truyền trong các nhóm phụ huynh khiến nhiều người hoang mang. Công an phường khẳng định thông tin không chính xác, người trong clip chỉ đi bán hàng.
rumour_or_unverified neutral tin-gia | Gia đình lên tiếng: người trong ảnh không phải cháu bé mất tích | Tấm ảnh chụp vội ở bến xe được chia sẻ hàng nghìn lượt. Người nhà xem kỹ và khẳng định đó không phải con mình, mong mọi người ngừng lan truyền.
rumour_or_unverified neutral tin-gia,thien-tai | Bác bỏ tin vỡ đập thủy điện | Công ty thủy điện và UBND huyện cùng bác bỏ thông tin vỡ đập đang lan trên Facebook. Clip kèm theo quay ở nước khác. Công an đã triệu tập người đăng.
rumour_or_unverified neutral tin-gia,covid-y-te | Phạt 7,5 triệu đồng vì đăng tin sai về dịch bệnh | Chủ tài khoản đăng bài nói xã có ca tử vong, gây xôn xao. Sở Thông tin làm việc, người này thừa nhận bịa đặt để câu like.
rumour_or_unverified neutral tin-gia | Thực hư chuyện mực in tiền giả ở chợ huyện | Tin đồn tiền giả tràn lan làm tiểu thương từ chối tờ mệnh giá lớn. Ngân hàng kiểm tra, không phát hiện tờ nào.
rumour_or_unverified neutral tin-gia,du-lich | Sự thật con vật lạ nổi trên hồ | Bức ảnh gây sốt hóa ra là khúc gỗ mục. Ban quản lý đã vớt lên, người đăng xin lỗi vì chưa kiểm chứng.
rumour_or_unverified neutral covid-y-te | | Toang rồi bà con ơi, nghe đâu chợ Gò có F0 đi khắp nơi, xã sắp rào hết đường. Nội bất xuất ngoại bất nhập luôn.
rumour_or_unverified neutral covid-y-te | | Danh sách 9 người đi cùng xe với ca bệnh: 1, thôn Đoài; 2, số 14 phố Chợ; 3, ngõ 6 khu Tập Thể... ai gặp thì tránh xa, chia sẻ cho người thân biết.
rumour_or_unverified negative covid-y-te,uy-tin-can-bo | | Hôm qua tôi đã nói vụ ở tỉnh bạn, nay nói tiếp vụ tỉnh mình: bệnh nhân sốt cao được chuyển đi lúc nửa đêm, lãnh đạo huyện ém nhẹm, không cho ai biết.
rumour_or_unverified negative tham-nhung-tieu-cuc | | Nguồn tin riêng của tôi cho hay ông giám đốc đã ôm cả trăm tỷ ra nước ngoài, báo chí bị bịt miệng hết, mọi người cứ chờ mà xem.
rumour_or_unverified negative dat-dai-gpmb | | Sang năm xã thu lại hết đất vườn để bán cho công ty, ai có sổ cũ coi như mất. Anh họ tôi làm trên huyện nói.
rumour_or_unverified neutral an-ninh-trat-tu | | Cảnh giác nha mọi người, có hai người mặc áo blu đi phát thuốc thử, ai uống vào mê man rồi bị lấy nội tạng. Share mạnh.
rumour_or_unverified neutral thuong-mai | | Nghe bảo gạo trong siêu thị là gạo nhựa, nấu lên kéo thành sợi, nhà em vừa vứt cả bao. Các mẹ cẩn thận.
rumour_or_unverified neutral tin-gia | Công ty nước sạch nói gì về tin nước nhiễm độc | Trước thông tin nước máy có xác động vật được lan truyền trên mạng xã hội, công ty công bố kết quả kiểm nghiệm, khẳng định không có việc này.
sport positive the-thao | Cơn mưa vàng cho đoàn tỉnh nhà | Ngày thi đấu thứ ba, các võ sĩ pencak silat mang về bốn huy chương vàng, đưa đoàn lên nhóm năm đội dẫn đầu.
sport neutral the-thao | Chia điểm trên sân khách | Hòa 1-1 ở vòng 14, câu lạc bộ đứng thứ chín. Huấn luyện viên tiếc cơ hội cuối trận của tiền đạo ngoại.
sport neutral the-thao | 400 vận động viên dự giải vô địch kickboxing các câu lạc bộ | Tối qua, sở văn hóa, thể thao tổ chức khai mạc giải tại quảng trường. Các võ sĩ đến từ 30 tỉnh, thành tranh tài ở 24 hạng cân.
sport negative the-thao | Thua trận thứ năm liên tiếp, đội chủ nhà chìm đáy bảng | Hàng thủ mắc lỗi, thủng lưới ba bàn trong hiệp một. Cổ động viên bỏ về sớm.
sport positive the-thao | Cô gái quê lúa đoạt vé dự Olympic | Cú rướn ở 50 m cuối giúp vận động viên điền kinh phá kỷ lục quốc gia, đạt chuẩn tham dự.
sport neutral the-thao | Bốc thăm vòng loại giải trẻ | Đội chủ nhà nằm ở bảng B cùng ba đối thủ mạnh. Trận ra quân đá ngày 6 trên sân trung tâm.
sport neutral the-thao | Tiền vệ trẻ gia hạn hợp đồng ba năm | Câu lạc bộ thông báo giữ chân cầu thủ 21 tuổi đến năm 2028. Anh đã đá 40 trận, ghi 7 bàn.
sport positive the-thao | Giải chạy ven hồ thu hút 6.000 người | Từ tờ mờ sáng, các chân chạy đã rộn ràng khởi động. Người về nhất cự ly 42 km đạt 2 giờ 31 phút.
sport neutral the-thao | Lịch thi đấu vòng 8 | Chiều thứ bảy có ba trận, tâm điểm là cuộc đối đầu giữa hai đội đầu bảng lúc 18 giờ.
sport positive the-thao | | Quá đã, đội nhà gỡ hòa phút 90 rồi thắng luân lưu, vô địch giải xã lần đầu luôn cả nhà ơi.
other neutral thien-tai | Không khí lạnh tràn về, vùng núi rét đậm | Đêm nay gió đông bắc mạnh dần lên cấp 4, trời chuyển mưa rét. Nhiệt độ thấp nhất 12 đến 15 độ, vùng núi cao dưới 8 độ C.
other neutral thien-tai | Áp thấp trên biển có khả năng mạnh lên | Hồi 13 giờ, tâm áp thấp ở 13,2 độ vĩ bắc, sức gió cấp 6, giật cấp 8, di chuyển theo hướng tây tây bắc mỗi giờ 15 km.
other neutral thien-tai | Thời tiết hôm nay: Nam Bộ mưa chiều, Bắc Bộ nắng nóng | Các tỉnh phía nam có mưa rào vào chiều tối. Hà Nội cao nhất 36 độ, chỉ số tia cực tím ở mức gây hại cao.
other neutral thien-tai | Triều cường lên nhanh, đỉnh rơi vào rằm | Đài khí tượng thủy văn dự báo mực nước đỉnh triều ở trạm Cửa Tiểu đạt 1,58 m, trên báo động hai.
other neutral covid-y-te | Gắp con đỉa dài 6 cm trong mũi người đàn ông | Bệnh nhân chảy máu cam kéo dài sau chuyến đi suối. Bác sĩ nội soi phát hiện dị vật sống, gắp ra an toàn.
other neutral covid-y-te | Nuốt 12 viên nam châm, bé hai tuổi phải mổ | Phim chụp cho thấy chuỗi dị vật trong ruột. Ca phẫu thuật kéo dài hai giờ, sức khỏe bệnh nhi ổn định. Bác sĩ khuyên cha mẹ cất đồ chơi nhỏ.
other neutral covid-y-te | Cây kéo bị bỏ quên trong bụng 18 năm | Đi khám vì đau, người đàn ông được phát hiện có dị vật kim loại. Ca mổ thành công, bệnh nhân xuất viện sau một tuần.
other neutral khac | Tử vi thứ tư: tuổi Mão gặp quý nhân | Công việc hanh thông, tài lộc ổn định, tình cảm cần nhường nhịn. Màu may mắn: xanh lam.
other neutral khac | Tin buồn | Gia đình chúng tôi vô cùng thương tiếc báo tin: cụ bà Trần Thị S. đã từ trần, hưởng thọ 92 tuổi. Lễ viếng bắt đầu lúc 8 giờ, an táng tại nghĩa trang quê nhà.
other neutral khac | Lịch cúp nước, lịch chiếu phim cuối tuần | Rạp trung tâm chiếu ba phim mới, suất cuối 21 giờ. Vé bán tại quầy.
other neutral covid-y-te | Ăn gì để ngủ ngon | Chuối, hạt óc chó và sữa ấm chứa chất giúp thư giãn. Nên ăn tối sớm, tránh cà phê sau 15 giờ.
other neutral khac | | Nhà mình cần sang lại tủ lạnh cũ, còn chạy tốt, ai ở gần qua xem nha.
`
