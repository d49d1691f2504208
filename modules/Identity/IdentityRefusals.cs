namespace SunLedger.Identity;

/// <summary>What Identity refuses, and what to do about it.</summary>
internal sealed class IdentityRefusals : IRefusals
{
    public static readonly RefusalText LockedOut = new(
        "locked_out", 429, "密码错误次数过多，已暂时锁定", "Too many wrong passwords: locked for now",
        "请在 15 分钟后重试；若忘记密码，请联系管理员重置。", "Try again in 15 minutes; if you forgot the password, ask your administrator for a new one.");

    public static readonly RefusalText SignInFailed = new(
        "sign_in_failed", 401, "账号或密码不正确", "The account or the password is wrong",
        "请核对后重试。连续 5 次错误将锁定 15 分钟。", "Check both and try again. Five wrong attempts lock the account for 15 minutes.");

    public static readonly RefusalText CrossSite = new(
        "csrf", 403, "请求不是由本系统页面发出的，已拒绝", "The request did not come from a page of this system and was refused",
        "请在本系统页面内操作；程序调用请使用接口密钥，或带上 X-Requested-With 请求头。", "Work in this system's own pages; programs send an API key, or the header X-Requested-With.");

    public static readonly RefusalText ChangePasswordFirst = new(
        "change_password_first", 403, "请先修改一次性密码", "Change the one-time password first",
        "请设置自己的密码（POST /api/v1/session/password）后再继续。", "Set a password of your own (POST /api/v1/session/password), then go on.");

    public static readonly RefusalText ResetWaits = new(
        "password_reset_waits", 403, "新密码尚待安全管理员确认", "The new password waits to be confirmed by a security administrator",
        "请联系安全管理员确认后再登录。", "Ask the security administrator to confirm it, then sign in.");

    public static readonly RefusalText OneTimePasswordOld = new(
        "one_time_password_expired", 403, "一次性密码已过期", "The one-time password is too old",
        "请联系系统管理员重新生成，并由安全管理员确认。", "Ask the system administrator for a new one, which a security administrator confirms.");

    public static readonly RefusalText NothingToConfirm = new(
        "nothing_to_confirm", 409, "该账号没有待确认的新密码", "No new password of this account waits to be confirmed", "请刷新后查看。", "Look at the list again.");

    public static readonly RefusalText PasswordWrong = new(
        "password_wrong", 422, "当前密码不正确", "The current password is wrong", "请重新输入当前密码。", "Enter the current password again.");

    public static readonly RefusalText PasswordLength = new(
        "password_length", 422, "密码长度应为 {0} 至 {1} 个字符", "A password has {0} to {1} characters",
        "请换一个更长的密码，例如几个互不相关的词。", "Choose a longer one, for example several unrelated words.");

    public static readonly RefusalText PasswordSimple = new(
        "password_simple", 422, "密码过于简单：大写字母、小写字母、数字、其他字符中至少应有 {0} 类", "The password is too simple: it needs {0} of capitals, small letters, digits and others",
        "请按密码规则（GET /api/v1/profile/password-rules）另设。", "Choose another by the rules of GET /api/v1/profile/password-rules.");

    public static readonly RefusalText PasswordAccount = new(
        "password_account", 422, "密码不得包含账号", "The password holds the account name", "请换一个与账号无关的密码。", "Choose one that has nothing to do with the account.");

    public static readonly RefusalText PasswordCommon = new(
        "password_common", 422, "密码在常见密码名单中，容易被猜到", "The password is one that many people use, and is tried first",
        "请换一个密码；在常见密码前后加数字、符号也不行。", "Choose another; digits and signs around a common one make it no better.");

    public static readonly RefusalText PasswordUsedBefore = new(
        "password_used_before", 422, "新密码与最近 {0} 次用过的密码相同", "The new password is one of your last {0}", "请设置没有用过的密码。", "Choose one that you have not had.");

    public static readonly RefusalText PasswordExpired = new(
        "password_expired", 403, "密码已到更换期限", "Your password is due to be changed",
        "请更换密码（POST /api/v1/session/password）后再继续。", "Change it (POST /api/v1/session/password), then go on.");

    public static readonly RefusalText PasswordSame = new(
        "password_same", 422, "新密码与当前密码相同", "The new password is the current one", "请设置不同的密码。", "Choose another.");

    public static readonly RefusalText Busy = new(
        "sign_in_busy", 429, "同时登录的人数过多", "Too many people sign in at the same moment", "请稍候几秒再试。", "Try again in a few seconds.");

    public static readonly RefusalText TicketUnknown = new(
        "sign_in_again", 401, "登录步骤已过期或无效", "This step of signing in has expired, or is none of ours", "请从输入账号和密码重新开始。", "Begin again with account and password.");

