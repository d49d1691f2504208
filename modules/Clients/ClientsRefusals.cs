namespace SunLedger.Clients;

/// <summary>What this module refuses, and what to do about it.</summary>
internal sealed class ClientsRefusals : IRefusals
{
    public static readonly RefusalText NameLength = new(
        "name_length", 422, "名称须为 1 至 64 个字符", "A name has 1 to 64 characters", "请填写名称。", "Give a name.");

    public static readonly RefusalText ScopeUnknown = new(
        "scope_unknown", 422, "权限 {0} 不存在或不可授予接口客户端", "There is no permission {0} that a client could hold", "可授予：{1}。", "A client may hold: {1}.");

    public static readonly RefusalText ScopesMissing = new(
        "scopes_missing", 422, "接口客户端至少需要一项权限", "A client needs at least one permission", "请在 scopes 中列出所需权限。", "List the permissions it needs in scopes.");

    public static readonly RefusalText ScopesApart = new(
        "scopes_apart", 422, "权限 {0} 与 {1} 分属不相容职责，不得由同一接口客户端持有", "{0} and {1} belong to duties that must not come together in one client",
        "请分设两个接口客户端，由不同的人领取密钥。", "Make two clients, and let different people have their secrets.");

    public static readonly RefusalText ContactUnfit = new(
        "client_contact", 422, "密钥领取人 {0} 不符合要求", "{0} cannot be the contact who makes the secrets",
        "请在 contactId 中填写本区划及以下一名在岗业务人员：不是管理员，不是提出人，也不是同意人。", "Name somebody of the business in contactId: no administrator, not whoever proposes and not whoever agrees.");

    public static readonly RefusalText NobodyAgrees = new(
        "client_needs_approval", 422, "接口客户端须经他人同意，而审批模块未启用", "A client needs somebody's agreement, and there is no module for approval",
        "请启用审批模块。", "Switch the approval module on.");

    public static readonly RefusalText ExpiryRange = new(
        "expiry_range", 422, "有效期须在今后三年之内", "A client expires within the next three years",
        "请设置一个将来的日期；新建时不填则为一年。", "Give a day to come; a new client gets one year when left out.");

    public static readonly RefusalText LimitRange = new(
        "limit_range", 422, "每分钟调用次数须为 1 至 {0}", "Calls a minute are 1 to {0}", "请按该系统的实际业务量设置。", "Set what the program really needs.");

    public static readonly RefusalText OverlapRange = new(
        "overlap_range", 422, "旧密钥继续有效的时间须为 0 至 {0} 小时", "The old secret lives on for 0 to {0} hours", "请在 overlapHours 中填写小时数；密钥泄露时填 0。", "Give hours in overlapHours; 0 when the secret leaked.");

    public static readonly RefusalText ClientNotFound = new(
        "client_not_found", 404, "没有找到此接口客户端，或不在您的区划范围内", "There is no such client at or below your division",
        "请在 GET /api/v1/clients 中核对编号；程序查询自身用 me。", "GET /api/v1/clients lists the clients; a program asks for itself as me.");

    public static readonly RefusalText ClientClosed = new(
        "client_closed", 409, "此接口客户端已关闭", "This client is closed", "请新建接口客户端。", "Make a new client.");

    public static readonly RefusalText ClientMoved = new(
        "client_moved", 409, "接口客户端 {0} 在此申请提出后已变更", "The client {0} was changed after this was proposed",
        "请退回，由管理员按现行内容重新提出。", "Return it, and have it proposed again from what is true of the client now.");

    public static readonly RefusalText SecretNotFound = new(
        "secret_not_found", 404, "没有找到此密钥", "There is no such secret", "请在接口客户端详情中核对密钥序号。", "The client's page lists the numbers of its secrets.");

    public static readonly RefusalText TwoSecretsLive = new(
        "two_secrets_live", 409, "此接口客户端已有两个有效密钥", "Two secrets of this client live already",
        "请先停用不再使用的一个（DELETE /api/v1/clients/{id}/secrets/{no}），再更换。", "End the one that is no longer used (DELETE /api/v1/clients/{id}/secrets/{no}), then make a new one.");

    public static readonly RefusalText RateLimited = new(
        "rate_limited", 429, "调用过于频繁，已超过每分钟 {0} 次的上限", "Too many calls: the limit is {0} a minute",
        "请在 Retry-After 指明的秒数后重试；确需提高上限，请联系管理员。批量数据请一次发送数组或使用文件导入。", "Wait for the seconds in Retry-After; ask the administrator for a higher limit. Send arrays or import a file rather than many single calls.");

