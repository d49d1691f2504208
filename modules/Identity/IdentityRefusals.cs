namespace SunLedger.Identity;

/// <summary>What Identity refuses, and what to do about it.</summary>
internal sealed class IdentityRefusals : IRefusals
{
    public static readonly RefusalText LockedOut = new(
        "locked_out", 429, "口令错误次数过多，已暂时锁定", "Too many wrong passwords: locked for now",
        "请在 15 分钟后重试；若忘记口令，请联系管理员重置。", "Try again in 15 minutes; if you forgot the password, ask your administrator for a new one.");

    public static readonly RefusalText SignInFailed = new(
        "sign_in_failed", 401, "账号或口令不正确", "The account or the password is wrong",
        "请核对后重试。连续 5 次错误将锁定 15 分钟。", "Check both and try again. Five wrong attempts lock the account for 15 minutes.");

    public static readonly RefusalText CrossSite = new(
        "csrf", 403, "请求不是由本系统页面发出的，已拒绝", "The request did not come from a page of this system and was refused",
        "请在本系统页面内操作；程序调用请使用接口密钥，或带上 X-Requested-With 请求头。", "Work in this system's own pages; programs send an API key, or the header X-Requested-With.");

    public static readonly RefusalText ChangePasswordFirst = new(
        "change_password_first", 403, "请先修改一次性口令", "Change the one-time password first",
        "请设置自己的口令（POST /api/v1/session/password）后再继续。", "Set a password of your own (POST /api/v1/session/password), then go on.");

    public static readonly RefusalText PasswordWrong = new(
        "password_wrong", 422, "当前口令不正确", "The current password is wrong", "请重新输入当前口令。", "Enter the current password again.");

    public static readonly RefusalText PasswordLength = new(
        "password_length", 422, "口令长度应为 12 至 128 个字符", "A password has 12 to 128 characters",
        "请换一个更长的口令，例如几个互不相关的词。", "Choose a longer one, for example several unrelated words.");

    public static readonly RefusalText PasswordSimple = new(
        "password_simple", 422, "口令过于简单", "The password is too simple",
        "口令须含字母、数字、其他字符中的两类以上，至少 6 种不同字符，且不得包含账号。", "Use two kinds of letters, digits and other characters, at least 6 different ones, and not the account name.");

    public static readonly RefusalText PasswordSame = new(
        "password_same", 422, "新口令与当前口令相同", "The new password is the current one", "请设置不同的口令。", "Choose another.");

    public static readonly RefusalText UserIdFormat = new(
        "user_id_format", 422, "账号 {0} 格式不正确", "The account name {0} is not of the right form",
        "账号须以字母开头，由 2 至 64 个小写字母、数字、点、下划线或连字符组成。", "2 to 64 lower-case letters, digits, dots, underscores or hyphens, a letter first.");

    public static readonly RefusalText NameLength = new(
        "name_length", 422, "名称须为 1 至 64 个字符", "A name has 1 to 64 characters", "请填写名称。", "Give a name.");

    public static readonly RefusalText RoleUnknown = new(
        "role_unknown", 422, "角色 {0} 不存在或不可授予", "There is no role {0} that could be given",
        "可用角色见 GET /api/v1/roles。", "GET /api/v1/roles lists the roles.");

    public static readonly RefusalText OrganisationUnknown = new(
        "organisation_unknown", 422, "该区划没有单位 {0}", "The division has no organisation {0}",
        "请先登记单位，或核对单位代码与区划。", "Enter the organisation first, or check its code and the division.");

    public static readonly RefusalText LanguageUnknown = new(
        "language_unknown", 422, "不支持的语言 {0}", "The language {0} is not supported", "可用 zh-CN 或 en。", "Use zh-CN or en.");

    public static readonly RefusalText UserExists = new(
        "user_exists", 409, "账号 {0} 已存在", "The account {0} exists already", "请换一个账号。", "Choose another account name.");

    public static readonly RefusalText UserNotFound = new(
        "user_not_found", 404, "没有找到此账号，或不在您的区划范围内", "There is no such account at or below your division",
        "请检查账号和所属区划。", "Check the account and its division.");

    public static readonly RefusalText NotYourself = new(
        "not_yourself", 422, "不能变更或停用自己的账号", "You cannot change or disable your own account",
        "请由另一位管理员操作；修改自己的口令请用 POST /api/v1/session/password。", "Ask another administrator; your own password changes at POST /api/v1/session/password.");

    public static readonly RefusalText CursorUnknown = new(
        "cursor_unknown", 400, "翻页标记无效", "The cursor is none of ours", "请使用上一页返回的 next。", "Send the next of the page before.");

    public IReadOnlyList<RefusalText> All =>
    [
        LockedOut, SignInFailed, CrossSite, ChangePasswordFirst, PasswordWrong, PasswordLength, PasswordSimple, PasswordSame, UserIdFormat, NameLength,
        RoleUnknown, OrganisationUnknown, LanguageUnknown, UserExists, UserNotFound, NotYourself, CursorUnknown,
    ];
}