    public static readonly RefusalText CodeWrong = new(
        "code_wrong", 401, "验证码不正确，或已经使用过", "The code is wrong, or was used already",
        "请输入验证器上最新的 6 位数字，或一个未用过的恢复码；并核对手机时间。", "Enter the six digits that the authenticator shows now, or an unused recovery code; check the clock of your phone.");

    public static readonly RefusalText FirstCodeWrong = new(
        "first_code_wrong", 422, "验证码不正确", "The code is wrong",
        "请重新扫码后输入验证器上最新的 6 位数字，并核对手机时间。", "Scan again, enter the six digits that the authenticator shows now, and check the clock of your phone.");

    public static readonly RefusalText SecondFactorFirst = new(
        "second_factor_first", 403, "按本单位规定，须启用双因素认证后才能使用", "Your office demands a second factor before you may do anything",
        "请在“我的账户”中绑定验证器，或用通行密钥登录。", "Set up an authenticator in your profile, or sign in with a passkey.");

    public static readonly RefusalText SecondFactorExists = new(
        "second_factor_exists", 409, "已经绑定验证器", "You have an authenticator already", "如需更换，请先停用再重新绑定。", "To change it, remove it first, then set it up again.");

    public static readonly RefusalText SecondFactorMissing = new(
        "second_factor_missing", 404, "尚未绑定验证器", "There is no authenticator", "请先绑定验证器。", "Set one up first.");

    public static readonly RefusalText SecondFactorDemanded = new(
        "second_factor_demanded", 409, "按本单位规定不得停用双因素认证", "Your office demands a second factor; it cannot be removed",
        "更换手机时请用恢复码登录，或请管理员重置。", "With a new phone, sign in with a recovery code, or ask your administrator to reset it.");

    public static readonly RefusalText PeopleOnly = new(
        "people_only", 403, "接口密钥没有个人账户", "A key for programs has no profile", "请由本人登录后操作。", "Sign in as a person.");

    public static readonly RefusalText SessionNotFound = new(
        "session_not_found", 404, "没有找到此会话，可能已经结束", "There is no such session; it may have ended", "请刷新列表。", "Read the list again.");

    public static readonly RefusalText PasskeyRefused = new(
        "passkey_refused", 401, "通行密钥未能通过验证", "The passkey could not be verified", "请重试；仍不成功时改用账号和密码登录。", "Try again, or sign in with account and password.");

    public static readonly RefusalText PasskeyNotMade = new(
        "passkey_not_made", 422, "通行密钥未能登记", "The passkey could not be registered",
        "请重试；通行密钥须在本系统页面、用 https 地址（或 localhost）登记。", "Try again; a passkey is registered on a page of this system, at an https address (or localhost).");

    public static readonly RefusalText PasskeyNotFound = new(
        "passkey_not_found", 404, "没有找到此通行密钥", "There is no such passkey", "请刷新列表。", "Read the list again.");

    public static readonly RefusalText PasskeysFull = new(
        "passkeys_full", 409, "通行密钥已达 {0} 个", "You have {0} passkeys already", "请先删除不用的。", "Remove one that you do not use.");

    public static readonly RefusalText ExternalOff = new(
        "external_sign_in_off", 404, "本单位未启用统一身份认证", "This office signs nobody in through an identity provider", "请用账号和密码登录。", "Sign in with account and password.");

    public static readonly RefusalText SubjectLength = new(
        "subject_length", 422, "外部身份标识须为 1 至 200 个字符", "An outside identity has 1 to 200 characters", "请填写身份提供方给出的固定标识（sub）。", "Give the lasting identifier (sub) that the provider uses.");

    public static readonly RefusalText SubjectTaken = new(
        "subject_taken", 409, "此外部身份已对应其他账号", "This outside identity belongs to another account", "请先解除原对应关系。", "Take it from the other account first.");

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

    public static readonly RefusalText UserHoldsRoles = new(
        "user_holds_roles", 422, "账号 {0} 还持有角色，不能调整区划或单位", "{0} still holds roles: division and unit stay as they are",
        "授权随岗位走：请先由安全管理员收回授权，调整后重新授权。", "Roles belong to a post: have them ended first, then move the person and have them granted anew.");

    public static readonly RefusalText AccountClosed = new(
        "account_closed", 422, "账号 {0} 已注销", "The account {0} is closed", "请先由系统管理员启用账号。", "Have the system administrator open it again first.");

    public static readonly RefusalText GrantYourself = new(
        "grant_yourself", 422, "不能为自己提出或审定授权", "Nobody proposes or decides a role for themselves",
        "请由另一位有权人员办理。", "Have somebody else do it who may.");

    public static readonly RefusalText AccountMaker = new(
        "account_maker", 422, "该账号由您建立，授权须由他人提出和审定", "You made this account: others must propose its roles and agree to them",
        "建账号与授权须为不同的人：请由安全管理员提出，由业务负责人或另一名管理员审定。", "Making accounts and giving roles are for different people: have a security administrator propose it, and a head or another administrator agree.");

