import type { Speciality } from '../account/role.ts'
import type { ProtectedTable } from './rule-table.ts'

/** One thing said in both languages. */
export type Said = { readonly vi: string; readonly en: string }

/** What each table of the rules holds, as people call it. */
export const tableNames: Readonly<Record<ProtectedTable, Said>> = {
  area: { vi: 'địa bàn', en: 'areas' },
  area_name: { vi: 'tên địa bàn qua các thời kỳ', en: 'names of areas through time' },
  area_alias: { vi: 'mã và cách viết khác của địa bàn', en: 'other codes and spellings of areas' },
  area_change_set: { vi: 'đợt sắp xếp đơn vị hành chính', en: 'changes of units' },
  area_change_file: { vi: 'bảng của đợt sắp xếp', en: 'tables of a change of units' },
  area_change_line: { vi: 'dòng của đợt sắp xếp', en: 'lines of a change of units' },
  area_succession: { vi: 'đơn vị cũ thành đơn vị mới', en: 'which unit became which' },
  area_move: { vi: 'lần chuyển hồ sơ theo địa bàn', en: 'moves of records with their area' },
  account: { vi: 'tài khoản', en: 'accounts' },
  role_grant: { vi: 'vai trò đã cấp', en: 'roles that were given' },
  oidc_link: { vi: 'liên kết với hệ thống đăng nhập của bộ', en: 'links to a ministry’s sign-on' },
  account_reset: { vi: 'yêu cầu đặt lại mật khẩu', en: 'resets of passwords' },
  account_batch: { vi: 'danh sách tạo tài khoản', en: 'lists of people to get accounts' },
  account_batch_slips: { vi: 'lần lấy phiếu đăng nhập của danh sách', en: 'takings of the slips of a list' },
  account_batch_row: { vi: 'dòng của danh sách tạo tài khoản', en: 'rows of lists of people' },
  household: { vi: 'hộ gia đình', en: 'households' },
  household_residence: { vi: 'nơi ở của hộ theo thời gian', en: 'residence of households through time' },
  household_poverty: { vi: 'diện nghèo của hộ theo thời gian', en: 'poverty of households through time' },
  household_regroup: { vi: 'việc nhập hộ, tách hộ', en: 'merges and divisions of households' },
  injury: { vi: 'tai nạn thương tích của trẻ', en: 'injuries of children' },
  recheck: { vi: 'đợt phúc tra', en: 're-checks' },
  report: { vi: 'báo cáo định kỳ', en: 'periodic reports' },
  report_version: { vi: 'số liệu của báo cáo', en: 'figures of reports' },
  report_extension: { vi: 'gia hạn báo cáo', en: 'more time for reports' },
  publication: { vi: 'số liệu công bố', en: 'published figures' },
  recheck_household: { vi: 'hộ được phúc tra', en: 'households looked at again' },
  child: { vi: 'hồ sơ trẻ em', en: 'children' },
  child_residence: { vi: 'nơi ở của trẻ theo thời gian', en: 'residence of children through time' },
  child_household: { vi: 'hộ của trẻ theo thời gian', en: 'households of children through time' },
  child_school: { vi: 'việc học của trẻ theo thời gian', en: 'schooling of children through time' },
  child_circumstance: { vi: 'hoàn cảnh của trẻ', en: 'circumstances of children' },
  child_support: { vi: 'trợ giúp đã quyết định cho trẻ', en: 'support granted to children' },
  child_support_fact: { vi: 'điều đã xác định để xét trợ giúp', en: 'what was established to decide on support' },
  child_event: { vi: 'biến động của trẻ', en: 'what happened to children' },
  identity_proposal: { vi: 'đề xuất làm sạch định danh', en: 'proposals on who a child is' },
  child_known_as: { vi: 'tên gọi khác, tên cũ của trẻ', en: 'other and former names of a child' },
  child_duplicate: { vi: 'cặp hồ sơ nghi trùng', en: 'pairs of records that may be one child' },
  child_merge: { vi: 'lần gộp hồ sơ', en: 'merges of records' },
  handover: { vi: 'việc chuyển hồ sơ giữa các xã', en: 'hand-overs between communes' },
  child_known_before: { vi: 'số liệu trước khi sửa hồ sơ trẻ', en: 'facts of children before a change, for figures' },
  figure_commune: { vi: 'số liệu trẻ em của xã', en: 'figures of communes' },
  figure_child: { vi: 'từng trẻ được tính vào nhóm nào', en: 'what each child counts as' },
  register_tally: { vi: 'tổng số hồ sơ của xã', en: 'totals of a commune’s register' },
  quality_count: {
    vi: 'số hồ sơ chưa đạt từng quy tắc chất lượng',
    en: 'how many records break which rule of quality',
  },
  journal: { vi: 'lịch sử hồ sơ', en: 'history of records' },
  import_batch: { vi: 'đợt nhập danh sách', en: 'lists brought in' },
  import_row: { vi: 'dòng của danh sách nhập', en: 'rows of lists brought in' },
  import_progress: { vi: 'tiến độ nhập danh sách', en: 'progress of lists' },
  import_mapping: { vi: 'cách hiểu các cột của danh sách', en: 'what columns of lists meant' },
  register_export: { vi: 'tệp danh sách đã xuất', en: 'lists handed out' },
  data_key: { vi: 'khóa mã hóa của từng trẻ', en: 'keys of sealed data' },
  processing_activity: { vi: 'sổ hoạt động xử lý dữ liệu', en: 'register of processing' },
  breach: { vi: 'sổ sự cố dữ liệu', en: 'register of breaches' },
  breach_notice: { vi: 'thông báo sự cố dữ liệu', en: 'notices of breaches' },
  consent_text: { vi: 'văn bản xin đồng ý', en: 'texts of consent' },
  consent: { vi: 'sự đồng ý của trẻ và gia đình', en: 'consents' },
  data_request: { vi: 'yêu cầu của chủ thể dữ liệu', en: 'requests of data subjects' },
  child_export: { vi: 'bản dữ liệu trao cho gia đình', en: 'copies of a child’s data handed over' },
  erasure: { vi: 'quyết định xóa dữ liệu', en: 'orders of erasure' },
  protection_case: { vi: 'vụ việc', en: 'cases' },
  notice: { vi: 'thông tin về trẻ em đã tiếp nhận', en: 'reports received' },
  notice_reporter: { vi: 'người cung cấp thông tin', en: 'who reported' },
  case_handover: { vi: 'lần chuyển giao vụ việc', en: 'hand-overs of cases' },
  case_paper: { vi: 'giấy tờ đã ký của vụ việc', en: 'signed papers of cases' },
  case_share: { vi: 'lần chia sẻ vụ việc', en: 'sharings of cases' },
  case_glass: { vi: 'lần mở khẩn cấp vụ việc', en: 'breakings of the glass' },
  notice_draft: { vi: 'bản nháp đang ghi', en: 'drafts of reports' },
  case_plan: { vi: 'kế hoạch hỗ trợ, can thiệp', en: 'plans of cases' },
  case_plan_item: { vi: 'việc trong kế hoạch', en: 'items of plans' },
  case_task: { vi: 'việc của kế hoạch đã giao', en: 'work of plans given to others' },
  case_file: { vi: 'tệp đính kèm của vụ việc', en: 'files of cases' },
  case_proceeding: { vi: 'văn bản với công an, viện kiểm sát', en: 'letters to and from those who prosecute' },
  case_evidence: { vi: 'chứng cứ', en: 'evidence' },
  case_custody: { vi: 'lần giao nhận chứng cứ', en: 'hand-overs of evidence' },
  case_sample: { vi: 'đợt kiểm tra hồ sơ đã khép', en: 'rounds in which closed cases are read again' },
  case_sample_line: { vi: 'hồ sơ được chọn kiểm tra', en: 'closed cases drawn to be read again' },
  case_term: { vi: 'thời hạn của vụ việc', en: 'terms of cases' },
  case_separation: { vi: 'lần tạm thời cách ly trẻ', en: 'separations of children' },
  case_separation_act: { vi: 'quyết định về cách ly', en: 'decisions on separations' },
  case_draft: { vi: 'bản đang soạn của vụ việc', en: 'what is being written in cases' },
  case_alarm: { vi: 'báo động của vụ việc', en: 'alarms of cases' },
  notify_contact: { vi: 'nơi nhận báo động', en: 'where people are told' },
  request: { vi: 'yêu cầu đã gửi (để không ghi hai lần)', en: 'requests sent, so that none is done twice' },
  audit: { vi: 'nhật ký truy cập', en: 'the audit' },
  audit_watch: { vi: 'lượt truy cập bất thường', en: 'unusual looks' },
}

