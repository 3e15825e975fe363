/** Malay or Indonesian? Told by words that one of them spells otherwise or does not use; Indonesian when in doubt, as it is far more written. */

/** Our own lists, lower case. Words that both have, be it in another sense (`kereta`, `boleh`, `bandar`, `mangsa`), are left out. */
const MALAY: ReadonlySet<string> = new Set(
  `kerana bahawa ialah wang polis syarikat iaitu sahaja maklumat memaklumkan dimaklumkan awak cuba mencuba berbeza mesyuarat
  universiti kewangan ringgit isnin khamis jumaat ahad ogos julai disember televisyen lori manakala sekiranya selepas
  perkhidmatan kemalangan tempatan kesihatan parlimen peguam dadah kerajaan pelbagai kes justeru parti kebelakangan sepatutnya
  mahu mahupun jawatankuasa pilihanraya hospital doktor pelancong pelancongan lebuhraya makmal perisian telefon teksi basikal
  motosikal enjin tayar elektrik hujung penghujung setiausaha pengerusi timbalan khabar akhbar filem muzik pelakon jurulatih
  kejohanan johan pingat dijangka suspek disyaki isteri puteri peniaga perniagaan pelaburan pelabur projek bajet kualiti
  aktiviti komuniti identiti realiti peperiksaan biasiswa tadika almari seterusnya menerusi bomba pesakit jururawat ubat
  wabak kanser bahagian sebahagian berjaya mengikut berbanding sukan kelab stadium tentera pengganas jepun sepanyol eropah
  penyelidik saintis haiwan bilion peratus sifar lapan kakitangan menggalakkan nombor tarikh jurutera sebarang sekalipun
  bandaraya sesawang teruk sememangnya sesetengah kesemua bekalan membekalkan dibekalkan menghantar mengamalkan bermakna
  kemudahan korang hartanah`.split(/\s+/),
)
const INDONESIAN: ReadonlySet<string> = new Set(
  `karena bahwa uang pemerintah polisi kantor perusahaan provinsi yaitu bisa mobil anda nggak gak banget universitas senin kamis
  jumat maret agustus juli juni desember televisi truk setelah sedangkan kecelakaan pengacara pengadilan narkoba kesehatan pemilu
  layanan coba berbeda rapat keuangan rupiah bicara kalau dokter telepon proyek kualitas aktivitas komunitas identitas pajak obat
  kanker hewan jepang prancis spanyol eropa persen miliar delapan tentara klub stadion istri bagian sebagian pasien perawat
  peneliti ilmuwan sepeda listrik bandara koran wisatawan karyawan kabupaten kecamatan kelurahan berhasil tim kebijakan kemarin
  sore nomor situs unduh mengunduh diposting tanggal partai gubernur bupati mahasiswa siswa mau ujung kabar`.split(
    /\s+/,
  ),
)

const count = (list: readonly string[], words: ReadonlySet<string>): number =>
  list.filter((word) => words.has(word.toLowerCase())).length

export const malayOrIndonesian = (list: readonly string[]): 'ms' | 'id' =>
  count(list, MALAY) > count(list, INDONESIAN) ? 'ms' : 'id'