    public static readonly RefusalText SecondPerson = new(
        "second_person", 422, "授权须由提出人以外的人审定", "A second person must decide: you proposed it",
        "请等待有权人员审定；如提错，可撤回。", "Wait for somebody else to decide; withdraw it if it was wrong.");

    public static readonly RefusalText NotYoursToDecide = new(
        "not_yours_to_decide", 422, "此项授权应由{0}审定", "This is for others to decide: {1}", "请转告有权人员。", "Tell them that it waits.");

    public static readonly RefusalText RoleLevel = new(
        "role_level", 422, "该用户所在层级不设“{0}”", "Nobody of that level may hold {1}", "GET /api/v1/roles 列出各角色适用的层级。", "GET /api/v1/roles lists the levels of each role.");

    public static readonly RefusalText RoleNeedsUnit = new(
        "role_needs_unit", 422, "“{0}”只授予预算单位人员", "{1} is for people of a budget unit", "请先为账号填写所属单位。", "Give the account its unit first.");

    public static readonly RefusalText RoleNotForUnits = new(
        "role_not_for_units", 422, "单位人员不能担任“{0}”", "People of a budget unit cannot hold {1}",
        "单位人员只办理本单位业务。", "People of a unit work on the rows of their unit only.");

    public static readonly RefusalText RoleHeld = new(
        "role_held", 409, "该用户已持有或已有人提出“{0}”", "They hold {1} already, or it was proposed already", "请查看授权记录。", "Look at the list of grants.");

    public static readonly RefusalText RolesApart = new(
        "roles_apart", 422, "“{0}”与“{1}”不得由同一人担任：{2}", "{3} and {4} must not be one person's: {5}",
        "请授予其他人员，或先收回原角色。", "Give it to somebody else, or end the other role first.");

    public static readonly RefusalText GrantDays = new(
        "grant_days", 422, "授权起止日期不正确", "The days of the grant will not do", "起始日不早于今天，截止日不早于起始日。", "It begins today or later, and does not end before it begins.");

    public static readonly RefusalText GrantNotFound = new(
        "grant_not_found", 404, "没有找到此授权，或不在您的区划范围内", "There is no such grant at or below your division", "请在授权列表中核对编号。", "GET /api/v1/grants lists them.");

    public static readonly RefusalText GrantDecided = new(
        "grant_decided", 409, "此授权已办结", "This grant was decided already", "请刷新查看最新状态。", "Look at how it stands now.");

    public static readonly RefusalText GrantNotInForce = new(
        "grant_not_in_force", 409, "此授权未生效或已终止", "This grant is not in force", "只有已同意的授权可以收回；待审定的请撤回。", "Only a grant that was agreed can be ended; withdraw one that waits.");

    public static readonly RefusalText NotYoursToWithdraw = new(
        "grant_not_yours", 422, "只有提出人可以撤回", "Only the one who proposed it can withdraw it", "请由提出人撤回，或由审定人不同意。", "Have them withdraw it, or have it refused.");

    public static readonly RefusalText LastAdministrator = new(
        "last_administrator", 422, "这是最后一名{0}，不能停用或收回", "This is the last {1}: they stay", "请先任命接任者，再办理交接。", "Appoint a successor first.");

    public static readonly RefusalText NotYourself = new(
        "not_yourself", 422, "不能变更或停用自己的账号", "You cannot change or disable your own account",
        "请由另一位管理员操作；修改自己的密码请用 POST /api/v1/session/password。", "Ask another administrator; your own password changes at POST /api/v1/session/password.");

    public IReadOnlyList<RefusalText> All =>
    [
        LockedOut, SignInFailed, CrossSite, ChangePasswordFirst, ResetWaits, OneTimePasswordOld, NothingToConfirm, PasswordExpired, SecondFactorFirst, PasswordWrong, PasswordLength, PasswordAccount, PasswordSimple, PasswordCommon,
        PasswordUsedBefore, PasswordSame, Busy, TicketUnknown, CodeWrong, FirstCodeWrong, SecondFactorExists, SecondFactorMissing, SecondFactorDemanded, PeopleOnly, SessionNotFound,
        PasskeyRefused, PasskeyNotMade, PasskeyNotFound, PasskeysFull, ExternalOff, SubjectLength, SubjectTaken, UserIdFormat, NameLength,
        UserHoldsRoles, AccountClosed, GrantYourself, AccountMaker, SecondPerson, NotYoursToDecide, RoleLevel, RoleNeedsUnit, RoleNotForUnits, RoleHeld, RolesApart, GrantDays, GrantNotFound, GrantDecided, GrantNotInForce, NotYoursToWithdraw, LastAdministrator,
        RoleUnknown, OrganisationUnknown, LanguageUnknown, UserExists, UserNotFound, NotYourself,
    ];
}
