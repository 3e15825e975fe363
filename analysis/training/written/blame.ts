/** Who is blamed: the locality in calm words, somebody else in loud ones, or nobody? In our own words; places and people are invented. */

/** One text a line: kind tone topics | title | text. */
export const BLAME = `
criticism negative giao-duc | Phòng học mượn nhà văn hóa đã sang năm thứ tư | Trường mầm non xã Lương Sơn được hứa xây mới từ năm 2019, đến nay ba lớp vẫn học nhờ nhà văn hóa thôn. Phòng chật, không có nhà vệ sinh riêng. Huyện cho biết nguồn vốn chưa cân đối được.
criticism negative dau-tu-cong | Nhà máy nước sạch 40 tỷ đồng, dân vẫn đi mua nước bình | Công trình bàn giao hai năm nhưng mới cấp cho 120 trong 2.000 hộ theo thiết kế. Đường ống đấu nối nhiều đoạn đã gỉ. Đơn vị vận hành nói thiếu kinh phí mở rộng mạng.
criticism negative giam-ngheo | Tiền hỗ trợ lũ về xã, ba tháng chưa tới tay dân | Danh sách 214 hộ được duyệt từ tháng 10. Tới giữa tháng 1, nhiều gia đình tốc mái vẫn chưa nhận khoản hỗ trợ. Kế toán xã giải thích phải chờ bổ sung chữ ký.
criticism negative dat-dai-gpmb | Thanh tra chỉ ra 31 thửa đất cấp sai đối tượng | Theo kết luận, giai đoạn 2015-2019, huyện đã giao 31 thửa đất không qua đấu giá, 9 thửa cho người không thuộc diện. Chủ tịch huyện thời kỳ này phải giải trình, thu hồi số tiền chênh lệch.
criticism negative tham-nhung-tieu-cuc,dau-tu-cong | Kiểm toán kiến nghị thu hồi 27 tỷ đồng tại các ban quản lý dự án của tỉnh | Báo cáo kiểm toán cho thấy nhiều gói thầu tính trùng khối lượng, áp sai đơn giá. Cơ quan kiểm toán đề nghị xem xét trách nhiệm các tổ chức, cá nhân liên quan.
criticism negative covid-y-te | Trạm y tế không có bác sĩ, người bệnh vượt 30 km | Bốn trong chín xã vùng cao của huyện không có bác sĩ nhiều năm. Máy siêu âm được cấp phủ bạt vì không ai biết dùng. Người dân mong ngành y tế sớm bố trí người.
criticism negative uy-tin-can-bo | Chủ tịch phường nhận khuyết điểm vì phát ngôn với dân | Đoạn ghi âm buổi làm việc cho thấy ông nặng lời với một cụ ông đến hỏi hồ sơ. Quận yêu cầu ông xin lỗi công khai và tự kiểm điểm trước chi bộ.
criticism negative moi-truong | Kênh thủy lợi thành nơi chứa phân lợn | Nước đặc quánh, cá không sống nổi, lúa cháy lá. Tại ba kỳ tiếp xúc liên tiếp, cử tri xã Bình Lục đều nêu chuyện này nhưng câu trả lời vẫn là đang rà soát.
criticism negative chuyen-doi-so,cchc | Máy lấy số tự động nằm đắp chiếu ở bộ phận một cửa | Đầu tư gần 900 triệu đồng, hệ thống dùng được hai tháng rồi lỗi. Người đến làm giấy tờ lại xếp hàng ghi sổ. Văn phòng thừa nhận hợp đồng bảo trì đã hết từ lâu.
criticism negative giao-thong | Biển báo che sau tán cây, tài xế liên tục bị phạt oan | Trên đoạn đường tránh qua thị trấn, biển hạn chế tốc độ bị cành phượng che kín. Nhiều lái xe gửi kiến nghị, phòng quản lý đô thị nói chưa nhận được văn bản.
criticism negative an-ninh-trat-tu,quyen-con-nguoi | Giam nhầm người trùng tên 11 ngày | Cơ quan điều tra huyện bắt theo lệnh truy nã một người chỉ trùng họ tên với nghi phạm. Sau 11 ngày, anh được thả, không một lời giải thích. Gia đình yêu cầu bồi thường.
criticism negative ngay-le,dau-tu-cong | Huyện nghèo chi 12 tỷ đồng dựng cổng chào | Nhiều đại biểu đặt câu hỏi vì sao một huyện còn 28% hộ nghèo lại bỏ ngần ấy tiền cho chiếc cổng. Lãnh đạo huyện nói công trình đã có chủ trương từ nhiệm kỳ trước.
criticism negative van-hoa | Nhà cổ xếp hạng bị cạo sơn lại màu lòe loẹt | Sau đợt tu bổ, lớp gỗ trăm năm bị phủ sơn bóng, hoa văn mất nét. Giới nghiên cứu cho rằng đơn vị thi công làm sai hồ sơ được duyệt, sở văn hóa thiếu giám sát.
criticism negative nong-thon-moi | Mua giống lúa kém, cả cánh đồng không trổ bông | Giống do hợp tác xã cung ứng theo chương trình hỗ trợ của huyện. 60 ha lúa đến kỳ trổ chỉ có lá. Nông dân đòi bồi thường, phòng nông nghiệp hứa kiểm tra.
criticism negative an-toan | Chung cư không có nước chữa cháy, năm lần kiến nghị chưa xong | Họng nước khô, cửa thoát hiểm khóa. Cư dân tòa nhà 18 tầng đã gửi năm lá đơn, phường lập biên bản rồi để đó.
criticism negative thuong-mai | Chợ cóc dẹp rồi lại họp, chợ mới thì đìu hiu | Phường ra quân buổi sáng, buổi chiều người bán quay lại lòng đường. Hộ kinh doanh trong chợ phản ánh họ đóng đủ phí mà không ai mua.
criticism negative cchc | Đổi địa chỉ sau sáp nhập, doanh nghiệp đi lại bảy lần | Mỗi lần tới nộp, hồ sơ lại được trả vì mẫu mới. Cán bộ hướng dẫn mỗi người một kiểu. Hiệp hội doanh nghiệp tỉnh kiến nghị có một đầu mối trả lời.
criticism negative tham-nhung-tieu-cuc,giao-duc | Tạm giữ kế toán trường vì rút 1,4 tỷ đồng tiền bán trú | Từ năm 2020, bà này lập khống phiếu chi, rút tiền ăn của học trò. Ban giám hiệu không phát hiện suốt ba năm. Phòng giáo dục đang làm rõ trách nhiệm hiệu trưởng.
criticism negative uy-tin-can-bo | Ba cán bộ xã đánh bài trong giờ làm | Hình ảnh do người dân cung cấp cho thấy ba cán bộ đánh bài ngay tại phòng tiếp dân. Đảng ủy xã họp kiểm điểm, đề nghị hình thức kỷ luật.
criticism negative quoc-phong,uy-tin-can-bo | Hồ sơ thương binh giả lọt qua nhiều cửa | Sau đơn của cựu chiến binh, cơ quan chức năng phát hiện 17 hồ sơ dùng giấy chứng thương giả, hưởng trợ cấp hơn chục năm. Phòng lao động huyện bị phê bình.
criticism negative giam-ngheo | Bò dự án về tới bản là ốm | Bò giống cấp cho hộ nghèo gầy trơ xương, chết 14 con trong tuần đầu. Bà con nói giá thị trường chỉ bằng nửa giá ghi trong hồ sơ. Huyện dừng cấp, lập tổ xác minh.
criticism negative dat-dai-gpmb | Tái định cư mười năm chưa có sổ | 86 hộ nhường đất cho hồ thủy lợi chuyển tới khu ở mới từ năm 2014. Đến nay không hộ nào được cấp giấy chứng nhận, muốn vay vốn cũng khó.
criticism negative giao-thong,dau-tu-cong | Đường vừa bàn giao đã lún | Mặt đường xuất hiện vết lún dài 70 m chỉ 20 ngày sau lễ thông xe. Sở Giao thông yêu cầu nhà thầu sửa bằng kinh phí của mình, kiểm điểm tư vấn giám sát.
criticism negative dau-tu | Bắt tay rồi bỏ quên: nhà đầu tư kêu chờ mặt bằng bốn năm | Doanh nghiệp đã ứng 60 tỷ đồng nhưng tỉnh chưa giao đủ đất. Giám đốc công ty nói nếu hết quý này không xong sẽ rút vốn.
criticism negative | | Đề nghị bên thoát nước ngó giúp cái cống trước cổng trường tiểu học, mở toang hai tháng nay, tối tụi nhỏ đi học thêm về nguy hiểm lắm.
criticism negative | | Gọi số trực của phường từ 10 giờ đêm đến 2 giờ sáng vì quán bên cạnh hát loa kẹo kéo. Máy có người nghe, hứa xuống, rồi thôi. Ngày nào cũng vậy.
criticism negative | | Đi tiêm cho con mà trạm đóng cửa, giấy dán nghỉ họp. Cả chục bà mẹ bế con đứng nắng. Lịch thì chính trạm hẹn chứ ai.
criticism negative | | Nước máy khu này lại đục như nước vo gạo, hóa đơn thì tăng. Bà con ai bị thì chụp lại cùng gửi công ty nước chứ im mãi à.
criticism negative | | Con đường trước nghĩa trang đổ bê tông được đúng 200 m rồi bỏ. Hỏi thì xã chỉ huyện, huyện chỉ nhà thầu.
criticism negative | | Tỉnh mua xe công mới trong khi phòng cấp cứu phải chờ lọc máu theo lượt. Ưu tiên kiểu gì không hiểu.
criticism negative tham-nhung-tieu-cuc | | Bộ Công an bắt giám đốc trung tâm đăng kiểm của tỉnh cùng 12 đăng kiểm viên vì nhận tiền bỏ qua lỗi xe.
criticism negative dat-dai-gpmb | | Kiểm tra Trung ương kết luận ban thường vụ tỉnh ủy nhiệm kỳ trước vi phạm trong quản lý đất đai, đề nghị thi hành kỷ luật.
criticism negative an-ninh-trat-tu | | Viện kiểm sát trả hồ sơ lần ba, yêu cầu công an tỉnh điều tra bổ sung vì chứng cứ buộc tội còn mâu thuẫn.
criticism negative dau-tu-cong | | Thủ tướng phê bình sáu địa phương giải ngân dưới 20%, trong đó có tỉnh ta.
criticism negative moi-truong | | Bộ cho kiểm tra việc tỉnh cấp phép mỏ cát sát chân cầu sau phản ánh của báo chí.
criticism negative giao-duc | | Tỉnh thiếu 1.900 giáo viên ngay trước năm học, nhiều trường ghép lớp 60 em.
criticism neutral kt-xh | Chất vấn bộ trưởng về vé máy bay và giá điện | Nhiều đại biểu không đồng tình với phần trả lời, cho rằng bộ chưa nêu được giải pháp căn cơ, lời hứa kỳ trước chưa thực hiện.
criticism neutral giao-thong | Bộ bị chê chậm sửa quy chuẩn đường sắt | Doanh nghiệp vận tải cho rằng cơ quan trung ương ban hành tiêu chuẩn chồng chéo khiến họ tốn thêm chi phí, kiến nghị gỡ vướng.
incident neutral an-ninh-trat-tu | Khởi tố giám đốc công ty bán đất ảo cho 200 người | Công ty này vẽ dự án trên giấy, thu tiền cọc rồi đóng cửa. Cơ quan điều tra kêu gọi ai là nạn nhân đến trình báo. Số tiền chiếm đoạt bước đầu là 85 tỷ đồng.
incident neutral an-ninh-trat-tu | Xưởng sản xuất mỹ phẩm giả giữa khu dân cư | Kiểm tra đột xuất, công an và quản lý thị trường thu 12.000 hộp kem không nhãn phụ. Chủ xưởng thừa nhận mua hóa chất trôi nổi về pha.
incident neutral moi-truong | Phạt công ty dệt 350 triệu đồng vì xả nước thải vượt chuẩn | Đoàn kiểm tra lấy mẫu lúc nửa đêm, kết quả vượt sáu lần. Ngoài tiền phạt, công ty phải dừng hoạt động nhuộm ba tháng để khắc phục.
incident neutral an-ninh-trat-tu | Bảo mẫu đánh trẻ bị mời làm việc | Gia đình gửi clip cho công an phường. Cơ sở giữ trẻ tư nhân không phép đã bị yêu cầu đóng cửa, cháu bé được đưa đi khám.
incident neutral an-ninh-trat-tu | Đề nghị truy tố nhóm bảo kê bến cá | Kết luận điều tra xác định nhóm này buộc ngư dân nộp 200.000 đồng mỗi chuyến. Tám bị can bị đề nghị truy tố tội cưỡng đoạt tài sản.
incident neutral an-ninh-trat-tu | Chồng đâm vợ rồi ra đầu thú | Mâu thuẫn tiền bạc, người đàn ông 41 tuổi dùng dao gây thương tích nặng cho vợ. Nạn nhân đang điều trị, nghi phạm bị tạm giữ.
incident neutral moi-truong | Phát hiện 4 ha rừng sản xuất bị đốn hạ trong đêm | Hạt kiểm lâm phối hợp công an xác minh, thu ba cưa xăng. Chủ rừng là một công ty tư nhân đã trình báo. Vụ việc đang được điều tra.
incident neutral an-toan | Rò khí ở xưởng nước đá, chín người đi cấp cứu | Mùi khai nồng lan ra xung quanh 500 m. Lính cứu hỏa khóa van, phun sương. Các nạn nhân đều tỉnh táo, xưởng tạm dừng.
incident neutral giao-thong | Container lật chắn ngang quốc lộ, ùn tắc năm giờ | Xe chở ván ép mất lái ở khúc cua rồi lật. Không ai thương vong. Cảnh sát phân luồng, đến 11 giờ đường thông trở lại.
incident neutral thien-tai | Sạt taluy vùi lấp nửa căn nhà, gia đình thoát nạn | Đất đá tràn xuống lúc 3 giờ sáng. Bốn người kịp chạy nhờ nghe tiếng chó sủa. Xã bố trí cho họ ở tạm trường học.
incident neutral covid-y-te | Ổ bạch hầu ở bản xa, 120 người dùng thuốc dự phòng | Hai ca dương tính là anh em ruột. Ngành y tế khoanh vùng, khử khuẩn, tiêm vét cho trẻ.
incident neutral nong-thon-moi | Tôm chết hàng loạt sau ba ngày nắng gắt | Khoảng 70 ha đầm mất trắng. Chi cục thủy sản lấy mẫu, nghi do nhiệt độ nước tăng đột ngột.
incident neutral thien-tai | Nước sông lên nhanh, 900 hộ ven bãi bị ngập | Đến trưa, mực nước đã vượt báo động ba 20 cm. Dân quân giúp bà con kê đồ, đưa người già lên vùng cao.
incident neutral quoc-phong | Đào móng nhà phát hiện quả bom 230 kg | Khu vực được phong tỏa, công binh tỉnh di dời bom đến nơi hủy nổ an toàn.
incident neutral khac | | Cháy lớn ở kho phế liệu gần ngã ba, khói đen cả vùng, nghe tiếng xe cứu hỏa rồi. Chưa thấy nói có ai bị gì.
incident neutral giao-thong | | Vừa có tai nạn ở dốc Ông Bồ, hai xe máy tông nhau, hai người được đưa đi viện, đường đang kẹt.
incident neutral an-ninh-trat-tu | | Công an huyện thông báo tìm chủ xe máy biển đuôi 118.27 bị trộm cắp thu giữ hôm 5/3.
incident neutral covid-y-te | | Sáng nay tỉnh có thêm 4 ca dương tính, đều là F1 đã cách ly từ trước.
incident negative covid-y-te | Sản phụ tử vong, gia đình vây bệnh viện đòi làm rõ | Người nhà cho rằng kíp trực chậm mổ. Giám đốc bệnh viện huyện nói đúng quy trình. Sở Y tế lập hội đồng chuyên môn.
incident negative giao-duc,quyen-con-nguoi | Thầy giáo bị tố đánh học trò gãy tay | Phụ huynh trình báo sau khi con kể bị phạt bằng thước sắt. Trường tạm dừng phân công đứng lớp với thầy giáo này.
incident negative an-ninh-trat-tu,uy-tin-can-bo | Nghi phạm chết trong nhà tạm giữ | Gia đình đặt nghi vấn vì trên người có vết bầm. Công an huyện nói nạn nhân tự treo cổ, viện kiểm sát vào cuộc.
incident negative uy-tin-can-bo,giao-thong | Phó phòng của huyện say rượu tông ba xe | Nồng độ cồn gấp bốn mức cho phép. Ông này đã bị tạm đình chỉ công tác để xử lý.
announcement neutral uy-tin-can-bo | Trung ương ban hành quy định mới về kỷ luật đảng viên | Quy định nêu rõ các hành vi bị khiển trách, cảnh cáo, cách chức, khai trừ; cán bộ năng lực yếu phải được thay thế kịp thời. Văn bản có hiệu lực từ ngày ký.
announcement neutral tham-nhung-tieu-cuc | Chính phủ yêu cầu các địa phương siết phòng, chống tham nhũng | Nghị quyết giao bộ, ngành, tỉnh, thành phố tự kiểm tra, phát hiện sai phạm, xử lý nghiêm người nhũng nhiễu, công khai kết quả.
announcement neutral dau-tu | Chấm dứt dự án chậm triển khai của công ty Hoàng Gia | Sở Kế hoạch thông báo chấm dứt hoạt động dự án khu nghỉ dưỡng do chủ đầu tư tư nhân không thực hiện đúng tiến độ. Công ty tự thanh lý tài sản trên đất trong 12 tháng.
announcement neutral dat-dai-gpmb | Thành phố lên tiếng về tin đồn quy hoạch, yêu cầu chặn đầu cơ | Phó chủ tịch thành phố nói chưa có đồ án nào được duyệt, giao công an, thanh tra xử lý môi giới thổi giá.
announcement neutral moi-truong | Kết quả quan trắc: nước hồ vẫn trong giới hạn cho phép | Chi cục môi trường công bố số liệu quý hai, các chỉ tiêu đạt quy chuẩn. Cá chết hôm trước do thiếu ô xy khi trời đổi gió.
announcement neutral thuong-mai,covid-y-te | Tỉnh cho chợ đầu mối hoạt động lại theo khung giờ | Văn bản yêu cầu các huyện không tự đặt thêm giấy phép con, bảo đảm hàng hóa lưu thông, tiểu thương xét nghiệm định kỳ.
announcement neutral an-toan | Sau vụ cháy karaoke, tỉnh tổng kiểm tra toàn bộ cơ sở | Chủ tịch tỉnh ban hành công điện, tạm dừng các cơ sở chưa đạt an toàn phòng cháy, giao công an báo cáo trước ngày 30.
announcement neutral giao-thong | Chấn chỉnh xe đưa đón học sinh từ đầu tháng 9 | Sở Giao thông và công an tỉnh thống nhất kiểm tra toàn bộ xe hợp đồng, xử lý xe hết niên hạn, yêu cầu trường ký cam kết.
announcement neutral covid-y-te | | Khoảng 40.000 công nhân khu công nghiệp sẽ được lấy mẫu trong hai ngày cuối tuần, theo ban chỉ đạo phòng dịch tỉnh.
announcement neutral covid-y-te | | THÔNG BÁO: từ 12 giờ trưa nay tạm dừng chợ Gốc Đa để khử khuẩn. Bà con không hoang mang, không chia sẻ tin chưa rõ, làm theo hướng dẫn của tổ dân phố.
announcement neutral kt-xh | | Công bố bộ chỉ số năng lực cạnh tranh năm nay: tỉnh tăng hạng và giảm hạng gần ngang nhau. Toàn văn báo cáo tải ở trang của viện.
other neutral covid-y-te | Đau tai ba tháng, soi ra con ve còn sống | Bác sĩ khoa tai mũi họng bệnh viện tuyến trên lấy con ve ra khỏi tai bé gái 9 tuổi. Cháu quê ở vùng núi, sức khỏe đã ổn.
other neutral covid-y-te | Mảnh thủy tinh nằm trong bàn chân 12 năm | Ca tiểu phẫu kéo dài 40 phút. Người bệnh nói cứ tưởng mình bị gai xương. Bác sĩ khuyên nên chụp phim khi vết thương lâu lành.
other neutral covid-y-te | Cứu bé uống nhầm dầu hỏa | Bệnh nhi được chuyển từ tỉnh lên bệnh viện trung ương, rửa phổi, thở máy hai ngày. Hiện bé tự ăn uống được.
other neutral thien-tai | Đêm nay bão đổi hướng, mưa giảm ở phía bắc | Cơ quan khí tượng cho biết bão giảm hai cấp, lượng mưa phổ biến 40 đến 80 mm, gió mạnh nhất cấp 7.
`