export const actWords = {
  read: { vi: 'Xem', en: 'See' },
  create: { vi: 'Thêm', en: 'Enter' },
  change: { vi: 'Sửa', en: 'Change' },
  changed: { vi: 'Sau khi sửa', en: 'After a change' },
  remove: { vi: 'Xóa', en: 'Remove' },
} as const satisfies Record<string, Said>
export type RuleAct = keyof typeof actWords

/** Values of columns, as people call them; the column is told by the sentence that holds them. */
export const valueWords: Readonly<Record<string, Said>> = {
  'code=c12': { vi: 'tạm thời cách ly khỏi cha, mẹ', en: 'of a temporary separation' },
  'level=village': { vi: 'là thôn, tổ dân phố', en: 'that are villages' },
  'level=commune': { vi: 'của cấp xã', en: 'of communes' },
  'level=province': { vi: 'của cấp tỉnh', en: 'of provinces' },
  'state=open': { vi: 'đang lập', en: 'that are being written' },
  'state=submitted': { vi: 'đã gửi, chờ tiếp nhận', en: 'that were submitted' },
  'state=accepted': { vi: 'đã tiếp nhận', en: 'that were accepted' },
  'subject=report': { vi: 'của báo cáo định kỳ', en: 'of periodic reports' },
  'subject=publication': { vi: 'của số liệu công bố', en: 'of published figures' },
  'sensitive=false': { vi: 'thuộc loại không nhạy cảm', en: 'that are not sensitive' },
  'state=returned': { vi: 'được trả lại', en: 'that were returned' },
  'area_path=': { vi: 'ở cấp cả nước', en: 'for the whole nation' },
  'state=proposed': { vi: 'đang chờ xác minh hoặc duyệt', en: 'that wait to be verified or approved' },
  'state=verified': { vi: 'đã xác minh', en: 'that were verified' },
  'state=refuted': { vi: 'xác minh là không đúng', en: 'that were refuted' },
  'state=withdrawn': { vi: 'đã rút', en: 'that were withdrawn' },
  'subject=child': { vi: 'của trẻ em', en: 'of children' },
  'subject=household': { vi: 'của hộ gia đình', en: 'of households' },
  'subject=area': { vi: 'của địa bàn', en: 'of areas' },
  'subject=import_batch': { vi: 'của đợt nhập danh sách', en: 'of lists brought in' },
  'subject=circumstance': { vi: 'của hoàn cảnh', en: 'of circumstances' },
  'subject=support': { vi: 'của trợ giúp', en: 'of support' },
  'subject=case': { vi: 'của vụ việc', en: 'of cases' },
  'subject=notice': { vi: 'của thông tin đã tiếp nhận', en: 'of reports' },
  'escalated=true': { vi: 'khi vụ việc đã quá hạn', en: 'once the case has overrun its time' },
  'returned=true': { vi: 'khi có nhận xét trả về', en: 'once a remark was sent back' },
  'from_public=true': { vi: 'của thông tin gửi từ trang công khai', en: 'of reports from the public page' },
  'audience=standing_member': { vi: 'báo cho nhóm thường trực', en: 'meant for the standing group' },
  'audience=province_officer': { vi: 'báo cho tỉnh', en: 'meant for the province' },
  'subject=account': { vi: 'của tài khoản', en: 'of accounts' },
  'subject=account_batch': { vi: 'của danh sách tạo tài khoản', en: 'of lists of people' },
  'subject=processing_activity': { vi: 'của hoạt động xử lý dữ liệu', en: 'of processing' },
  'subject=breach': { vi: 'của sự cố dữ liệu', en: 'of breaches' },
}

