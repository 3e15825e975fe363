/** Does a text complain of what a public body answers for, and has one answered or acted? Our own list, for the flags. */
export const ANSWERS = {
  /** Of what people complain. */
  grievance:
    'bức xúc, phản ánh, kêu cứu, kêu trời, khiếu nại, tố cáo, tố, đơn thư, khổ sở, khốn khổ, bất bình, ngao ngán, mòn mỏi, cầu cứu, xuống cấp, bỏ hoang, dang dở, chậm tiến độ, chậm trễ, lãng phí, thất thoát, sai phạm, trái phép, không phép, trái quy định, sai quy định, ô nhiễm, lạm thu, tắc trách, buông lỏng, làm ngơ, bao che, bảo kê, tiếp tay, nhũng nhiễu, hách dịch, vòi vĩnh, ùn tắc, ùn ứ, ngập úng, hư hỏng, nứt toác, sụt lún, lấn chiếm, nhếch nhác, bốc mùi, mùi hôi, bằng giả, sống chung với, mất ăn mất ngủ, chưa được đền bù, chưa được bồi thường, chưa nhận được, nợ tiền, chậm chi trả',
  /** Who complains, or of whom. */
  public:
    'người dân, dân, bà con, hộ dân, các hộ, phụ huynh, tiểu thương, ngư dân, nông dân, công nhân, giáo viên, học sinh, bệnh nhân, hành khách, chính quyền, ubnd, hđnd, ủy ban, chủ tịch xã, chủ tịch huyện, cán bộ, xã, phường, huyện, sở, phòng giáo dục, cơ quan chức năng, ngành chức năng, ban quản lý, nhà trường, hiệu trưởng, bệnh viện, trạm y tế, chủ đầu tư, chi cục, lãnh đạo',
  /** Somebody has been taken to account, or the matter set right. */
  acted:
    'đã bắt, bắt được, bắt giữ, tạm giữ, tạm giam, khởi tố, truy tố, xét xử, phiên tòa, tuyên phạt, lãnh án, kết luận thanh tra, đã kỷ luật, bị kỷ luật, cách chức, đình chỉ, xử phạt, bị phạt, xin lỗi, đã tháo dỡ, được tháo dỡ, đang được tháo dỡ, đã khắc phục, đã sửa chữa, đã thu hồi, đã chi trả, đã yêu cầu, yêu cầu làm rõ, đã chỉ đạo, vào cuộc, thành lập đoàn kiểm tra, thu hồi giấy phép, nghiêm cấm, hủy bỏ',
  /** A body was asked and said nothing. */
  declined:
    'chưa trả lời, không trả lời, chưa phản hồi, không phản hồi, từ chối trả lời, từ chối cung cấp, chưa có phản hồi, không nghe máy, không bắt máy, chưa có câu trả lời, chưa lên tiếng, vẫn chưa có hồi âm, chưa có hồi âm, né tránh',
  /** Who poses is said to be of a body, or wants money. */
  institution:
    'công an, cảnh sát, cán bộ, ngân hàng, bưu điện, điện lực, bảo hiểm, tòa án, viện kiểm sát, thanh tra, cơ quan, ubnd, ủy ban, sở, hải quan, thuế, quân đội, bộ đội, bệnh viện, bác sĩ, nhà báo, phóng viên, luật sư, csgt, nhân viên',
  /** Land and sea of the state, and signs of where they end. */
  territory:
    'biên giới, hoàng sa, trường sa, chủ quyền, lãnh thổ, biển đông, quần đảo hoàng sa, quần đảo trường sa, đường cơ sở, vùng đặc quyền kinh tế, lãnh hải',
} as const satisfies Record<string, string>
