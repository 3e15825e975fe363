/** What do these texts state? `text → bound low[..high] unit of; …`, `-` for nothing. Own sentences. */
export const AMOUNTS = `
1.234,5 ha → exact 12345000 m2
1,5 triệu → exact 1.5e6
1.5 triệu → exact 1.5e6
12 nghìn tỷ đồng → exact 12e12 VND
hơn 3.000 tỉ → over 3e12
hơn 3.000 tỷ đồng → over 3e12 VND
nửa triệu → exact 5e5
nửa triệu người → exact 5e5 người
hai mươi lăm hộ dân → exact 25 hộ dân
12 người → exact 12 người
3,000 người → exact 3000 người
1,234,567 USD → exact 1234567 USD
1,234.5 USD → exact 1234.5 USD
1 500 000 đồng → exact 1500000 VND
0,125 km2 → exact 125000 m2
0.125 km2 → exact 125000 m2
thu 1.250 tỷ đồng → exact 1.25e12 VND
thu 1.25 tỷ đồng → exact 1.25e9 VND
thu 12,75 tỷ đồng → exact 12.75e9 VND
phạt 3.500.000 đồng → exact 3.5e6 VND
phạt 3.500.000đ → exact 3.5e6 VND
phạt 3,5 triệu đồng → exact 3.5e6 VND
giá 50k → exact 5e4
giá 50k đồng → exact 5e4 VND
giá 1tr5 → exact 1.5e6
giá 2tr đồng → exact 2e6 VND
giá 2 tỷ 3 → exact 2.3e9
giá 2 tỷ rưỡi → exact 2.5e9
giá 2 triệu rưỡi đồng → exact 2.5e6 VND
2 tỷ 300 triệu đồng → exact 2.3e9 VND
5 trăm nghìn đồng → exact 5e5 VND
200 nghìn đồng → exact 2e5 VND
200 ngàn đồng → exact 2e5 VND
200.000 VNĐ → exact 2e5 VND
3 vạn dân → exact 3e4 dân
4 chục xe → exact 40 xe
5 USD → exact 5 USD
$5 triệu → exact 5e6 USD
USD 300 → exact 300 USD
300 đô la Mỹ → exact 300 USD
20 triệu EUR → exact 2e7 EUR
20 triệu euro → exact 2e7 EUR
€20 → exact 20 EUR
7 tỷ nhân dân tệ → exact 7e9 CNY
500 yên → exact 500 JPY
90.000 won → exact 90000 KRW
2 triệu kíp → exact 2e6 LAK
12% → exact 12 %
12,5% → exact 12.5 %
12,5 % → exact 12.5 %
12.5% → exact 12.5 %
tăng 8 phần trăm → exact 8 %
tăng 0,3 điểm phần trăm → exact 0.3 pp
3-5% → range 3..5 %
3 - 5 % → range 3..5 %
3% đến 5% → range 3..5 %
từ 3 đến 5 triệu đồng → range 3e6..5e6 VND
100 - 200 triệu đồng → range 1e8..2e8 VND
5 triệu đến 10 triệu đồng → range 5e6..1e7 VND
500 nghìn - 1 triệu đồng → range 5e5..1e6 VND
2–3 tỷ đồng → range 2e9..3e9 VND
10 tới 12 người → range 10..12 người
20-30 hộ → range 20..30 hộ
khoảng 200 hộ → about 200 hộ
gần 200 hộ → nearly 200 hộ
trên 200 hộ → over 200 hộ
dưới 200 hộ → at-most 200 hộ
không quá 200 hộ → at-most 200 hộ
chưa đầy 200 hộ → at-most 200 hộ
ít nhất 200 hộ → at-least 200 hộ
tối thiểu 200 hộ → at-least 200 hộ
tối đa 200 hộ → at-most 200 hộ
không dưới 200 hộ → at-least 200 hộ
ước tính 200 hộ → about 200 hộ
chừng 200 hộ → about 200 hộ
xấp xỉ 200 hộ → about 200 hộ
trên dưới 200 hộ → about 200 hộ
khoảng hơn 200 hộ → over 200 hộ
~200 hộ → about 200 hộ
200 hộ trở lên → at-least 200 hộ
200 ha trở xuống → at-most 2e6 m2
hàng nghìn người → vague 1000..10000 người
hàng chục nghìn người → vague 10000..100000 người
hàng trăm tỷ đồng → vague 1e11..1e12 VND
vài chục hộ → vague 20..50 hộ
vài ngày → vague 2..5 day
mấy trăm hộ → vague 200..900 hộ
dăm người → vague 3..6 người
2/3 số hộ → exact 66.6666666667 %
hơn 3/4 diện tích → over 75 %
1/2 dân số → exact 50 %
5 ha → exact 5e4 m2
5 héc ta → exact 5e4 m2
5ha → exact 5e4 m2
12km2 → exact 12e6 m2
12 km² → exact 12e6 m2
80 mét vuông → exact 80 m2
80m2 → exact 80 m2
3 sào → exact 3 sào
7 mẫu → exact 7 mẫu
15 km → exact 15000 m
15km → exact 15000 m
4,2m → exact 4.2 m
12 hải lý → exact 22224 m
30 cm → exact 0.3 m
5 tấn → exact 5000 kg
5 tạ → exact 500 kg
2 yến → exact 20 kg
300 g → exact 0.3 kg
2,5 kg → exact 2.5 kg
40 m3 → exact 40 m3
40m³ → exact 40 m3
200 lít → exact 0.2 m3
5 ngày → exact 5 day
2 tuần → exact 14 day
48 tiếng → exact 2 day
90 phút → exact 0.0625 day
trong 24h → exact 1 day
48h → exact 2 day
18 tháng → exact 18 month
3 năm → exact 36 month
2 năm rưỡi → exact 30 month
gần 2 năm rưỡi → nearly 30 month
hai năm → exact 24 month
mười lăm năm → exact 180 month
hai mươi năm → exact 240 month
2 thập kỷ → exact 240 month
500 kWh → exact 500 kWh
50 MW → exact 50000 kW
80 km/h → exact 80 km/h
38 độ C → exact 38 °C
38°C → exact 38 °C
mười hai người → exact 12 người
một trăm linh năm hộ → exact 105 hộ
một trăm lẻ năm hộ → exact 105 hộ
hai nghìn không trăm hai mươi lăm người → exact 2025 người
ba triệu đồng → exact 3e6 VND
năm trăm nghìn đồng → exact 5e5 VND
ba mươi mốt học sinh → exact 31 học sinh
bốn mươi tư cán bộ → exact 44 cán bộ
sáu mươi bẩy ca → exact 67 ca
một tỷ đồng → exact 1e9 VND
ba lăm triệu đồng → exact 35e6 VND
hai chục tỷ đồng → exact 2e10 VND
ba người chết → exact 3 người chết
năm hộ bị ngập → exact 5 hộ
12 học sinh và 3 giáo viên → exact 12 học sinh; exact 3 giáo viên
bắt 25 đối tượng, thu 2 tỷ đồng → exact 25 đối tượng; exact 2e9 VND
5 trieu dong → exact 5e6 VND
3 ty dong → exact 3e9 VND
200 nghin dong → exact 2e5 VND
Thu hơn 3 tỷ, chi gần 2 tỷ đồng → over 3e9; nearly 2e9 VND
vượt 12% kế hoạch → over 12 %
5 đồng chí → exact 5 đồng
Điều 5 Luật Đất đai → -
khoản 2 điều 3 → -
tổ 3, ấp 5 → -
quốc lộ 14 → -
lớp 9 → -
lớp 6G → -
135 Nguyễn Huệ → -
đề án 896 → -
xe 60Z1-9778 → -
trên hai xe máy → exact 2 xe máy
15g bột → exact 0.015 kg
12 tác phẩm → exact 12 tác phẩm
Thế chiến 2 → -
số 168/2024/NĐ-CP → -
xe 93A-123.45 → -
F0 khỏi bệnh → -
năm 2025 → -
sáng 5/6 → -
lúc 10h30 → -
giai đoạn 2021-2025 → -
gọi 0912345678 → -
địa chỉ 192.168.1.1 → -
ba tôi đi vắng → -
một ngày đẹp trời → -
hai bên bàn bạc → -
thắng 2-1 → -
trực 24/7 → -
phường 5 → -
thứ 3 → -
năm nay → -
không ai biết → -
tỉnh ta → -
`
  .trim()
  .split('\n')
