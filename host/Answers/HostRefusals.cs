using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>Refusals that concern no module: how a request must look at all.</summary>
internal sealed class HostRefusals : IRefusals
{
    public static readonly RefusalText Malformed = new("malformed", 400, "请求内容无法读取：{0}", "The request cannot be read: {0}", "请对照接口文档检查格式、字段类型和取值。", "Check format, field types and values against the API document.");
    public static readonly RefusalText SignInFirst = new("sign_in_first", 401, "尚未登录或登录已失效", "You are not signed in, or your session has ended", "请重新登录，或在请求中带上有效的接口密钥。", "Sign in again, or send a valid API key.");
    public static readonly RefusalText NotAllowed = new("not_allowed", 403, "您没有此项操作的权限", "You are not allowed to do this", "请联系本单位管理员授予相应角色。", "Ask your administrator for the role that may.");
    public static readonly RefusalText NotFound = new("not_found", 404, "没有找到，或不在您的区划范围内", "Not found, or not in your division", "请检查编号和所属区划。", "Check the id and its division.");
    public static readonly RefusalText MethodNotAllowed = new("method_not_allowed", 405, "此地址不支持该请求方法", "This address does not take that method", "请对照接口文档检查请求方法。", "Check the method against the API document.");
    public static readonly RefusalText TooLarge = new("too_large", 413, "请求内容过大", "The request is too large", "请分批发送，或使用文件导入。", "Send it in parts, or import a file.");
    public static readonly RefusalText MediaType = new("media_type", 415, "不支持的内容类型", "This content type is not supported", "请以 application/json 发送；文件导入以 multipart/form-data 发送。", "Send application/json, or multipart/form-data for a file import.");
    public static readonly RefusalText UnknownRoute = new("unknown_route", 404, "接口地址不存在", "There is no such API address", "请对照 /swagger 检查地址。", "Check the address against /swagger.");
    public static readonly RefusalText Internal = new("internal", 500, "系统内部错误，编号 {0}", "Something broke inside; reference {0}", "请将编号告知系统管理员；您的数据没有被部分写入。", "Tell your administrator the reference; nothing was half-written.");

    public static readonly RefusalText DatabaseUnreachable = new("database_unreachable", 503, "数据库暂时无法访问", "The database cannot be reached at the moment", "请稍候几秒用相同的编号重新提交，已经入账的不会重复；持续出现请联系系统管理员。", "Send it again in a few seconds with the same ids; what was posted is not posted twice. If it goes on, tell your administrator.");
    public static readonly RefusalText DiskFull = new("disk_full", 503, "服务器磁盘空间已满，暂时无法保存", "The server's disk is full; nothing can be stored at the moment", "请通知系统管理员清理磁盘；有空间后系统自动恢复，届时用相同的编号重新提交，已经入账的不会重复。", "Tell your administrator to make room; the system then goes on by itself. Send it again with the same ids; what was posted is not posted twice.");
    public static readonly RefusalText DatabaseBusy = new("database_busy", 503, "同一数据正有其他业务在办理，多次重试后仍未轮到", "Others are writing the same data; it was not this call's turn after several attempts", "没有写入任何内容。请稍候几秒用相同的编号重新提交，已经入账的不会重复。", "Nothing was written. Send it again in a few seconds with the same ids; what was posted is not posted twice.");
    public static readonly RefusalText RulesNotInForce = new("rules_not_in_force", 503, "跨类别通用规则未获批准，尚未生效，不能办理须判断的业务", "The rules for every fund are not approved and not in force, so that nothing can be written that they would judge", "没有写入任何内容。请系统管理员查看 /api/v1/health 所列原因，恢复随平台批准的规则，或取得经签名的批准清单；放入后几秒内自动生效。", "Nothing was written. The administrator finds the reason at /api/v1/health: bring the rules back as they were approved, or get a signed list that names them; it counts within seconds.");

    public IReadOnlyList<RefusalText> All => [Malformed, SignInFirst, NotAllowed, NotFound, MethodNotAllowed, TooLarge, MediaType, UnknownRoute, Internal, DatabaseUnreachable, DiskFull, DatabaseBusy, RulesNotInForce];
}
