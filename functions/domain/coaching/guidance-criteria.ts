/** B.1.8, in the words of the regulation: what the employee answers after guidance. */
export const GUIDANCE_CRITERIA = [
  'Saya merasa diperhatikan dan dipahami',
  'Saya merasa tindakan/langkah yang telah saya lakukan dihargai',
  'Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya',
  'Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat',
  'Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif',
  'Lebih banyak menggunakan metode bertanya dibandingkan menggurui',
  'Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut',
  'Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini',
  'Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini',
] as const
