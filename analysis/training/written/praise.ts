/** Is it praise, a plain notice, a price, a view or hearsay, when the words are much the same? In our own words; places and people are invented. */

/** One text a line: kind tone topics | title | text. */
export const PRAISE = `
announcement positive giao-duc | Trường mới bên suối đón 180 học trò | Ngôi trường hai tầng do nhà hảo tâm và huyện cùng góp vốn được bàn giao sáng nay. Thầy trò không còn phải học trong lán. Già làng đánh chiêng mừng.
announcement positive covid-y-te | Xe khám bệnh lưu động về với bốn xã đảo | Đoàn thầy thuốc trẻ khám mắt, đo tim cho 600 cụ già, tặng kính và thuốc. Nhiều cụ bảo cả đời mới được bác sĩ tới tận nhà.
announcement positive quoc-phong,ngay-le | Đón 21 hài cốt liệt sĩ về nghĩa trang huyện | Lễ truy điệu diễn ra trang nghiêm, đông đảo nhân dân thắp hương tưởng nhớ. Huyện phụng dưỡng hai mẹ Việt Nam anh hùng còn sống.
announcement positive van-hoa | Khai mạc trưng bày 200 hiện vật thời mở cõi | Bảo tàng tỉnh mở cửa đón khách xem bộ sưu tập gốm, vũ khí, sắc phong do người dân hiến tặng, góp phần giáo dục truyền thống cho thế hệ trẻ.
announcement positive giao-thong,du-an-trong-diem | Chính thức đưa hầm qua núi vào sử dụng | Phó thủ tướng phát lệnh thông hầm, rút ngắn 25 km đường đèo, mở ra cơ hội giao thương cho các huyện phía tây.
announcement positive thuong-mai,hop-tac-quoc-te | Hai tỉnh hai bên biên giới mở lại cặp chợ | Lễ mở chợ có múa sư tử, trao đổi nông sản. Lãnh đạo hai bên đánh giá cao kết quả phối hợp, cư dân phấn khởi.
announcement positive du-lich | Mùa hoa ban: tuần du lịch khai hội rực rỡ | Màn đồng diễn xòe 1.000 người mở đầu chuỗi hoạt động, du khách đến từ sớm chật kín quảng trường.
announcement positive covid-y-te | | Tin vui: từ chiều nay toàn bộ bà con thôn Cao được về nhà, không còn ai dương tính. Cảm ơn các y bác sĩ, dân quân đã thức cùng làng.
announcement positive covid-y-te | | Huyện ta chuyển sang vùng xanh rồi nhé, hàng quán được mở lại, mọi người vẫn nhớ khẩu trang.
announcement positive giam-ngheo | | Hội chữ thập đỏ cùng mạnh thường quân trao 120 suất quà Tết cho người khuyết tật ở phường, nhiều cô bác rưng rưng.
announcement positive an-ninh-trat-tu | Công an huyện tuổi trẻ làm căn cước lưu động cho người già | Tổ công tác mang máy lên bản, làm xong trong ngày cho 90 cụ. Bà con cảm ơn cán bộ không quản đường xa.
announcement positive giam-ngheo | Gian hàng 0 đồng cho công nhân xa quê | Liên đoàn lao động tỉnh tặng 500 phần nhu yếu phẩm, 20 vé xe về Tết. Chương trình mang lại niềm vui ấm áp.
announcement positive moi-truong | Nguyên lãnh đạo và đoàn viên trồng 2.000 cây bần ven biển | Chủ tịch nước dự lễ phát động, khen địa phương giữ được màu xanh bãi bồi, mong mỗi gia đình trồng một cây.
announcement positive giao-duc | Học bổng tiếp bước cho em nghèo hiếu học | Hội khuyến học huyện trao 70 suất, có em vượt 12 km đường núi vẫn đứng đầu lớp.
announcement neutral van-hoa | Họ Đặng xã Tân Mỹ họp mặt đầu năm | Con cháu các chi báo cáo việc trùng tu nhà thờ, bàn quỹ khuyến học, bầu trưởng ban liên lạc mới. Buổi họp kết thúc lúc 11 giờ.
announcement neutral giao-duc | Khởi động cuộc thi ý tưởng khởi nghiệp sinh viên | Vòng loại nhận hồ sơ đến hết tháng 3, mỗi đội không quá năm người. Ban tổ chức gồm trường cao đẳng và tỉnh đoàn.
announcement neutral quyen-con-nguoi | Phát động tháng hành động phòng, chống đuối nước trẻ em | Lễ phát động có diễu hành, ký cam kết. Ban tổ chức đề nghị các xã mở lớp bơi, trao 30 phao cứu sinh.
announcement neutral the-thao,van-hoa | Huyện tổ chức hội khỏe người cao tuổi | Hội khỏe gồm bốn môn cờ tướng, dưỡng sinh, bóng chuyền hơi, đi bộ, diễn ra hai ngày tại sân vận động trung tâm.
announcement neutral khac | Điều động trưởng phòng tài chính sang giữ chức chủ tịch xã | Ban thường vụ trao quyết định, lãnh đạo huyện phát biểu giao nhiệm vụ. Thời hạn giữ chức 5 năm.
announcement neutral khac | Kỳ họp chuyên đề bàn về tên gọi các phường sau sắp xếp | Các đại biểu thảo luận tổ, biểu quyết danh sách 14 tên. Nghị quyết có hiệu lực từ ngày thông qua.
announcement neutral du-an-trong-diem,giao-thong | Trình phương án cầu vượt sông thay bến đò | Sở Giao thông đề xuất cầu dài 820 m, vốn 1.100 tỷ đồng. Nếu được duyệt, khởi công cuối năm sau. Hai tỉnh đang thống nhất vị trí.
announcement neutral du-an-trong-diem | Quyết định đầu tư đoạn cao tốc qua ba huyện | Đoạn tuyến dài 42 km, bốn làn, vốn 9.800 tỷ đồng từ ngân sách trung ương và tỉnh, hoàn thành năm 2029. Ban quản lý dự án làm chủ đầu tư.
announcement neutral giao-thong,du-lich | Nghiên cứu tuyến buýt sông nối hai bờ | Tư vấn khảo sát bến, dự kiến chạy thử năm tới nếu được chấp thuận. Tuyến mới hứa hẹn bớt tải cho cầu.
announcement neutral dat-dai-gpmb | Bảng giá đất mới áp dụng từ tháng giêng | Giá cao nhất thuộc về trục trung tâm, tăng 1,3 lần. Hộ gia đình nộp hồ sơ trước thời điểm này tính theo giá cũ.
announcement neutral kt-xh | Tháng tám, chỉ số giá tiêu dùng của tỉnh tăng nhẹ | Cục thống kê công bố 7 trong 11 nhóm hàng tăng giá. Tính chung tám tháng tăng 2,9%.
announcement neutral nong-thon-moi | Lịch xuống giống vụ hè thu | Ngành nông nghiệp khuyến cáo gieo sạ từ ngày 5 đến 20, dùng giống ngắn ngày, theo dõi mặn trước khi lấy nước.
announcement neutral an-ninh-trat-tu | Từ 1-7 làm thẻ căn cước tại ba điểm | Công an phường thông báo địa điểm, giờ làm việc, giấy tờ cần mang theo. Người dân đặt lịch trên cổng dịch vụ công.
announcement neutral giao-thong | Cấm xe tải trên cầu Bến Ngự để sửa chữa | Thời gian từ 22 giờ đến 5 giờ sáng, kéo dài 20 ngày. Xe đi vòng theo tỉnh lộ 12.
announcement neutral khac | | Lịch tiếp công dân tháng này của chủ tịch huyện: ngày 10 và 25, tại trụ sở tiếp dân số 4 đường Lê Lợi.
announcement neutral giao-duc | | Trường trung học phổ thông số 2 thông báo nhận hồ sơ tuyển sinh lớp 10 đến hết ngày 28, phụ huynh nộp bản chính học bạ.
announcement neutral cchc | | Sau sắp xếp, dấu và giấy tờ cũ vẫn dùng bình thường, bà con không phải đi đổi. Thông tin từ sở nội vụ.
announcement neutral an-toan,thien-tai | | Thủy điện Nậm Cắt thông báo mở một cửa xả lúc 15 giờ, lưu lượng 300 m3/s, bà con ven sông lưu ý đồ đạc, gia súc.
achievement positive an-ninh-trat-tu | Ba tháng không trọng án trên địa bàn | Công an tỉnh cho biết nhờ tuần tra khép kín, tội phạm hình sự giảm 22%, tỷ lệ điều tra khám phá đạt 91%.
achievement positive an-toan | Mùa khô không một vụ cháy rừng | Các tổ bảo vệ rừng trực 24 giờ, đốt thực bì có kiểm soát. Đây là năm thứ ba liên tiếp toàn huyện giữ được màu xanh.
achievement positive kt-xh,dau-tu | Sau mười năm thực hiện nghị quyết, thu nhập tăng gấp ba | Báo cáo tổng kết nêu công tác lãnh đạo, chỉ đạo đạt kết quả tích cực, hạ tầng đồng bộ, 30 dự án lớn đi vào hoạt động.
achievement positive kt-xh | Nhiều địa phương tới học cách làm chợ đêm của thành phố | Đoàn khách bày tỏ ấn tượng, coi đây là mô hình đáng nhân rộng. Doanh thu chợ tăng đều bốn năm.
achievement positive van-hoa | Tiếng cồng làng được thế giới ghi danh | Đại diện tổ chức quốc tế trao bằng công nhận tại buổi lễ. Tỉnh cam kết gìn giữ, trao truyền cho lớp trẻ.
achievement positive van-hoa | Đón bằng di tích quốc gia đặc biệt | Khu thành cổ chính thức được xếp hạng. Lãnh đạo bộ trao bằng, ghi nhận công sức tôn tạo của nhân dân suốt hai mươi năm.
achievement positive covid-y-te | Không còn bệnh nhân Covid nặng nhờ tiêm đủ mũi | Tỷ lệ tiêm đạt 99%, là địa phương đầu tiên của vùng đóng cửa bệnh viện dã chiến.
achievement positive chuyen-doi-so | Hồ sơ trực tuyến vượt chỉ tiêu trước ba tháng | 93% hồ sơ nộp qua mạng, thời gian giải quyết giảm một nửa so với năm trước.
achievement positive nong-thon-moi | Lúa hữu cơ đạt 6 tấn mỗi ha, xuất sang châu Âu | Lô gạo đầu tiên 20 tấn được chứng nhận. Nông dân thu lãi gấp rưỡi.
achievement positive giao-thong | Tám tháng, số người chết vì tai nạn giảm một phần ba | Nhờ xử lý nồng độ cồn quyết liệt, tỉnh dẫn đầu cả nước về mức giảm.
achievement positive giao-duc | Hai học sinh giành huy chương Olympic quốc tế | Đây là thành tích cao nhất của tỉnh từ trước đến nay. Ủy ban tỉnh thưởng nóng 200 triệu đồng.
achievement positive giam-ngheo | Xã cuối cùng ra khỏi diện đặc biệt khó khăn | Hộ nghèo còn 4,1%, đường bê tông tới mọi xóm. Bà con mổ lợn mừng.
achievement positive dau-tu-cong | | Cầu làng mình xong trước hẹn hai tháng, đi qua sướng cả người, cảm ơn anh em thợ.
feature positive nong-thon-moi | Nông dân rủ nhau lùi rào, nhường đất mở ngõ | Không đợi vận động, hai mươi hộ tự chặt hàng cau, phá tường rào. Ông Hạnh cười: đường rộng thì con cháu đi, tiếc gì mét đất.
feature positive khac | Chị bán vé số trả lại tờ trúng giải đặc biệt | Dù nghèo, chị vẫn gọi khách tới nhận tờ vé mua thiếu. Câu chuyện khiến cả xóm chợ xúc động.
feature positive khac | Tấm lòng của bác bảo vệ nhặt được sổ tiết kiệm | Bác mang nộp công an phường ngay trong ca trực, được tặng giấy khen. Người mất đến tận nơi cảm ơn.
feature positive van-hoa,ton-giao-dan-toc | Tết cơm mới của người trên núi | Từ tinh mơ, các gia đình mang xôi nếp lên nhà già làng cúng thần lúa. Trai gái mặc áo chàm, thổi sáo, ném còn suốt ba ngày.
feature positive van-hoa | Cụ ông cuối cùng còn biết nặn tò he bằng bột gạo đỏ | Món đồ chơi xưa được cụ hồi sinh sau mấy chục năm thất truyền. Bọn trẻ trong ngõ xúm quanh xem đôi tay già nua.
feature positive quoc-phong | Lớp học đêm của người lính biên phòng | Dưới ánh đèn tích điện, thầy giáo quân hàm xanh nắn từng nét chữ cho các bà, các chị trong bản.
feature positive du-an-trong-diem | Chạy đua với mùa mưa trên đỉnh đèo | Công nhân ngủ lán, ăn cơm giữa bụi đá, quyết giữ ngày thông tuyến. Chỉ huy công trường bảo mỗi mét hầm là một trận đánh.
feature positive du-lich | Ăn gì, chơi gì ở đảo Hòn Nứa | Từ bến tàu ra đảo mất 40 phút. Du khách nên thử nhum nướng, lặn ngắm san hô rồi ngủ lều trên bãi.
feature neutral quyen-con-nguoi | Người mẹ mười năm đi tìm con thất lạc | Chị lưu từng mảnh báo, từng số điện thoại. Có hôm đi 300 km chỉ để nhìn một gương mặt giống con.
feature neutral covid-y-te | Sống với khuôn mặt sau tai nạn bỏng gas | Qua 14 lần mổ, cô gái tập nhìn mình trong gương, mở kênh dạy trang điểm.
feature neutral van-hoa | Giải mã tên gọi cầu Ba Cẳng | Có người nói vì cầu có ba trụ, người già lại kể khác. Sách xưa chép đôi dòng rồi thôi.
business neutral thuong-mai | Hàng ngoại đội tên nhãn địa phương bày bán ở chợ | Người trồng nhận ra quả không phải giống vườn mình. Tiểu thương nói nhập theo xe, giá rẻ hơn một nửa nên dễ bán.
business neutral giao-thong,du-lich | Hãng xe mở thêm chuyến đêm về miền biển | Công ty cho biết vé 180.000 đồng, chạy lại sau hai tháng bảo dưỡng. Hành khách đặt chỗ qua tổng đài.
business neutral du-lich | Tàu du lịch hoạt động trở lại sau sự cố | Doanh nghiệp khai thác đã thay máy, chạy hai chuyến mỗi ngày, tặng nước cho khách.
business neutral nong-thon-moi,thuong-mai | Thanh long xuống 3.000 đồng một ký | Thương lái bỏ cọc vì phía mua đổi tiêu chuẩn. Nhà vườn tính chuyển sang trồng chanh dây.
business neutral dat-dai-gpmb | Môi giới ôm đất chờ sáp nhập giờ rao cắt lỗ | Giá rao giảm 15% nhưng không ai hỏi. Giới chuyên gia cho rằng giá trước đó bị đẩy quá xa.
business neutral kt-xh | Công ty thủy sản công bố lãi 48 tỷ đồng | Đơn hàng từ Nhật phục hồi giúp doanh thu tăng 20%. Cổ đông nhận cổ tức 10%.
business neutral dau-tu | Tập đoàn nước ngoài khảo sát làm điện gió | Đại diện cho biết cần 200 ha mặt biển, vốn 300 triệu USD, đang chờ quy hoạch.
business neutral thuong-mai | Phí gửi xe, giá cơm quanh bến đồng loạt nhích | Khách quen cho hay bát phở thêm 5.000 đồng. Chủ quán nói gas, rau đều tăng.
advertorial positive thuong-mai,covid-y-te | Sữa Hạt Vàng cùng bé lớn khôn | Sản phẩm được nghiên cứu cho thể trạng trẻ Việt, giúp ăn ngon, tăng đề kháng. Khách hàng mua hai hộp được tặng xe chòi chân.
advertorial positive du-lich | Tập đoàn Biển Xanh chính thức vận hành tổ hợp Ocean Dream | Buổi lễ quy tụ nhiều khách mời. Với 800 phòng, công viên nước, phố ẩm thực, tổ hợp hứa hẹn thành điểm đến đẳng cấp.
advertorial positive dat-dai-gpmb | Sunrise Garden tung chính sách ưu đãi chưa từng có | Chỉ từ 300 triệu đồng sở hữu ngay căn hộ chuẩn 4 sao, ngân hàng hỗ trợ vay 70%, chiết khấu tới 8%.
advertorial positive giam-ngheo | Ngân hàng Đại Phát trao 50 căn nhà đại đoàn kết | Tổng giám đốc chia sẻ hoạt động thể hiện cam kết đồng hành của thương hiệu với cộng đồng. Dịp này ngân hàng giới thiệu gói vay lãi suất hấp dẫn.
advertorial positive giao-duc | Anh ngữ Ngôi Sao khai trương cơ sở thứ mười | Lộ trình cá nhân hóa, cam kết đầu ra, 200 suất học bổng cho học viên đăng ký sớm.
opinion neutral cchc | Việc phải làm trước ngày bộ máy mới chạy | Muốn trơn tru, các phường nên rà lại hồ sơ, tập huấn người, công khai số điện thoại. Quy định giao quyền thì phải giao cả tiền và trách nhiệm. Chậm một bước, người dân sẽ chờ thêm nhiều tháng.
opinion neutral giao-thong | Cấm xe không khó, thay thói quen mới khó | Tôi thử bỏ xe một tháng. Điều tôi học được là vỉa hè mới quyết định ta có đi bộ hay không. Các thành phố nên bắt đầu từ đó.
opinion neutral giao-duc | Bỏ thi hay đổi cách hỏi? | Bài toán không nằm ở kỳ thi mà ở cách ta hỏi trẻ. Nếu đề chỉ đòi nhớ, học trò sẽ chỉ nhớ. Tôi tin rằng thầy cô đủ sức làm khác, miễn là được tin.
opinion neutral kt-xh | Từ quán phở nghĩ về hộ kinh doanh | Chủ quán quen hỏi tôi hóa đơn điện tử làm sao. Tôi cũng lúng túng. Phải chăng chính sách đúng vẫn cần người cầm tay chỉ việc?
opinion neutral van-hoa | Giữ chợ nổi để làm gì | Chúng ta tiếc chợ nổi, nhưng người bán có tiếc không? Khi đường bộ tốt lên, họ lên bờ là lẽ thường. Giữ một nếp sống khác với giữ một sân khấu.
opinion neutral covid-y-te | Chuyện cái khẩu trang của mẹ | Mẹ tôi giặt đi giặt lại chiếc khẩu trang. Tôi giận, rồi thương. Dịch bệnh dạy chúng ta rằng thiếu thốn nằm ở nơi ít ai nhìn.
opinion negative an-ninh-trat-tu | | Họp báo kiểu ấy thì họp làm gì. 1. Không trả lời ai chịu trách nhiệm. 2. Số liệu hôm trước hôm sau vênh nhau. 3. Nhà báo hỏi thì bảo gửi văn bản. Rồi đâu lại vào đấy.
opinion negative dau-tu-cong | | Góc nhìn của tôi: tượng đài thì xây nhanh, trường học thì đợi vốn. Ưu tiên nói lên tất cả.
opinion neutral moi-truong | | Theo tôi cấm túi ni lông mà chợ không có cái thay thế thì cũng bằng không. Phải có lộ trình chứ.
opinion neutral dat-dai-gpmb | Đừng để dân học luật bằng nước mắt | Nhiều vụ kiện đất bắt đầu từ một tờ giấy viết tay. Người viết cho rằng cán bộ địa chính gần dân nhất, nên giảng luật trước khi tranh chấp xảy ra.
rumour_or_unverified neutral tin-gia,giao-duc | Tin học sinh nghỉ hết tháng là không đúng | Hình chụp văn bản giả dấu sở giáo dục được gửi khắp nhóm phụ huynh. Sở khẳng định không ban hành, đã nhờ công an vào cuộc.
rumour_or_unverified neutral tin-gia,an-ninh-trat-tu | Nhóm người đi xe trắng bắt người: chỉ là lời đồn | Công an xã làm việc với ba người đi tiếp thị thuốc bổ. Người tung tin lên Zalo thừa nhận nghe kể lại.
rumour_or_unverified neutral tin-gia | Bức ảnh vết nứt chân cầu được cắt từ nước ngoài | Đơn vị quản lý cầu bác thông tin lan truyền, kiểm tra hiện trường không có vết nứt nào. Ảnh gốc đăng năm 2016.
rumour_or_unverified neutral tin-gia,kieu-bao | Người trong clip bị cho là mẹ mìn thực ra đi bán bông | Cô bị đám đông giữ hai giờ vì một dòng đăng trên mạng. Công an xác minh, đề nghị mọi người không suy đoán.
rumour_or_unverified neutral covid-y-te | | Khu chung cư bên kia cầu hình như bị rào rồi, thấy xe trắng đậu từ sáng. Ai không có việc thì né đoạn đó.
rumour_or_unverified neutral covid-y-te | | 7 địa chỉ ca bệnh vừa đi qua: quán cháo cô Tám, tiệm tóc Hiền, số 21 hẻm 5, chợ Mới... mọi người tự soi, đừng hỏi nguồn em.
rumour_or_unverified negative uy-tin-can-bo | | Vụ hôm trước mới một nửa thôi. Nửa còn lại là con ông phó được tuyển thẳng, hồ sơ bị giấu, ai nói ra là mất việc. Chia sẻ để họ khỏi ém.
rumour_or_unverified negative thuong-mai,uy-tin-can-bo | | Đừng tin cảnh xếp hàng mua gạo giá rẻ trên tivi, dàn dựng cả đấy, gạo tốt bọn họ tuồn qua biên giới hết rồi, dân mình ăn gạo mốc.
rumour_or_unverified neutral thien-tai | | Nghe người quen bên thủy điện bảo tối nay xả hết cỡ, nước sẽ vào tận phố. Bà con kê đồ đi là vừa.
sport neutral the-thao | Khai mạc giải bóng chuyền các chi hội nông dân | 16 đội chia bốn bảng, đá vòng tròn tính điểm. Lễ khai mạc tối qua có diễu hành, chung kết ngày 30.
sport neutral the-thao | Giải cờ vua trẻ quy tụ 29 đoàn | Gần 600 kỳ thủ nhí tranh tài tám ngày. Đây là dịp tuyển chọn cho đội dự giải châu Á.
sport positive the-thao | Nữ đô vật tỉnh nhà thắng tuyệt đối | Hai huy chương vàng trong một buổi chiều, khán đài vỡ òa.
sport negative the-thao | | Đội tỉnh đá như đi dạo, thua bốn trắng ngay sân nhà, xem mà chán.
`