/** What it means that a column holds nothing. */
export const absentWords: Readonly<Record<string, Said>> = {
  answered_at: { vi: 'khi chưa trả lời', en: 'while it is not answered' },
  ended_on: { vi: 'khi hồ sơ chưa kết thúc', en: 'while the record has not ended' },
  administers: {
    vi: 'của người không giữ quyền quản trị hay kiểm tra',
    en: 'of people who neither administer nor audit',
  },
}

/** Whom a column names, until when. */
export const namedWords: Readonly<Record<string, Said>> = {
  team: {
    vi: 'khi vụ việc không giới hạn người xử lý, hoặc mình thuộc nhóm xử lý',
    en: 'while the case is not kept to a team, or they are of its team',
  },
  readers: {
    vi: 'khi đang được chia sẻ cho mình, hoặc mình đang mở khẩn cấp',
    en: 'while it is shared with them, or they have broken the glass',
  },
}

/** What lies strictly inside the own area, by the column that tells where. */
export const insideWords: Readonly<Record<string, Said>> = {
  '': { vi: 'ở cấp dưới địa bàn của mình', en: 'strictly below their own area' },
  administers: {
    vi: 'của người quản trị hay kiểm tra ở cấp dưới',
    en: 'of people who administer or audit strictly below',
  },
  commune_path: { vi: 'về hồ sơ ở cấp dưới địa bàn của mình', en: 'about records strictly below their own area' },
}

/** Whom a member of the standing group stands for. */
export const specialityWords: Readonly<Record<Speciality, Said>> = {
  police: { vi: 'công an xã', en: 'the commune police' },
  health: { vi: 'y tế', en: 'health' },
  school: { vi: 'trường học', en: 'the school' },
  justice: { vi: 'tư pháp', en: 'justice' },
  union: { vi: 'đoàn thể', en: 'the unions' },
}

/** What lies in the own area by another column than the table's own. */
export const areaWords: Readonly<Record<string, Said>> = {
  other_path: { vi: 'đã chuyển giao cho địa bàn của mình', en: 'handed to their own area' },
  to_path: { vi: 'chuyển đến địa bàn của mình', en: 'that come to their own area' },
}
