namespace SunLedger.Modules;

/// <summary>Why the host does not call an address that somebody entered.</summary>
public sealed class OutgoingRefusals : IRefusals
{
    /// <summary>No address of ours to call.</summary>
    public static readonly RefusalText AddressUnreadable = new(
        "address_unreadable", 422, "回调地址格式不正确", "The address to call does not read", "请填写完整的 https 地址，不含用户名和密码。", "Give a whole https address, without user name and password.");

    /// <summary>Nobody knows the name.</summary>
    public static readonly RefusalText AddressUnknown = new(
        "address_unknown", 422, "回调地址的域名无法解析", "The name in the address to call does not resolve", "请检查域名。", "Check the name.");

    /// <summary>Inside somebody's walls.</summary>
    public static readonly RefusalText AddressForbidden = new(
        "address_forbidden", 422, "不允许回调内部网络地址", "Addresses inside a network may not be called",
        "请改用公网地址；确需调用内网系统时，请系统管理员在 SunLedger:Outgoing:Allow 中登记其网段。", "Use a public address; to call a system of your own network, ask the system administrator to list it in SunLedger:Outgoing:Allow.");

    /// <summary>Without TLS across the internet.</summary>
    public static readonly RefusalText AddressUnencrypted = new(
        "address_unencrypted", 422, "回调地址须使用 https", "The address to call must be https", "请改用 https 地址。", "Use an https address.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [AddressUnreadable, AddressUnknown, AddressForbidden, AddressUnencrypted];
}
