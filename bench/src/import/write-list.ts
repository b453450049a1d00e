import { villages } from '@mangnon/server/demo/place.ts'
import { generateHouseholds } from '@mangnon/server/demo/population.ts'
import type { ChildPlan, HouseholdPlan } from '@mangnon/server/demo/population.types.ts'
import { writeZip } from './zip.ts'

type Cell = string | { readonly day: number } | number | null

const asAt = '2026-11-22'
const peoples: Readonly<Record<string, string>> = {
  '01': 'Kinh',
  '02': 'Tày',
  '03': 'Thái',
  '04': 'Mường',
  '07': 'Nùng',
}
const poverty: Readonly<Record<string, string>> = { poor: 'Nghèo', near_poor: 'Cận nghèo' }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A birth date as communes write it: mostly an Excel day, one in four as text. */
const birthCell = (birth: string | null, at: number): Cell => {
  if (birth === null) return null
  const [year, month, day] = birth.split('-')
  if (!month || !day) return month ? `${month}/${year}` : Number(year)
  if (at % 4 === 0) return `${day}/${month}/${year}`
  return { day: Date.parse(birth) / 86_400_000 + 25_569 }
}

const childCells = (child: ChildPlan, home: HouseholdPlan, number: number, village: string): Cell[] => {
  const birth = birthCell(child.birth, number)
  return [
    number,
    child.fullName,
    child.sex === 'female' ? null : birth,
    child.sex === 'female' ? birth : null,
    peoples[child.ethnicityCode?.slice(-2) ?? ''] ?? null,
    child.personalNumber,
    child.father,
    child.mother,
    home.address === null ? village : `${home.address}, ${village}`,
    poverty[home.poverty.state] ?? null,
    child.circumstance,
    child.notes,
  ]
}

/** The rows of the sheet from the letterhead to the signature; `null` is an empty row. */
function* listRows(children: number): Generator<readonly Cell[]> {
  yield ['ỦY BAN NHÂN DÂN XÃ', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']
  yield []
  yield ['DANH SÁCH TRẺ EM DƯỚI 16 TUỔI NĂM 2026']
  yield []
  yield [
    ...[
      'STT',
      'Họ và tên trẻ em',
      'Ngày, tháng, năm sinh',
      null,
      'Dân tộc',
      'Số định danh cá nhân',
      'Họ tên cha',
      'Họ tên mẹ',
    ],
    ...['Địa chỉ', 'Hộ nghèo, cận nghèo', 'Hoàn cảnh đặc biệt', 'Ghi chú'],
  ]
  yield [null, null, 'Nam', 'Nữ']
  const households = generateHouseholds({ seed: 300, asAt, people: Number.POSITIVE_INFINITY })
  let number = 0
  for (const [at, { name }] of villages.entries()) {
    yield [name]
    const upTo = Math.round((children * (at + 1)) / villages.length)
    while (number < upTo) {
      const home = households.next().value
      if (!home) return
      for (const child of home.children.slice(0, upTo - number)) yield childCells(child, home, ++number, name)
    }
  }
  yield []
  yield [`Tổng cộng: ${number} trẻ em`]
  yield [null, null, null, null, null, null, null, null, 'NGƯỜI LẬP DANH SÁCH']
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Texts of the workbook, each once, as spreadsheet programs keep them. */
const sharedTexts = () => {
  const places = new Map<string, number>()
  let uses = 0
  return {
    place: (text: string): number => {
      uses++
      const place = places.get(text) ?? places.size
      places.set(text, place)
      return place
    },
    *xml(): Generator<string> {
      yield `${head}<sst xmlns="${main}" count="${uses}" uniqueCount="${places.size}">`
      for (const text of places.keys()) yield `<si><t>${escaped(text)}</t></si>`
      yield '</sst>'
    },
  }
}

function* sheetXml(children: number, place: (text: string) => number): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetData>`
  let row = 0
  for (const cells of listRows(children)) {
    row++
    let xml = `<row r="${row}">`
    for (const [column, cell] of cells.entries()) {
      const name = `${String.fromCharCode(65 + column)}${row}`
      if (typeof cell === 'string') xml += `<c r="${name}" t="s"><v>${place(cell)}</v></c>`
      else if (typeof cell === 'number') xml += `<c r="${name}"><v>${cell}</v></c>`
      else if (cell) xml += `<c r="${name}" s="1"><v>${cell.day}</v></c>`
    }
    if (cells.length > 0) yield `${xml}</row>`
  }
  yield '</sheetData><mergeCells count="1"><mergeCell ref="C5:D5"/></mergeCells></worksheet>'
}

/**
 * A list of generated children in the layout communes keep by hand: letterhead, a head of two rows with the birth date under
 * "Nam" or "Nữ", village rows between the children, a total and a signature; texts shared.
 */
export const writeList = async (file: string, children: number): Promise<void> => {
  const texts = sharedTexts()
  await writeZip(file, {
    'xl/worksheets/sheet1.xml': () => sheetXml(children, texts.place),
    'xl/sharedStrings.xml': texts.xml,
    'xl/styles.xml': () => [
      `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>`,
      '<cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
    'xl/workbook.xml': () => [
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    'xl/_rels/workbook.xml.rels': () => [
      `${head}<Relationships xmlns="${relation}">`,
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
      `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`,
      `<Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    '_rels/.rels': () => [
      `${head}<Relationships xmlns="${relation}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    '[Content_Types].xml': () => [
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ],
  })
}
