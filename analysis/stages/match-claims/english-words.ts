/** Which Vietnamese words stand for the English ones that news of a locality is made of? Our own list, as data. */

/** English words and phrases, lower case, without the endings of plurals and verbs → Vietnamese. */
export const ENGLISH: ReadonlyMap<string, string> = new Map(
  `dam: đập | reservoir, lake: hồ | river: sông | bridge: cầu | road, street: đường | highway, expressway: cao tốc
national highway: quốc lộ | sea: biển | beach: bãi biển | island: đảo | forest: rừng | mountain: núi
dyke, dike, embankment, seawall: kè | canal: kênh | port, harbour, harbor: cảng | ferry: phà | boat, ship, vessel: tàu
train, railway: đường sắt | airport: sân bay | station: nhà ga | border: biên giới | border gate: cửa khẩu
flood: lũ lụt | storm, typhoon: bão | landslide: sạt lở | drought: hạn hán | earthquake: động đất
rain, rainfall: mưa | fire, blaze: cháy | explosion, blast, explode: nổ | accident, crash: tai nạn | collapse: sập
crack: nứt | broke, burst, broken: vỡ | sank, sunk, sink: chìm | water: nước | clean water, tap water: nước sạch
drinking water: nước uống | wastewater, sewage: nước thải | waste, garbage, rubbish, trash: rác | landfill: bãi rác
pollution, polluted: ô nhiễm | contaminated, contamination: nhiễm | toxic, poisonous: độc
poisoning, poisoned: ngộ độc | chemical: hóa chất | radioactive, radiation: phóng xạ | smoke: khói
odor, odour, smell: mùi | dust: bụi | air: không khí | electricity, power: điện
power cut, outage, blackout: cúp điện | gas, petrol, gasoline: xăng | internet: internet | network: mạng
people, person, resident, inhabitant, local: người dân | man: người đàn ông | woman, women: phụ nữ
child, children, kid: trẻ em | baby: em bé | student, pupil: học sinh | teacher: giáo viên | doctor: bác sĩ
nurse: y tá | patient: bệnh nhân | worker, labourer, laborer: công nhân | farmer: nông dân
fisherman, fishermen: ngư dân | household: hộ dân | family, families: gia đình | elderly: người già
tourist, visitor: du khách | driver: tài xế | official: cán bộ | soldier: bộ đội | police: công an
army, military: quân đội | director: giám đốc | chairman, chairwoman, chair: chủ tịch | vice chairman: phó chủ tịch
secretary: bí thư | minister: bộ trưởng | prime minister: thủ tướng | government: chính phủ | ministry: bộ
department: sở | authorities, authority: chính quyền | committee: ủy ban | people's committee: ủy ban nhân dân
people's council: hội đồng nhân dân | court: tòa án | investigation, investigate: điều tra | arrest, detain: bắt
jail, imprison, prison: tù | prosecuted, charged: khởi tố | suspend: đình chỉ | dismiss, fired, sacked: cách chức
fled, escape: bỏ trốn | bribe, bribery, corruption: hối lộ | embezzle, embezzlement: tham ô
stole, stolen, theft: trộm cắp | fraud, scam: lừa đảo | fake, counterfeit: giả | smuggle: buôn lậu | drug: ma túy
murder, killed, kill: giết | village, hamlet: thôn | commune: xã | ward: phường | district: huyện | town: thị trấn
city: thành phố | province, provincial: tỉnh | area: khu vực | zone: khu | school: trường học
kindergarten, preschool: trường mầm non | primary school: trường tiểu học | secondary school: trường trung học
university: trường đại học | class: lớp học | exam: thi | tuition, school fee: học phí | hospital: bệnh viện
clinic, health station: trạm y tế | vaccine, vaccination, vaccinated: vắc xin | disease: bệnh
epidemic, outbreak: dịch | dengue: sốt xuất huyết | fever: sốt | rabies, rabid: dại | swine fever: dịch tả lợn
bird flu: cúm gia cầm | cancer: ung thư | virus: vi rút | infect, infection: nhiễm | treat, treatment: điều trị
hospitalised, hospitalized: nhập viện | died, dead, death, die, fatalities: chết
injured, injuries, wounded: bị thương | missing: mất tích | rescue: cứu | market: chợ | shop, store: cửa hàng
supermarket: siêu thị | factory, plant, factories: nhà máy | industrial park, industrial zone: khu công nghiệp
company, companies, firm: công ty | enterprise, business, businesses: doanh nghiệp | bank: ngân hàng
hotel: khách sạn | resort: khu nghỉ dưỡng | house, home: nhà | building: tòa nhà | apartment: căn hộ | office: cơ quan
headquarters: trụ sở | pagoda, temple: chùa | church: nhà thờ | stadium: sân vận động | cemetery: nghĩa trang
park: công viên | land: đất | land use certificate, red book: sổ đỏ | rice: lúa | paddy field, field: ruộng
crop: hoa màu | fruit: trái cây | durian: sầu riêng | coffee: cà phê | rubber: cao su | cashew: điều | shrimp: tôm
fish: cá | pig, pork: lợn | cow, cattle: bò | chicken, poultry: gà | dog: chó | monkey: khỉ | tiger: hổ
elephant: voi | tree: cây | mangrove: rừng ngập mặn | seafood: hải sản | food: thực phẩm | meal: bữa ăn
project: dự án | construction, built, build: xây dựng | investment, invest: đầu tư | capital: vốn | budget: ngân sách
cost: chi phí | price: giá | fee: phí | toll: phí đường bộ | tax, taxes: thuế | fine: phạt
compensation, compensate: bồi thường | salary, salaries, wage: lương | pension: lương hưu
allowance, subsidy, subsidies: trợ cấp | support: hỗ trợ | loan: vay | debt: nợ | revenue: doanh thu
profit: lợi nhuận | money: tiền | insurance: bảo hiểm | merger, merge: sáp nhập | plan, planned: kế hoạch
decision, decide: quyết định | law: luật | decree: nghị định | regulation, rule: quy định
permit, licence, license: giấy phép | approve, approval: phê duyệt | sign: ký | announce: công bố | confirm: xác nhận
deny, denied, denies: bác bỏ | warn, warning: cảnh báo | ban, banned, prohibited: cấm | close, closure, shut: đóng cửa
open, opening: mở cửa | inaugurate, inauguration: khánh thành | start, begin, began, begun: bắt đầu
finish, complete, completion: hoàn thành | delay: chậm | stop, stopped, halt: dừng | extend: kéo dài
relocate, relocation, resettlement, resettle: tái định cư | evacuate, evacuation: sơ tán
seize, revoke, recover, confiscate: thu hồi | demolish, demolition: phá dỡ | repair: sửa chữa | upgrade: nâng cấp
widen: mở rộng | supply, supplied: cung cấp | provide: cấp | donate, donation: tặng | free: miễn phí
increase, rise, rose, risen: tăng | decrease, fall, fell, drop, dropped, reduce: giảm | export: xuất khẩu
import: nhập khẩu | sold, sell, sale: bán | bought, buy, purchase: mua | recruit, recruitment, hire: tuyển
elect, election: bầu cử | appoint: bổ nhiệm | welcome: đón | held, hold, organise, organize: tổ chức
festival: lễ hội | tet, lunar new year: tết | holiday: nghỉ lễ | tourism: du lịch | culture, cultural: văn hóa
heritage: di sản | football: bóng đá | match: trận | education: giáo dục | health: y tế
environment, environmental: môi trường | agriculture, agricultural: nông nghiệp | traffic: giao thông
congestion, jam: kẹt xe | motorbike, motorcycle: xe máy | car: ô tô | bus, buses: xe buýt | truck, lorry: xe tải
bicycle: xe đạp | vehicle: xe | phone: điện thoại | app, application: ứng dụng | account: tài khoản
identity card, id card: căn cước | new: mới | old: cũ | large, big: lớn | small: nhỏ | high: cao | long: dài
first: đầu tiên | all: tất cả | every, each: mỗi | not, no, never: không | without: không có | before: trước
after: sau | from: từ | until, to: đến | during: trong | more than, over, above: hơn | less than, under, below: dưới
about, around, approximately: khoảng | nearly, almost: gần | at least: ít nhất | at most: nhiều nhất | night: đêm
morning: sáng | afternoon: chiều | evening: tối | day: ngày | week: tuần | month: tháng | year: năm | hour: giờ
minute: phút | yesterday: hôm qua | today: hôm nay | tomorrow: ngày mai | last week: tuần trước
last month: tháng trước | last year: năm ngoái | this year: năm nay | hundred: trăm | thousand: nghìn | million: triệu
billion: tỷ | trillion: nghìn tỷ | percent, per cent: phần trăm | dong, vnd: đồng | dollar: đô la | hectare: ha
kilometer, kilometre: km | meter, metre: mét | ton, tonne: tấn | square meter, square metre: mét vuông
cubic meter, cubic metre: mét khối | case: ca | chinese, china: trung quốc | laos, lao: lào | cambodia: campuchia
japan: nhật bản | korea: hàn quốc | united states, us, america, american: mỹ | foreign: nước ngoài
vietnam, vietnamese, viet nam: việt nam | ho chi minh city, hcmc: thành phố hồ chí minh | hanoi: hà nội
saigon: sài gòn | danang: đà nẵng | passenger, traveller: hành khách | wedding: cưới
principal, headmaster: hiệu trưởng | garment: may | museum: bảo tàng | policy: chính sách | owe: nợ
classroom: phòng học | monday: thứ hai | tuesday: thứ ba | wednesday: thứ tư | thursday: thứ năm | friday: thứ sáu
saturday: thứ bảy | sunday: chủ nhật | poor: nghèo | treated: điều trị | wrong: sai | use: dùng | get, receive: nhận
give, gave: cho | leak: dột | race: đua | body, corpse: xác chết | tank: bể | well: giếng | gate: cổng | wall: tường
roof: mái | pipe, pipeline: đường ống | solar: điện mặt trời | hydropower, hydroelectric: thủy điện | mine, mining: mỏ
sand: cát | stone, quarry: đá | gold: vàng | oil: dầu | coal: than | steel: thép | plastic: nhựa | secretly: bí mật
hid, hidden, hide, conceal: giấu | report: báo cáo | said, say: nói | will: sẽ | must: phải | public: công cộng
private: tư nhân | service: dịch vụ | online: trực tuyến | paid, pay, payment: trả | require, mandatory: bắt buộc
voluntary: tự nguyện | because of, due to: do | cause: gây | one: 1 | two: 2 | three: 3 | four: 4 | five: 5 | six: 6
seven: 7 | eight: 8 | nine: 9 | ten: 10 | eleven: 11 | twelve: 12 | fifteen: 15 | twenty: 20 | thirty: 30 | forty: 40
fifty: 50 | sixty: 60 | seventy: 70 | eighty: 80 | ninety: 90`
    .split(/ \| |\n/)
    .flatMap((row) => {
      const [english = '', vietnamese = ''] = row.split(': ')
      return english.split(', ').map((word): [string, string] => [word, vietnamese])
    }),
)
