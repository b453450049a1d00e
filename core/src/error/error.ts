/**
 * Every way in which the system says no: a closed set. Each code has one HTTP status and a text that says what to do next.
 * A rule's error quotes its article in `detail.legalText`.
 */
export const errorTable = {
  invalid_input: {
    status: 400,
    vi: 'Có ô chưa đúng. Xem ghi chú ở từng ô rồi lưu lại.',
    en: 'Some fields are not right. See the remark at each field, then save again.',
  },
  request_id_missing: {
    status: 400,
    vi: 'Yêu cầu thiếu mã nhận dạng. Tải lại trang rồi làm lại.',
    en: 'The request has no request id. Reload the page and try again.',
  },
  signed_out: {
    status: 401,
    vi: 'Phiên làm việc đã kết thúc. Đăng nhập lại để tiếp tục.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  wrong_password: {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or password is not right.',
  },
  account_locked: {
    status: 429,
    vi: 'Nhập sai nhiều lần nên tài khoản tạm khóa. Chờ hết giờ khóa rồi thử lại.',
    en: 'Too many wrong passwords: the account is locked for a while. Wait, then try again.',
  },
  sign_in_over: {
    status: 401,
    vi: 'Lần đăng nhập này đã quá 15 phút hoặc đã kết thúc. Nhập lại tên và mật khẩu.',
    en: 'This sign-in took more than 15 minutes or has ended. Enter your name and password again.',
  },
  wrong_code: {
    status: 401,
    vi: 'Mã chưa đúng. Xem mã đang hiện trên điện thoại rồi nhập lại; nếu vẫn sai, kiểm tra giờ của điện thoại.',
    en: 'The code is not right. Type the one your phone shows now; if it goes on, check the phone’s clock.',
  },
  code_used: {
    status: 409,
    vi: 'Mã này đã dùng rồi. Chờ điện thoại hiện mã mới (tối đa 30 giây) rồi nhập.',
    en: 'This code was used before. Wait for the next one (at most 30 seconds), then type it.',
  },
  wrong_passkey: {
    status: 401,
    vi: 'Khóa truy cập này chưa được nhận. Thử lại, hoặc đăng nhập bằng mật khẩu.',
    en: 'This passkey was not accepted. Try again, or sign in with your password.',
  },
  link_used: {
    status: 410,
    vi: 'Đường dẫn đã dùng hoặc đã hết hạn. Khởi động lại hệ thống để nhận đường dẫn mới.',
    en: 'The link was used or has expired. Start the system again to get a new one.',
  },
  slips_taken: {
    status: 409,
    vi: 'Phiếu của danh sách này đã lấy rồi. Nếu phiếu thất lạc, ghi lý do rồi làm mã mới: mã trên phiếu cũ không còn dùng được.',
    en: 'The slips of this list were taken before. If they are lost, say why and have new codes made: those on the old slips stop working.',
  },
  grant_ended: {
    status: 403,
    vi: 'Vai trò đang dùng đã kết thúc. Chọn vai trò khác để tiếp tục; nếu không còn vai trò nào, liên hệ người quản trị.',
    en: 'The role you were working in has ended. Choose another to go on; if none is left, ask your administrator.',
  },
  grant_held: {
    status: 409,
    vi: 'Người này đã có vai trò này ở địa bàn này trong thời gian đó. Gia hạn vai trò đang có thay vì cấp thêm.',
    en: 'This person holds this role in this area at that time already. Prolong the one they have instead.',
  },
  last_administrator: {
    status: 409,
    vi: 'Đây là người quản trị cuối cùng của cả nước. Cấp vai trò quản trị không thời hạn cho người khác trước.',
    en: 'This is the last administrator of the nation. Appoint another without an end first.',
  },
  not_allowed: { status: 403, vi: 'Tài khoản này không được làm việc đó.', en: 'This account may not do that.' },
  not_found: { status: 404, vi: 'Không tìm thấy trong phạm vi của anh/chị.', en: 'Not found within your area.' },
  request_reused: {
    status: 409,
    vi: 'Yêu cầu này đã được gửi trước đó với nội dung khác. Tải lại trang rồi làm lại.',
    en: 'This request was sent before with other content. Reload the page and try again.',
  },
  id_taken: {
    status: 409,
    vi: 'Mã của hồ sơ mới đã được dùng. Tải lại trang rồi làm lại.',
    en: 'The id of the new record is in use. Reload the page and try again.',
  },
  changed_meanwhile: {
    status: 409,
    vi: 'Hồ sơ vừa được người khác sửa. Xem hai bản rồi chọn giá trị đúng.',
    en: 'Somebody else has just changed this record. Compare both versions and choose.',
  },
  number_held: {
    status: 409,
    vi: 'Số định danh này đã có ở một hồ sơ khác. Liên hệ đơn vị đang giữ hồ sơ để đối chiếu.',
    en: 'Another record already has this personal number. Ask the unit that keeps it.',
  },
  wrong_state: {
    status: 409,
    vi: 'Việc này không làm được ở bước hiện tại.',
    en: 'This cannot be done at the present step.',
  },
  period_not_over: {
    status: 409,
    vi: 'Kỳ báo cáo chưa kết thúc nên chưa lập được. Xem thử số liệu đến hôm nay; lập báo cáo từ ngày sau ngày chốt số liệu.',
    en: 'The period is not over yet. Look at the figures up to today; the report is made from the day after its cut-off.',
  },
  unit_not_then: {
    status: 409,
    vi: 'Vào ngày chốt số liệu đơn vị này không tồn tại. Chọn đơn vị của thời điểm đó.',
    en: 'On the cut-off day this unit did not exist. Choose the unit of that day.',
  },
  report_open_already: {
    status: 409,
    vi: 'Báo cáo của kỳ này đã được lập. Mở báo cáo đã có.',
    en: 'The report of this period was begun already. Open that one.',
  },
  nothing_accepted: {
    status: 409,
    vi: 'Chưa tiếp nhận báo cáo của tỉnh nào trong kỳ này nên chưa có gì để công bố.',
    en: 'No province’s report of this period has been accepted, so there is nothing to publish.',
  },
  published_meanwhile: {
    status: 409,
    vi: 'Trong lúc anh/chị xem, có báo cáo vừa được tiếp nhận hoặc số liệu vừa được công bố. Xem lại bảng rồi công bố.',
    en: 'While you were looking, a report was accepted or the figures were published. Look at the table again, then publish.',
  },
  nothing_changed: {
    status: 409,
    vi: 'Báo cáo các tỉnh không thay đổi từ lần công bố trước.',
    en: 'No province’s report has changed since the last publication.',
  },
  step_incomplete: {
    status: 409,
    vi: 'Còn thiếu việc phải làm trước bước này. Xem danh sách việc còn thiếu.',
    en: 'Something must be done before this step. See the list of what is missing.',
  },
  something_depends: {
    status: 409,
    vi: 'Đã có thay đổi dựa trên dữ liệu này nên không hoàn tác được.',
    en: 'Later changes depend on this, so it cannot be undone.',
  },
  assigned_meanwhile: {
    status: 409,
    vi: 'Có người vừa cho biết xã của hồ sơ này nên không chuyển lần nữa. Đóng hộp này, xem mục «Đã xác định», rồi chọn tiếp.',
    en: 'Somebody has just said where these records belong, so nothing was moved again. Close this, see “Assigned”, then go on.',
  },
  areas_changing: {
    status: 503,
    vi: 'Đang sắp xếp đơn vị hành chính, tạm thời chỉ xem được. Nội dung đang nhập vẫn còn; lưu lại sau ít phút.',
    en: 'Administrative units are being changed; for some minutes records can only be read. Save again then.',
  },
  area_ended: {
    status: 409,
    vi: 'Xã này không còn sau sắp xếp đơn vị hành chính. Chọn đơn vị kế tiếp rồi chuyển lại.',
    en: 'This commune is no more since units were changed. Choose its successor, then hand over again.',
  },
  handover_open: {
    status: 409,
    vi: 'Hồ sơ này đang được chuyển và chờ nơi nhận trả lời. Thu hồi lần chuyển đó trước.',
    en: 'This record is being handed over and waits for an answer. Take that one back first.',
  },
  handover_over: {
    status: 409,
    vi: 'Lần chuyển này đã được trả lời hoặc thu hồi. Tải lại để xem kết quả.',
    en: 'This hand-over was answered or taken back meanwhile. Reload to see what became of it.',
  },
  area_change_refused: {
    status: 409,
    vi: 'Bảng còn chỗ sai nên chưa áp dụng được. Xem các dòng có nhận xét rồi sửa.',
    en: 'The tables still have errors, so nothing was applied. Look at the lines with remarks and mend them.',
  },
  file_no_area_table: {
    status: 422,
    vi: 'Không nhận ra bảng đơn vị hành chính trong tệp. Cần hàng tiêu đề như bảng danh mục hoặc bảng chuyển đổi chính thức.',
    en: 'No table of administrative units was found in the file. It needs the headings of the official list or mapping.',
  },
  already_ended: {
    status: 409,
    vi: 'Hồ sơ đã kết thúc, không sửa được nữa.',
    en: 'The record has ended and can no longer be changed.',
  },
  merge_not_standing: {
    status: 409,
    vi: 'Một trong hai hồ sơ đã kết thúc, đã gộp hoặc đã xóa từ trước. Mở lại danh sách nghi trùng để xem hồ sơ nào còn.',
    en: 'One of the two records has ended, was merged or erased before. Open the list again to see which still stands.',
  },
  merge_erasure_open: {
    status: 409,
    vi: 'Một trong hai hồ sơ đang có lệnh xóa dữ liệu chờ xác nhận. Xử lý xong lệnh đó rồi mới gộp.',
    en: 'An order to erase one of the two waits for its second person. Settle that first.',
  },
  erasure_of_merged: {
    status: 409,
    vi: 'Hồ sơ này đã gộp vào hồ sơ khác nên không ghi lệnh xóa ở đây. Mở hồ sơ được giữ (nêu ở đầu trang hồ sơ này) và ghi lệnh ở đó: mọi hồ sơ đã gộp vào sẽ được xóa cùng. Nếu gộp nhầm hai trẻ khác nhau, hoàn tác việc gộp trước.',
    en: 'This record was merged into another, so an order is not entered here. Open the record that was kept (named at the top of this page) and enter it there: what was merged into it is erased with it. If two different children were merged by mistake, undo the merge first.',
  },
  merge_number_held: {
    status: 409,
    vi: 'Số định danh của hồ sơ đã gộp nay đã ghi cho hồ sơ khác nên chưa tách lại được. Sửa số ở hồ sơ đó rồi hoàn tác.',
    en: 'The personal number of the record that was merged away now belongs to another record. Correct it there, then undo.',
  },
  merge_undo_changed: {
    status: 409,
    vi: 'Sau khi gộp đã có người sửa tiếp những mục lấy từ hồ sơ kia, nên hoàn tác sẽ làm mất phần sửa đó. Đưa các mục nêu dưới đây về như lúc gộp (xem lịch sử hồ sơ) rồi hoàn tác.',
    en: 'After the merge somebody changed what was taken from the other record; an undo would lose that. Put what is named back to what the merge left (see the history), then undo.',
  },
  two_persons_needed: {
    status: 403,
    vi: 'Việc này cần hai người: người khác với người đã nhập phải xác nhận.',
    en: 'This takes two persons: somebody else than who entered it must confirm.',
  },
  not_independent: {
    status: 403,
    vi: 'Người xác nhận phải giữ vai trò từ trước khi mở yêu cầu, không do người mở yêu cầu hay người được đặt lại bổ nhiệm, và trong bảy ngày qua hai bên không cùng do một người bổ nhiệm. Nhờ chủ tịch xã, quản trị khác hoặc quản trị cấp trên đã giữ vai trò hơn một tuần.',
    en: 'Whoever confirms must hold the role since before the reset was asked for, given neither by who asked nor by whose password it is, and in the last seven days no one person may have appointed both. Ask the chair, another administrator or one above who has been in office for a week.',
  },
  lists_open: {
    status: 409,
    vi: 'Còn đợt nhập đang mở có dòng của trẻ này. Ghi vào sổ hoặc bỏ đợt nhập đó trước.',
    en: 'A list that is still open holds a row of this child. Write it or put it aside first.',
  },
  erased: {
    status: 410,
    vi: 'Dữ liệu của hồ sơ này đã bị xóa theo lệnh, không còn gì để xem hoặc sửa.',
    en: 'What was held in this record was erased by order; nothing is left to see or change.',
  },
  still_used: {
    status: 409,
    vi: 'Vẫn còn hồ sơ đang dùng mục này. Chuyển các hồ sơ đó trước.',
    en: 'Records still use this. Move them first.',
  },
  name_taken: { status: 409, vi: 'Tên này đã có. Chọn tên khác.', en: 'This name is taken. Choose another.' },
  file_too_large: {
    status: 413,
    vi: 'Tệp quá lớn. Chia danh sách thành nhiều tệp rồi nhập từng tệp.',
    en: 'The file is too large. Split the list and bring in the parts.',
  },
  file_not_spreadsheet: {
    status: 422,
    vi: 'Đây không phải tệp bảng tính. Chọn tệp .xlsx hoặc .csv.',
    en: 'This is not a spreadsheet. Choose an .xlsx or .csv file.',
  },
  file_old_format: {
    status: 422,
    vi: 'Đây là tệp Excel đời cũ (.xls). Mở bằng Excel, chọn "Lưu thành" .xlsx rồi nhập lại.',
    en: 'This is an old Excel file (.xls). Save it as .xlsx in Excel, then try again.',
  },
  file_encrypted: {
    status: 422,
    vi: 'Tệp đang đặt mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi nhập.',
    en: 'The file is protected by a password. Remove it, save, then try again.',
  },
  file_has_macros: {
    status: 422,
    vi: 'Tệp có macro. Lưu thành .xlsx (không macro) rồi nhập lại.',
    en: 'The file holds macros. Save it as .xlsx without macros, then try again.',
  },
  file_unsafe: {
    status: 422,
    vi: 'Tệp nén bất thường (giải nén ra quá lớn) nên không mở. Lưu lại bằng Excel rồi nhập.',
    en: 'The file unpacks to an unusual size and was not opened. Save it anew in Excel.',
  },
  file_damaged: {
    status: 422,
    vi: 'Tệp bị hỏng, không đọc hết được. Mở và lưu lại bằng Excel rồi nhập.',
    en: 'The file is damaged and cannot be read to its end. Open and save it in Excel, then try again.',
  },
  file_kind: {
    status: 422,
    vi: 'Chỉ đính kèm được ảnh (JPEG, PNG, WebP), PDF, Word (.docx) và Excel (.xlsx). Tệp này chứa nội dung khác, dù tên của nó là gì.',
    en: 'Only pictures (JPEG, PNG, WebP), PDF, Word (.docx) and Excel (.xlsx) can be attached. This file holds something else, whatever it is called.',
  },
  file_above_limit: {
    status: 413,
    vi: 'Tệp lớn hơn 20 MB. Chụp hoặc quét lại với cỡ nhỏ hơn, hay chia thành nhiều tệp.',
    en: 'The file is larger than 20 MB. Take or scan it in a smaller size, or split it.',
  },
  file_missing: {
    status: 422,
    vi: 'Chưa có tệp nào, hoặc tệp trống. Chọn lại tệp.',
    en: 'No file, or an empty one. Choose it again.',
  },
  picture_damaged: {
    status: 422,
    vi: 'Ảnh bị hỏng, không mở được. Chụp lại hoặc chọn ảnh khác.',
    en: 'The picture is damaged and cannot be opened. Take it again or choose another.',
  },
  too_many_files: {
    status: 409,
    vi: 'Việc này đã có 20 tệp, không thêm được nữa.',
    en: 'There are 20 files already; no more can be added.',
  },
  file_empty: {
    status: 422,
    vi: 'Tệp không có dòng nào. Kiểm tra đã chọn đúng tệp chưa.',
    en: 'The file has no rows. Check that it is the right file.',
  },
  file_no_table: {
    status: 422,
    vi: 'Không thấy bảng danh sách trong tệp. Cần một hàng tiêu đề có cột họ tên trẻ.',
    en: 'No list was found in the file. It needs a header row with a column for the child’s name.',
  },
  file_no_people: {
    status: 422,
    vi: 'Không thấy danh sách người trong tệp. Cần một hàng tiêu đề có cột họ và tên và cột vai trò; tải tệp mẫu để xem.',
    en: 'No list of people was found in the file. It needs a header row with name and role; see the template.',
  },
  rows_wrong: {
    status: 409,
    vi: 'Còn dòng chưa đúng nên chưa tạo gì. Sửa tệp rồi gửi lại, hoặc chọn chỉ tạo các dòng đúng.',
    en: 'Some rows are not right, so nothing was made. Correct the file and send it again, or choose to leave those rows out.',
  },
  too_many_requests: {
    status: 429,
    vi: 'Thao tác quá nhanh. Chờ một phút rồi thử lại.',
    en: 'Too many requests. Wait a minute, then try again.',
  },
  disk_full: {
    status: 507,
    vi: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được. Báo người quản trị.',
    en: 'The server’s disk is full; nothing was saved. Tell the administrator.',
  },
  unavailable: {
    status: 503,
    vi: 'Hệ thống đang bận hoặc đang khởi động. Thử lại sau ít phút.',
    en: 'The system is busy or starting. Try again in a few minutes.',
  },
  internal: {
    status: 500,
    vi: 'Hệ thống gặp lỗi, chưa lưu thay đổi nào. Thử lại; nếu vẫn lỗi, báo người quản trị.',
    en: 'Something went wrong; nothing was saved. Try again; if it goes on, tell the administrator.',
  },
} as const satisfies Record<string, { status: number; vi: string; en: string }>

