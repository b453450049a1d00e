import { formatBirth, isBirthDate } from '../date/birth-date.ts'
import { columnLetter } from './cell.ts'
import type { Finding, FindingCode } from './finding.ts'
import { listFields } from './list-field.ts'

type Words = { vi: string; en: string }

/** {t} what stands in the cell · {p} what is proposed · {w} the day a note speaks of · {r} the other row. */
const sentences: Readonly<Record<FindingCode, Words>> = {
  'name:none': { vi: 'Chưa có họ tên. Ghi họ tên trẻ; nếu chưa đặt tên, ghi “CB” và tên mẹ.', en: 'No name. Write the child’s name; if not yet named, “CB” and the mother’s name.' },
  'name:nfd': { vi: 'Dấu ghi theo Unicode tổ hợp, đã chuyển sang dựng sẵn. Không phải làm gì.', en: 'Decomposed Unicode was composed. Nothing to do.' },
  'name:look-alike': { vi: 'Chữ Đ gõ bằng ký tự khác trông giống Đ, đã thay: “{p}”. Không phải làm gì.', en: 'A letter that only looks like Đ was replaced: “{p}”. Nothing to do.' },
  'name:blanks': { vi: 'Thừa dấu cách, đã bỏ: “{p}”. Không phải làm gì.', en: 'Extra blanks were removed: “{p}”. Nothing to do.' },
  'name:upper-case': { vi: 'Tên viết hoa toàn bộ, đã đổi thành “{p}”. Xem lại nếu viết chưa đúng.', en: 'All capitals, changed to “{p}”. Check the spelling.' },
  'name:lower-case': { vi: 'Tên viết thường toàn bộ, đã đổi thành “{p}”. Xem lại nếu viết chưa đúng.', en: 'All small letters, changed to “{p}”. Check the spelling.' },
  'name:too-long': { vi: 'Tên dài quá 100 ký tự. Chỉ ghi họ tên, phần còn lại ghi sang cột Ghi chú.', en: 'Longer than 100 characters. Keep the name only, move the rest to the notes.' },
  'name:digit': { vi: 'Trong tên “{t}” có chữ số. Kiểm tra lại.', en: 'There is a digit in the name “{t}”. Please check.' },
  'name:symbol': { vi: 'Trong tên “{t}” có ký hiệu lạ. Kiểm tra lại.', en: 'There is an odd sign in the name “{t}”. Please check.' },
  'name:unnamed': { vi: 'Trẻ chưa đặt tên (“{t}”). Bổ sung khi đã khai sinh.', en: 'Not yet named (“{t}”). Complete after birth registration.' },
  'birth:none': { vi: 'Chưa có ngày sinh. Bổ sung, ít nhất là năm sinh.', en: 'No birth date. Add it, at least the year.' },
  'birth:text': { vi: 'Ngày sinh gõ dạng chữ “{t}”, đã đọc theo ngày/tháng/năm. Không phải làm gì.', en: 'The birth date “{t}” is text, read as day/month/year. Nothing to do.' },
  'birth:d.m.yyyy': { vi: 'Ngày sinh ghi “{t}”, đã đọc theo ngày/tháng/năm: {p}. Không phải làm gì.', en: 'The birth date “{t}” was read as {p}. Nothing to do.' },
  'birth:iso': { vi: 'Ngày sinh ghi theo năm-tháng-ngày “{t}”, đã đọc là {p}. Không phải làm gì.', en: 'The birth date “{t}” is year-month-day, read as {p}. Nothing to do.' },
  'birth:year-only': { vi: 'Chỉ có năm sinh. Bổ sung ngày, tháng theo giấy khai sinh.', en: 'Only the year of birth. Add day and month from the birth certificate.' },
  'birth:month-year': { vi: 'Chỉ có tháng và năm sinh. Bổ sung ngày theo giấy khai sinh.', en: 'Only month and year of birth. Add the day from the birth certificate.' },
  'birth:two-digit-year': { vi: 'Năm sinh chỉ ghi hai số “{t}”, đã hiểu là {p}. Xem lại.', en: 'Two-digit year in “{t}”, taken as {p}. Please check.' },
  'birth:two-digit-year-ambiguous': { vi: 'Năm sinh chỉ ghi hai số “{t}”, có thể là {p}. Ghi đủ bốn số của năm.', en: 'Two-digit year in “{t}”, perhaps {p}. Write all four digits.' },
  'birth:impossible': { vi: 'Không có ngày “{t}”. Sửa theo giấy khai sinh.', en: 'There is no such day as “{t}”. Correct it from the birth certificate.' },
  'birth:future': { vi: 'Ngày sinh {p} chưa đến. Sửa theo giấy khai sinh.', en: 'The birth date {p} is still to come. Correct it from the birth certificate.' },
  'birth:unreadable': { vi: '“{t}” không phải ngày sinh. Ghi theo ngày/tháng/năm.', en: '“{t}” is not a birth date. Write day/month/year.' },
  'birth:over-age': { vi: 'Theo ngày sinh, người này không còn là trẻ em. Xem lại ngày sinh hoặc đưa ra khỏi danh sách.', en: 'By the birth date no longer a child. Check it or leave the row out.' },
  'sex:none': { vi: 'Chưa ghi giới tính. Ghi Nam hoặc Nữ.', en: 'No sex given. Write Nam or Nữ.' },
  'sex:unclear': { vi: '“{t}” không rõ là Nam hay Nữ. Ghi Nam hoặc Nữ.', en: '“{t}” is neither male nor female. Write Nam or Nữ.' },
  'sex:both-columns': { vi: 'Cả hai cột Nam và Nữ đều có ghi. Chỉ để lại một cột.', en: 'Both Nam and Nữ are filled in. Leave one only.' },
  'sex:from-empty-mark': { vi: 'Không đánh dấu ở cột Nữ, đã hiểu là Nam. Xem lại nếu chưa đúng.', en: 'Not ticked under Nữ, taken as male. Check if this is wrong.' },
  'id:none': { vi: 'Chưa có số định danh. Bổ sung khi có.', en: 'No personal number. Add it when known.' },
  'id:blanks': { vi: 'Số định danh có dấu cách hoặc dấu chấm, đã bỏ. Không phải làm gì.', en: 'Blanks or dots in the number were removed. Nothing to do.' },
  'id:number-lost-zero': { vi: 'Số định danh “{t}” mất số 0 ở đầu, có thể là {p}. Xác nhận, hoặc đổi ô sang dạng chữ (Text) rồi ghi đủ 12 số.', en: 'The number “{t}” lost its leading zero, perhaps {p}. Confirm it, or set the cell to text and write all 12 digits.' },
  'id:short': { vi: 'Số định danh “{t}” thiếu số (cần đủ 12). Ghi lại theo giấy khai sinh.', en: 'The number “{t}” has fewer than 12 digits. Write it from the birth certificate.' },
  'id:long': { vi: 'Số định danh “{t}” thừa số (chỉ có 12). Ghi lại theo giấy khai sinh.', en: 'The number “{t}” has more than 12 digits. Write it from the birth certificate.' },
  'id:not-digits': { vi: 'Số định danh “{t}” có ký tự không phải chữ số. Ghi lại đủ 12 số.', en: 'The number “{t}” is not all digits. Write the 12 digits.' },
  'id:sex': { vi: 'Số định danh không khớp giới tính. Kiểm tra lại cả hai.', en: 'The number does not agree with the sex. Check both.' },
  'id:century': { vi: 'Số định danh không khớp thế kỷ của năm sinh. Kiểm tra lại cả hai.', en: 'The number does not agree with the century of birth. Check both.' },
  'id:year': { vi: 'Số định danh không khớp năm sinh. Kiểm tra lại cả hai.', en: 'The number does not agree with the year of birth. Check both.' },
  'id:place': { vi: 'Ba số đầu của số định danh không phải mã tỉnh nào. Kiểm tra lại.', en: 'The first three digits of the number are no province. Please check.' },
  'id:repeated': { vi: 'Số định danh này đã ghi cho trẻ ở dòng {r}. Kiểm tra lại cả hai dòng.', en: 'The child in row {r} has the same number. Check both rows.' },
  'ethnicity:none': { vi: 'Chưa ghi dân tộc. Bổ sung khi có.', en: 'No ethnic group. Add it when known.' },
  'ethnicity:spelling': { vi: 'Dân tộc ghi “{t}”, đã hiểu là {p}. Không phải làm gì.', en: '“{t}” was taken as {p}. Nothing to do.' },
  'ethnicity:unknown': { vi: '“{t}” không có trong danh mục dân tộc. Ghi theo tên trong danh mục.', en: '“{t}” is not in the list of ethnic groups. Use a name of the list.' },
  'father:none': { vi: 'Chưa có họ tên cha. Bổ sung nếu có.', en: 'No father’s name. Add it if there is one.' },
  'mother:none': { vi: 'Chưa có họ tên mẹ. Bổ sung nếu có.', en: 'No mother’s name. Add it if there is one.' },
  'person:cleaned': { vi: 'Họ tên đã chỉnh cách viết thành “{p}”. Xem lại nếu chưa đúng.', en: 'The name was tidied to “{p}”. Check the spelling.' },
  'person:symbol': { vi: 'Trong họ tên “{t}” có chữ số hoặc ký hiệu lạ. Kiểm tra lại.', en: 'There is a digit or an odd sign in “{t}”. Please check.' },
  'phone:number-lost-zero': { vi: 'Số điện thoại “{t}” mất số 0 ở đầu, có thể là {p}. Xác nhận hoặc ghi lại.', en: 'The phone “{t}” lost its leading zero, perhaps {p}. Confirm or correct it.' },
  'phone:old-prefix': { vi: 'Số điện thoại “{t}” là đầu số cũ 11 số, nay có thể là {p}. Xác nhận hoặc ghi lại.', en: 'The phone “{t}” is of the old 11 digits, now perhaps {p}. Confirm or correct it.' },
  'phone:several': { vi: 'Ô có nhiều số điện thoại, đã lấy số đầu. Các số khác ghi sang cột Ghi chú.', en: 'Several phones in the cell; the first was taken. Move the others to the notes.' },
  'phone:not-a-phone': { vi: '“{t}” không phải số điện thoại. Ghi lại đủ 10 số.', en: '“{t}” is not a phone number. Write all ten digits.' },
  'poverty:unclear': { vi: '“{t}” không rõ là hộ nghèo hay cận nghèo. Ghi “Hộ nghèo” hoặc “Cận nghèo”.', en: '“{t}” is not clear. Write “Hộ nghèo” or “Cận nghèo”.' },
  'poverty:both-marks': { vi: 'Đánh dấu cả hộ nghèo và cận nghèo. Chỉ để lại một.', en: 'Both poor and near-poor are ticked. Leave one only.' },
  'poverty:contradicts': { vi: 'Cột Hoàn cảnh ghi “{t}”, khác với cột hộ nghèo, cận nghèo. Chọn một.', en: 'The circumstance says “{t}”, unlike the poverty column. Choose one.' },
  'village:differs': { vi: 'Ghi “{t}” nhưng dòng này nằm ở phần “{p}”. Chọn thôn đúng.', en: 'It says “{t}” but the row stands under “{p}”. Choose the right village.' },
  'village:from-address': { vi: 'Không có cột thôn, đã lấy theo địa chỉ: “{p}”. Xem lại nếu chưa đúng.', en: 'No village column; taken from the address: “{p}”. Check if this is wrong.' },
  'residence:unclear': { vi: '“{t}” không rõ là thường trú hay tạm trú. Ghi một trong hai.', en: '“{t}” is not clear. Write thường trú or tạm trú.' },
  'circumstance:words': { vi: 'Hoàn cảnh ghi bằng lời “{t}”, được giữ nguyên. Xếp nhóm sau khi rà soát.', en: 'The circumstance “{t}” is kept in words. Classify it at the review.' },
  'circumstance:poverty': { vi: 'Hoàn cảnh có nhắc hộ nghèo, cận nghèo nhưng cột hộ nghèo để trống. Bổ sung nếu đúng.', en: 'The circumstance speaks of poverty but the poverty column is empty. Complete it if true.' },
  'note:words': { vi: 'Ghi chú “{t}” được giữ nguyên. Không phải làm gì.', en: 'The note “{t}” is kept as it is. Nothing to do.' },
  'note:died': { vi: 'Ghi chú “{t}”: trẻ đã mất{w}. Nếu đúng thì bỏ qua dòng này; hồ sơ đã có trong sổ thì mở ra và kết thúc.', en: 'The note “{t}” says the child died{w}. If so, leave the row out; a record in the register is opened and ended.' },
  'note:moved-out': { vi: 'Ghi chú “{t}”: trẻ đã chuyển đi{w}. Trẻ còn ở xã thì ghi vào sổ, không còn thì bỏ qua dòng này.', en: 'The note “{t}” says the child moved away{w}. If still here, enter the child; if not, leave the row out.' },
  'note:moved-in': { vi: 'Ghi chú “{t}”: trẻ mới chuyển đến{w}. Không phải làm gì.', en: 'The note “{t}” says the child moved here{w}. Nothing to do.' },
  'note:temporary': { vi: 'Ghi chú “{t}”, đã ghi nhận là tạm trú. Xem lại nếu chưa đúng.', en: 'The note “{t}” was taken as temporary residence. Check if this is wrong.' },
  'note:twin': { vi: 'Ghi chú “{t}”: trẻ sinh đôi, sinh ba. Không phải làm gì.', en: 'The note “{t}” says a multiple birth. Nothing to do.' },
  'note:away': { vi: 'Ghi chú “{t}”: trẻ đang ở xa. Không phải làm gì.', en: 'The note “{t}” says the child is away. Nothing to do.' },
  'text:cleaned': { vi: 'Đã bỏ dấu cách thừa hoặc chỉnh cách ghi dấu. Không phải làm gì.', en: 'Extra blanks or decomposed letters were tidied. Nothing to do.' },
  'text:ditto': { vi: 'Ghi “như trên”, đã lấy theo dòng trên: “{p}”. Xem lại nếu chưa đúng.', en: 'A ditto mark, read from the row above: “{p}”. Check if this is wrong.' },
  'text:converted': { vi: 'Chữ theo bảng mã cũ, đã chuyển sang Unicode: “{p}”. Xem lại nếu chưa đúng.', en: 'Text in an old code, converted to Unicode: “{p}”. Check if this is wrong.' },
  'text:tcvn3': { vi: 'Chữ theo bảng mã TCVN3 (ABC), đọc là “{p}”. Xác nhận chuyển sang Unicode, hoặc gõ lại.', en: 'Text in TCVN3 (ABC), reads “{p}”. Confirm the conversion or type it again.' },
  'text:vni': { vi: 'Chữ theo bảng mã VNI, đọc là “{p}”. Xác nhận chuyển sang Unicode, hoặc gõ lại.', en: 'Text in VNI, reads “{p}”. Confirm the conversion or type it again.' },
  'repeat:same-row': { vi: 'Dòng này ghi lại đúng như dòng {r}. Bỏ một dòng.', en: 'The same as row {r}. Leave one out.' },
  'repeat:same-child': { vi: 'Cùng tên, ngày sinh và cha mẹ với trẻ ở dòng {r}. Nếu là một trẻ thì bỏ một dòng.', en: 'Same name, birth and parent as in row {r}. If it is one child, leave one row out.' },
} // biome-ignore format: a finding a line

/**
 * The sentence that tells a person which cell is meant, what is wrong in it and what to do:
 * "Cột C, Ngày, tháng, năm sinh: Không có ngày “31/02/2021”. Sửa theo giấy khai sinh."
 * @param values 'hidden' leaves out what stands in the cell and what is proposed for it
 */
export const remark = (found: Finding, language: 'vi' | 'en' = 'vi', values: 'shown' | 'hidden' = 'shown'): string => {
  const label = listFields[found.field][language]
  const column = language === 'vi' ? 'Cột' : 'Column'
  const place = found.column < 0 ? label : `${column} ${columnLetter(found.column)}, ${label}`
  const told =
    values === 'hidden'
      ? { t: '…', p: '…', w: '' }
      : {
          t: found.typed?.trim() ?? '',
          p: readable(found.proposal ?? ''),
          w: found.when === undefined ? '' : ` (${readable(found.when)})`,
        }
  const shown: Record<string, string> = {
    ...told,
    r: String(found.row ?? ''),
  }
  return `${place}: ${sentences[found.code][language].replace(/\{([tpwr])\}/g, (_, part: string) => shown[part] ?? '')}`
}

const readable = (text: string): string => (isBirthDate(text) ? formatBirth(text) : text)