    public static readonly RefusalText KeyFormat = new(
        "idempotency_key_format", 400, "Idempotency-Key 格式不正确", "The Idempotency-Key has not the right form", "请使用 1 至 128 个可见 ASCII 字符，例如一个 UUID。", "Use 1 to 128 visible ASCII characters, for example a UUID.");

    public static readonly RefusalText KeyReused = new(
        "idempotency_key_reused", 422, "此 Idempotency-Key 已用于内容不同的请求", "This Idempotency-Key was used for another request",
        "重发须与原请求完全相同；新的业务请换用新的键。", "A repetition must be the same request; use a new key for new business.");

    public static readonly RefusalText KeyInProgress = new(
        "idempotency_in_progress", 409, "同一 Idempotency-Key 的请求正在处理", "A request with this Idempotency-Key is under way", "请在 Retry-After 指明的秒数后重发，届时将得到原答复。", "Send it again after the seconds in Retry-After; the answer of the first is given then.");

    public static readonly RefusalText AnswerShownOnce = new(
        "answer_shown_once", 409, "此请求已完成；答复中含有只显示一次的密钥或密码", "This was done; its answer held a secret that is shown once",
        "如未收到，请更换密钥或重置密码。", "If you did not receive it, make a new secret or reset the password.");

    public static readonly RefusalText CallNotFound = new(
        "call_not_found", 404, "没有找到此调用记录", "There is no such call in the log", "请在调用日志中核对编号；超过保存期限的记录已清除。", "Look its number up in the log; older calls are forgotten.");

    public static readonly RefusalText NothingKept = new(
        "nothing_kept", 409, "此调用的请求内容未保存，无法重发", "What this call sent was not kept and cannot be sent again",
        "只保存被拒绝的请求，且不超过规定大小和期限；请由调用方重新发送。", "Only refused calls are kept, up to a size and for a time; have the program send it again.");

    public static readonly RefusalText ReplayOwn = new(
        "replay_own", 403, "管理员只能试发，不能代客户端正式办理业务", "An administrator may rehearse a call, and not do a client's business for it",
        "请去掉 real=true 试发；正式重发由该系统用自己的密钥进行。", "Leave out real=true; the program itself sends it for good, with its own secret.");

    public static readonly RefusalText WebhookNotFound = new(
        "webhook_not_found", 404, "没有找到此回调订阅", "There is no such subscription", "请在回调订阅中核对编号。", "Look its id up among the client's subscriptions.");

    public static readonly RefusalText WebhookEnded = new("webhook_ended", 409, "此回调订阅已停用", "This subscription has ended", "请新建订阅。", "Make a new one.");

    public static readonly RefusalText WebhookAddress = new(
        "webhook_address", 422, "回调地址 {0} 不正确", "The address {0} will not do", "不得含有 #，不超过 500 个字符。", "Leave out what follows a #, and keep it to 500 characters.");

    public static readonly RefusalText KindUnknown = new(
        "event_kind_unknown", 422, "没有可订阅的事件 {0}", "There is no event {0} to subscribe to", "可订阅：{1}。", "There are: {1}.");

    public static readonly RefusalText EventScope = new(
        "event_scope", 422, "订阅事件 {0} 需要权限 {1}，此接口客户端没有", "To be told of {0} takes {1}, which this client does not hold",
        "请去掉该事件；确需订阅，请管理员先为此客户端申请该权限。", "Leave the event out, or have the administrator propose that permission for this client first.");

    public static readonly RefusalText DeliveryNotFound = new(
        "delivery_not_found", 404, "没有找到此回调记录", "There is no such delivery", "请在回调记录中核对编号。", "Look its number up among the deliveries.");

    public IReadOnlyList<RefusalText> All =>
    [
        NameLength, ScopeUnknown, ScopesMissing, ScopesApart, ContactUnfit, NobodyAgrees, ExpiryRange, LimitRange, OverlapRange, ClientNotFound, ClientClosed, ClientMoved, SecretNotFound, TwoSecretsLive, RateLimited,
        KeyFormat, KeyReused, KeyInProgress, AnswerShownOnce, CallNotFound, NothingKept, ReplayOwn, WebhookNotFound, WebhookEnded, WebhookAddress,
        KindUnknown, EventScope, DeliveryNotFound,
    ];
}