export type ErrorCode = keyof typeof errorTable

/** What is wrong with one field: `path` as in the request's body, `code` of `fieldErrorTable`. */
export type FieldError = { readonly path: string; readonly code: FieldErrorCode }

export const fieldErrorTable = {
  required: { vi: 'Cần điền ô này.', en: 'This is needed.' },
  too_long: { vi: 'Dài quá giới hạn cho phép.', en: 'Too long.' },
  invalid: { vi: 'Giá trị chưa đúng.', en: 'Not a valid value.' },
  not_a_date: {
    vi: 'Ngày không có thật. Ghi theo ngày/tháng/năm, ví dụ 05/03/2018; không rõ thì chỉ ghi năm.',
    en: 'No such date. Write day/month/year, or only the year.',
  },
  day_passed: { vi: 'Ngày này đã qua.', en: 'This day has passed.' },
  in_future: { vi: 'Ngày này chưa đến.', en: 'This day has not come yet.' },
  not_a_name: {
    vi: 'Họ tên có ký tự lạ (chữ số hoặc dấu không dùng trong tên).',
    en: 'The name has characters that names do not have.',
  },
  not_a_number: { vi: 'Số định danh gồm đúng 12 chữ số.', en: 'A personal number has exactly 12 digits.' },
  not_a_phone: { vi: 'Số điện thoại chưa đúng. Ví dụ 0912 345 678.', en: 'Not a phone number.' },
  unknown_code: { vi: 'Không có trong danh mục.', en: 'Not in the list.' },
  own_commune: {
    vi: 'Đây là xã đang giữ hồ sơ. Chuyển trong xã thì sửa thôn hoặc hộ ở hồ sơ.',
    en: 'This commune holds the record already. Within it, change the village or household in the record.',
  },
  not_in_household: {
    vi: 'Có trẻ không còn ở hộ này. Tải lại hộ rồi chọn lại.',
    en: 'A child does not live in this household any more. Reload it and choose again.',
  },
  no_closed_cases: {
    vi: 'Trong thời gian này không có hồ sơ nào được khép.',
    en: 'No case was closed on those days.',
  },
  no_households: {
    vi: 'Thôn này chưa có hộ gia đình nào trong sổ.',
    en: 'This village has no household in the register yet.',
  },
  not_in_area: { vi: 'Không thuộc xã của anh/chị.', en: 'Not in your commune.' },
  weak_password: {
    vi: 'Mật khẩu cần ít nhất 10 ký tự và không trùng tên đăng nhập.',
    en: 'At least 10 characters, and not the user name.',
  },
  taken: { vi: 'Đã có người dùng tên này.', en: 'Already taken.' },
  before_previous: {
    vi: 'Ngày bắt đầu phải sau ngày của lần ghi trước.',
    en: 'Must be after the day of the previous entry.',
  },
  before_birth: { vi: 'Ngày này trước ngày sinh của trẻ.', en: 'This day is before the child was born.' },
  not_a_child_then: {
    vi: 'Lúc xảy ra tai nạn người này đã đủ 16 tuổi, không tính là trẻ em.',
    en: 'By then this person was 16 or older, no longer a child.',
  },
  end_before_start: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must be after the beginning.' },
  overlaps: {
    vi: 'Trẻ đã có hoàn cảnh này trong cùng thời gian. Sửa dòng đã có hoặc đổi ngày.',
    en: 'The child already stands in this circumstance on those days. Correct that entry or change the days.',
  },
  overlaps_event: {
    vi: 'Đã ghi tạm vắng trong thời gian này. Ghi ngày trở về của lần đó trước, hoặc đổi ngày.',
    en: 'The child is recorded as away on those days. Record the return of that time first, or change the days.',
  },
  not_a_card: {
    vi: 'Mã thẻ bảo hiểm y tế gồm 15 ký tự (ví dụ TE1790123456789), hoặc 10 hay 12 chữ số.',
    en: 'A health insurance card has 15 characters (like TE1790123456789), or 10 or 12 digits.',
  },
  overlaps_grant: {
    vi: 'Trẻ đã được hưởng khoản cùng loại trong thời gian này. Kết thúc hoặc sửa khoản đó trước, hay đổi ngày.',
    en: 'The child holds a grant of this kind on those days. End or correct that one first, or change the days.',
  },
  not_in_money: { vi: 'Loại này không trả bằng tiền, để trống số tiền.', en: 'This kind is not paid in money.' },
  amount_out_of_range: {
    vi: 'Số tiền phải là số nguyên, lớn hơn 0 và không quá 100.000.000 đồng.',
    en: 'A whole number of đồng above 0, at most 100,000,000.',
  },
  one_at_a_time: {
    vi: 'Trẻ đang ở một mục khác của cùng nhóm. Kết thúc mục đó trước, hoặc đổi ngày.',
    en: 'The child stands in another entry of the same group. End that first, or change the days.',
  },
  derived: {
    vi: 'Mục này lấy từ tình trạng nghèo của hộ. Sửa ở hồ sơ hộ gia đình.',
    en: 'This follows from the household’s poverty. Change it at the household.',
  },
  child_must_agree: {
    vi: 'Trẻ từ đủ 7 tuổi phải cùng đồng ý (Điều 24 Luật Bảo vệ dữ liệu cá nhân).',
    en: 'From the age of 7 the child must agree, too.',
  },
  representative_must_agree: {
    vi: 'Cần người đại diện đồng ý (Điều 24 Luật Bảo vệ dữ liệu cá nhân).',
    en: 'The representative must agree.',
  },
  late_reason_needed: {
    vi: 'Đã quá 72 giờ từ lúc phát hiện. Ghi lý do chậm.',
    en: 'More than 72 hours have passed since the discovery. Say why it is late.',
  },
  before_discovery: { vi: 'Thời điểm này trước lúc phát hiện.', en: 'This lies before the discovery.' },
  wrong_order: {
    vi: 'Chưa đúng thứ tự: lần đầu, bổ sung, rồi lần cuối.',
    en: 'Not in order: first, further, then final.',
  },
  is_the_carer: {
    vi: 'Người tiếp nhận phải khác người mà trẻ được cách ly khỏi.',
    en: 'Whoever takes the child in must not be whom it is separated from.',
  },
  beyond_limit: { vi: 'Quá thời hạn mà luật cho phép.', en: 'Beyond what the law allows.' },
  reason_needed: {
    vi: 'Kết luận khác với gợi ý, hoặc còn điều đáng ngại. Ghi lý do.',
    en: 'The conclusion differs from the advice, or something worrying remains. Give the reason.',
  },
  emergency_by_law: {
    vi: 'Cha, mẹ, người chăm sóc là người gây tổn hại: luật định là khẩn cấp (Điều 31 khoản 1 Nghị định 56/2017/NĐ-CP).',
    en: 'The carer is the harmer, so it is an emergency by law (NĐ 56/2017 Art. 31(1)).',
  },
  blocked_for_harmer: {
    vi: 'Cha, mẹ, người chăm sóc là người gây tổn hại: không lấy ý kiến của họ (Điều 27 khoản 1 điểm h Nghị định 56/2017/NĐ-CP).',
    en: 'The carer is the harmer, so their opinion is not taken (NĐ 56/2017 Art. 27(1)h).',
  },
  cost_out_of_range: {
    vi: 'Kinh phí là số nguyên đồng, từ 0 đến 10.000.000.000.',
    en: 'A whole number of đồng from 0 to 10,000,000,000.',
  },
  negative_count: {
    vi: 'Số trẻ không thể âm. Ghi số từ 0 trở lên.',
    en: 'A number of children cannot be below 0.',
  },
  not_a_count: {
    vi: 'Ghi bằng chữ số nguyên, ví dụ 3 hoặc 1.250; không ghi bằng chữ, không có phần lẻ.',
    en: 'Write a whole number in digits, like 3 or 1.250.',
  },
  count_too_large: {
    vi: 'Lớn hơn số trẻ em cả nước. Kiểm tra lại số chữ số.',
    en: 'More than all the children of the country. Look at the number of digits.',
  },
  from_register: {
    vi: 'Ô này lấy từ sổ, không ghi tay. Sửa ở hồ sơ của trẻ rồi lấy lại số liệu.',
    en: 'This cell comes from the register. Correct the child’s record, then fill in again.',
  },
  source_needed: {
    vi: 'Ghi nguồn của số này (sổ, công văn, đơn vị cung cấp).',
    en: 'Say where this number comes from.',
  },
  explanation_needed: {
    vi: 'Số này khác thường. Ghi một câu giải thích.',
    en: 'This number is unusual. Explain it in a sentence.',
  },
  figures_wrong: {
    vi: 'Số liệu trái với nhau. Xem ghi chú ở dòng này, sửa hồ sơ hoặc số ghi tay.',
    en: 'The figures contradict each other. See the note at this line.',
  },
  difference_needed: {
    vi: 'Dòng này khác bản đã được tiếp nhận. Ghi vì sao khác.',
    en: 'This line differs from the accepted version. Say why.',
  },
  one_parent_needed: {
    vi: 'Cần ít nhất tên cha, tên mẹ hoặc người nuôi dưỡng.',
    en: 'A father, mother or carer is needed.',
  },
} as const

export type FieldErrorCode = keyof typeof fieldErrorTable

/** The one exception that carries an answer to a person. Everything else that is thrown is a defect and becomes `internal`. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldError[]
  readonly detail: Readonly<Record<string, unknown>> | undefined
  constructor(
    code: ErrorCode,
    options: { fields?: readonly FieldError[]; detail?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.fields = options.fields ?? []
    this.detail = options.detail
  }
}

/** `invalid_input` for the given fields. */
export const invalid = (...fields: readonly FieldError[]): Refusal => new Refusal('invalid_input', { fields })
