/** Which times do these texts name, when written on 20 November 2026, a Friday? `text → precision from [to]` (to exclusive). Own sentences. */
export const TIMES = `
25/7 → day 2026-07-25 2026-07-26
ngày 25/7 → day 2026-07-25 2026-07-26
ngày 25-7 → day 2026-07-25 2026-07-26
ngày 25.7 → day 2026-07-25 2026-07-26
ngày 5/1 → day 2027-01-05 2027-01-06
ngày 28/12 → day 2026-12-28 2026-12-29
ngày 2-9-2025 → day 2025-09-02 2025-09-03
2/9/2025 → day 2025-09-02 2025-09-03
02.09.2025 → day 2025-09-02 2025-09-03
2/9/25 → day 2025-09-02 2025-09-03
30/4/1975 → day 1975-04-30 1975-05-01
2025-09-02 → day 2025-09-02 2025-09-03
ngày 2 tháng 9 năm 2025 → day 2025-09-02 2025-09-03
ngày 2 tháng 9 → day 2026-09-02 2026-09-03
ngày 02 tháng 9 năm ngoái → day 2025-09-02 2025-09-03
mùng 2 tháng 9 năm 2025 → day 2025-09-02 2025-09-03
ngày 25/7 năm ngoái → day 2025-07-25 2025-07-26
ngày 25 → day 2026-11-25 2026-11-26
ngày 10 → day 2026-11-10 2026-11-11
sáng 5/6 → part-of-day 2026-06-05 2026-06-05T12:00
sáng ngày 5/6 → part-of-day 2026-06-05 2026-06-05T12:00
chiều 5/6 → part-of-day 2026-06-05T12:00 2026-06-05T19:00
tối 5/6/2025 → part-of-day 2025-06-05T17:00 2025-06-06
đêm 5/6 → part-of-day 2026-06-05T17:00 2026-06-06T06:00
rạng sáng 5/6 → part-of-day 2026-06-05 2026-06-05T07:00
trưa 5/6 → part-of-day 2026-06-05T10:00 2026-06-05T15:00
10h30 ngày 2-9-2025 → minute 2025-09-02T10:30 2025-09-02T10:31
10h30 sáng 2/9/2025 → minute 2025-09-02T10:30 2025-09-02T10:31
10 giờ 30 phút ngày 2/9/2025 → minute 2025-09-02T10:30 2025-09-02T10:31
10g30 ngày 2/9/2025 → minute 2025-09-02T10:30 2025-09-02T10:31
10:30 ngày 2/9/2025 → minute 2025-09-02T10:30 2025-09-02T10:31
8h tối 2/9/2025 → minute 2025-09-02T20:00 2025-09-02T20:01
3h chiều 2/9/2025 → minute 2025-09-02T15:00 2025-09-02T15:01
11h đêm 2/9/2025 → minute 2025-09-02T23:00 2025-09-02T23:01
1h trưa 2/9/2025 → minute 2025-09-02T13:00 2025-09-02T13:01
24h ngày 30/6/2025 → minute 2025-07-01 2025-07-01T00:01
trong 24h → nothing
15g bột → nothing
22h tối qua → minute 2026-11-19T22:00 2026-11-19T22:01
lúc 7h sáng nay → minute 2026-11-20T07:00 2026-11-20T07:01
lúc 10h30 → minute -
10h30 → minute -
lúc 10 giờ → minute -
hôm nay → day 2026-11-20 2026-11-21
hôm qua → day 2026-11-19 2026-11-20
hôm kia → day 2026-11-18 2026-11-19
ngày mai → day 2026-11-21 2026-11-22
ngày kia → day 2026-11-22 2026-11-23
sáng nay → part-of-day 2026-11-20 2026-11-20T12:00
chiều nay → part-of-day 2026-11-20T12:00 2026-11-20T19:00
tối qua → part-of-day 2026-11-19T17:00 2026-11-20
đêm qua → part-of-day 2026-11-19T17:00 2026-11-20T06:00
sáng mai → part-of-day 2026-11-21 2026-11-21T12:00
tuần trước → week 2026-11-09 2026-11-16
tuần này → week 2026-11-16 2026-11-23
tuần sau → week 2026-11-23 2026-11-30
cuối tuần qua → week 2026-11-09 2026-11-16
thứ hai tuần trước → day 2026-11-09 2026-11-10
chủ nhật tuần này → day 2026-11-22 2026-11-23
thứ 6 tuần tới → day 2026-11-27 2026-11-28
thứ hai, 16/11 → day 2026-11-16 2026-11-17
tháng 7 → month 2026-07-01 2026-08-01
tháng 1 → month 2027-01-01 2027-02-01
tháng 7/2025 → month 2025-07-01 2025-08-01
7/2025 → month 2025-07-01 2025-08-01
tháng 7 năm 2025 → month 2025-07-01 2025-08-01
tháng 7 năm ngoái → month 2025-07-01 2025-08-01
tháng bảy năm nay → month 2026-07-01 2026-08-01
tháng mười hai năm 2025 → month 2025-12-01 2026-01-01
cuối tháng 7/2025 → month 2025-07-01 2025-08-01
tháng trước → month 2026-10-01 2026-11-01
tháng này → month 2026-11-01 2026-12-01
tháng sau → month 2026-12-01 2027-01-01
quý III năm 2025 → quarter 2025-07-01 2025-10-01
quý 3/2025 → quarter 2025-07-01 2025-10-01
quý IV/2025 → quarter 2025-10-01 2026-01-01
quý I năm nay → quarter 2026-01-01 2026-04-01
quý hai năm 2025 → quarter 2025-04-01 2025-07-01
6 tháng đầu năm 2025 → half-year 2025-01-01 2025-07-01
6 tháng đầu năm → half-year 2026-01-01 2026-07-01
9 tháng đầu năm 2025 → half-year 2025-01-01 2025-10-01
6 tháng cuối năm 2025 → half-year 2025-07-01 2026-01-01
nửa đầu năm ngoái → half-year 2025-01-01 2025-07-01
năm 2025 → year 2025-01-01 2026-01-01
năm ngoái → year 2025-01-01 2026-01-01
năm nay → year 2026-01-01 2027-01-01
cuối năm 2025 → year 2025-01-01 2026-01-01
năm 1802 → year 1802-01-01 1803-01-01
giai đoạn 2021-2025 → years 2021-01-01 2026-01-01
giai đoạn 2021 – 2025 → years 2021-01-01 2026-01-01
nhiệm kỳ 2020-2025 → years 2020-01-01 2026-01-01
từ năm 2020 đến năm 2025 → years 2020-01-01 2026-01-01
năm học 2025-2026 → year 2025-09-01 2026-06-01
những năm 1990 → years 1990-01-01 2000-01-01
thập niên 90 → years 1990-01-01 2000-01-01
thế kỷ 19 → years 1801-01-01 1901-01-01
từ 20/7 đến 5/8 → day 2026-07-20 2026-08-06
từ ngày 5/8/2025 đến hết ngày 7/8/2025 → day 2025-08-05 2025-08-08
5-7/8 → day 2026-08-05 2026-08-08
từ tháng 3/2025 đến tháng 5/2025 → month 2025-03-01 2025-06-01
3 ngày trước → day 2026-11-17 2026-11-18
2 tháng trước → month 2026-09-01 2026-10-01
cách đây 5 năm → year 2021-01-01 2022-01-01
mùng 5 tháng giêng → day -
rằm tháng chạp → day -
tháng chạp → month -
2/3 số hộ → nothing
24/7 → nothing
31/2/2025 → nothing
tỷ số 2-1 → nothing
thứ hai là vấn đề tiền → nothing
sáng kiến hay → nothing
tối đa 5 người → nothing
3 năm → nothing
làm trong 3 giờ → nothing
số 12/QĐ-UBND → nothing
3 tháng trước đó → nothing
8.5 điểm → nothing
`
  .trim()
  .split('\n')
