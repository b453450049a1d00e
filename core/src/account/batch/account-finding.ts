type Sentence = { readonly error: boolean; readonly vi: string; readonly en: string }

/**
 * What is said of a row of the list, and what to do. `{…}` stands for what the finding brings along. An error keeps the row out;
 * the others are told so that a person can look.
 */
export const accountFindings = {
  name_missing: { error: true, vi: 'Thiếu họ và tên.', en: 'The name is missing.' },
  name_wrong: {
    error: true,
    vi: 'Họ và tên «{value}» có chữ số hoặc ký tự lạ. Sửa lại cho đúng tên người.',
    en: 'The name “{value}” has digits or signs that names do not have.',
  },
  username_wrong: {
    error: true,
    vi: 'Tên đăng nhập «{value}» chưa đúng: cần 3–50 ký tự gồm chữ thường không dấu, số, dấu chấm, gạch ngang. Để trống thì hệ thống tự đặt.',
    en: 'The user name “{value}” is not right: 3–50 small letters without marks, digits, dots, hyphens. Left empty, one is proposed.',
  },
  username_repeated: {
    error: true,
    vi: 'Tên đăng nhập «{value}» còn ở dòng {rows}. Mỗi người một tên; người giữ hai vai trò thì để một dòng, vai trò kia cấp sau.',
    en: 'The user name “{value}” stands in row {rows}, too. One name a person; a second role is given afterwards.',
  },
  username_taken: {
    error: true,
    vi: 'Tên đăng nhập «{value}» đã có người dùng. Chọn tên khác hoặc để trống ô này.',
    en: 'The user name “{value}” is taken. Choose another or leave the cell empty.',
  },
  username_of_other: {
    error: true,
    vi: 'Tên đăng nhập «{value}» là của {name}, khác họ tên ở dòng này. Sửa tên đăng nhập hoặc họ tên.',
    en: 'The user name “{value}” belongs to {name}, which is not the name in this row.',
  },
  account_over: {
    error: true,
    vi: 'Tài khoản «{value}» đã thôi dùng. Đặt tên đăng nhập khác cho tài khoản mới.',
    en: 'The account “{value}” has ended. Choose another user name for a new one.',
  },
  own_account: {
    error: true,
    vi: 'Đây là tài khoản của chính anh/chị. Không ai tự cấp vai trò cho mình.',
    en: 'This is your own account. Nobody gives a role to themselves.',
  },
  role_missing: {
    error: true,
    vi: 'Thiếu vai trò. Ví dụ: cộng tác viên thôn, cán bộ xã.',
    en: 'The role is missing, e.g. village collaborator.',
  },
  role_unknown: {
    error: true,
    vi: 'Không hiểu vai trò «{value}». Ghi như trong tệp mẫu, ví dụ: cộng tác viên thôn.',
    en: 'The role “{value}” is not known. Write it as in the template.',
  },
  role_beyond: {
    error: true,
    vi: 'Anh/chị không được cấp vai trò {role} ở {place}: vai trò này do cấp trên cấp.',
    en: 'You may not give the role {role} in {place}: that is for the level above.',
  },
  role_level: {
    error: true,
    vi: 'Vai trò {role} không đặt ở {place}. Cộng tác viên cần ghi thôn, cán bộ xã cần ghi xã.',
    en: 'The role {role} does not work in {place}. A collaborator needs a village, an officer a commune.',
  },
  speciality_missing: {
    error: true,
    vi: 'Thành viên nhóm thường trực cần ghi ngành: công an, y tế, giáo dục, tư pháp hoặc đoàn thể.',
    en: 'A member of the standing group needs a sector: police, health, school, justice or union.',
  },
  place_missing: {
    error: true,
    vi: 'Thiếu xã, phường. Ghi tên hoặc mã xã trong địa bàn của anh/chị.',
    en: 'The commune is missing. Write the name or code of one in your area.',
  },
  place_unknown: {
    error: true,
    vi: 'Không có «{value}» trong địa bàn của anh/chị. Kiểm tra cách viết, hoặc ghi mã đơn vị.',
    en: 'There is no “{value}” in your area. Check the spelling, or write the code.',
  },
  village_unknown: {
    error: true,
    vi: 'Xã chưa có thôn, tổ dân phố «{value}». Nhờ cán bộ xã thêm vào Địa bàn, hoặc sửa tên.',
    en: 'The commune has no village “{value}”. Ask its officer to add it, or correct the name.',
  },
  place_ambiguous: {
    error: true,
    vi: 'Có nhiều đơn vị tên «{value}». Ghi thêm tỉnh, hoặc ghi mã xã.',
    en: 'Several units are called “{value}”. Add the province, or write the code.',
  },
  phone_wrong: {
    error: true,
    vi: 'Số điện thoại «{value}» chưa đúng. Ví dụ: 0912 345 678. Có thể để trống.',
    en: 'The phone number “{value}” is not right, e.g. 0912 345 678. It may be left empty.',
  },
  date_wrong: {
    error: true,
    vi: 'Ngày «{value}» không có thật. Ghi theo ngày/tháng/năm, ví dụ 01/12/2026.',
    en: 'There is no day “{value}”. Write day/month/year.',
  },
  period_wrong: {
    error: true,
    vi: 'Ngày cuối trước ngày đầu, hoặc đã qua. Sửa cột đến ngày.',
    en: 'The last day is before the first, or has passed.',
  },
  row_repeated: {
    error: true,
    vi: 'Trùng với dòng {rows}: cùng họ tên, cùng vai trò, cùng nơi. Nếu là hai người, ghi tên đăng nhập cho từng người.',
    en: 'The same name, role and place as row {rows}. If they are two persons, write a user name for each.',
  },
  several_there: {
    error: true,
    vi: 'Ở đây đã có {value} tài khoản cùng họ tên. Ghi tên đăng nhập của đúng người, hoặc tên mới nếu là người khác.',
    en: 'There are {value} accounts of this name here. Write the user name of the one meant, or a new one.',
  },
  username_proposed: { error: false, vi: 'Tên đăng nhập do hệ thống đặt.', en: 'The user name was proposed.' },
  account_there: {
    error: false,
    vi: 'Đã có tài khoản {value} ({name}): sẽ cấp thêm vai trò này, mật khẩu giữ nguyên.',
    en: 'There is an account {value} ({name}): it gets this role, too; the password stays.',
  },
  role_there: {
    error: false,
    vi: 'Tài khoản {value} đã có vai trò này: không phải làm gì.',
    en: 'The account {value} has this role already: nothing to do.',
  },
  same_name: {
    error: false,
    vi: 'Nhận ra theo họ tên và nơi phụ trách. Nếu là người khác, ghi tên đăng nhập riêng cho người mới rồi gửi lại tệp.',
    en: 'Recognised by name and place. If it is another person, write a user name of their own and send the file again.',
  },
} as const satisfies Record<string, Sentence>

export type AccountFindingCode = keyof typeof accountFindings

/** One thing said of a row; `values` fill its sentence. */
export type AccountFinding = {
  readonly code: AccountFindingCode
  readonly values?: Readonly<Record<string, string>>
}

export const isAccountError = ({ code }: AccountFinding): boolean => accountFindings[code].error

/** The sentence of a finding. */
export const accountFindingText = ({ code, values = {} }: AccountFinding, language: 'vi' | 'en'): string =>
  accountFindings[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
