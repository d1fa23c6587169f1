import type { PublicFigures } from './figures.ts'

const HEADER = ['periode', 'tingkat', 'unit', 'nama', 'bagian_dari', 'ukuran', 'nilai', 'jumlah']

/**
 * The same figures, a number a line, as spreadsheets and statistics programs read it (RFC 4180). A unit with those below
 * it ends in `/`.
 */
export function figuresCsv(all: readonly PublicFigures[]): string {
  const lines = all.flatMap(({ periodId, rows, achievements }) => [
    ...rows.flatMap(({ of, units, within = '', people, predicates, punctuality, objections, training }) => {
      const who = [
        periodId,
        of,
        units.map(unit => `${unit.unitId}${unit.of === 'jajaran' ? '/' : ''}`).join('+'),
        units.map(unit => unit.name).join(' + '),
        within,
      ]
      const told = {
        predikat: predicates,
        ketepatan: punctuality,
        keberatan: objections,
        ...(training && { pelatihan: training }),
      }
      return [
        [...who, 'pegawai', 'semua', String(people)],
        ...Object.entries(told).flatMap(([measure, cells]) =>
          cells.map(cell => [...who, measure, cell.of.join('+'), String(cell.people)]),
        ),
      ]
    }),
    ...achievements.map(({ unitId, name, achievement }) => [
      periodId,
      'unit',
      unitId,
      name,
      '',
      'capaian',
      achievement,
      '',
    ]),
  ])
  return `${[HEADER, ...lines].map(line => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** A name that begins like a formula is a text, also for a spreadsheet. */
const quoted = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
