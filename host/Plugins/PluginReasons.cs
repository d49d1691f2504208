using System.Text.Json;
using SunLedger.Categories;
using SunLedger.Modules;

namespace SunLedger.Host.Plugins;

/// <summary>Why a plugin may be set aside, and what to do. Published like every refusal.</summary>
internal sealed class PluginReasons : IRefusals
{
    public static readonly RefusalText Unreadable = Text("plugin_unreadable",
        "插件文件夹无法读取：{0}", "The plugin folder cannot be read: {0}",
        "请检查文件权限后重启。", "Check the file permissions and restart.");

    public static readonly RefusalText NoManifest = Text("plugin_no_manifest",
        "插件文件夹中没有 plugin.json", "The plugin folder holds no plugin.json",
        "请放入清单文件；格式见 plugin-guide.md。", "Add the manifest; plugin-guide.md shows its form.");

    public static readonly RefusalText BadManifest = Text("plugin_bad_manifest",
        "plugin.json 无法读取：{0}", "plugin.json cannot be read: {0}",
        "清单须有 code、assembly、contractVersion、version 四项；格式见 plugin-guide.md。", "A manifest has code, assembly, contractVersion and version; plugin-guide.md shows its form.");

    public static readonly RefusalText ContractVersion = Text("plugin_contract_version",
        "插件按约定版本 {0} 编写，本系统支持 1 至 {1}", "The plugin was written for contract version {0}; this host understands 1 to {1}",
        "请升级本系统，或按受支持的版本重新生成插件。", "Upgrade the host, or build the plugin for a version that it understands.");

    public static readonly RefusalText NoAssembly = Text("plugin_no_assembly",
        "插件文件夹中没有程序集 {0}", "The plugin folder holds no assembly {0}",
        "请核对 plugin.json 中的 assembly，并复制完整的生成结果。", "Check assembly in plugin.json, and copy the whole build output.");

    public static readonly RefusalText NotAnAssembly = Text("plugin_not_an_assembly",
        "程序集无法加载：{0}", "The assembly cannot be loaded: {0}",
        "请重新生成插件并复制完整的生成结果。", "Build the plugin again and copy the whole output.");

    public static readonly RefusalText MissingDependency = Text("plugin_missing_dependency",
        "插件缺少依赖：{0}", "A dependency of the plugin is missing: {0}",
        "请将缺少的程序集一并复制到插件文件夹，或去掉该依赖。", "Copy the missing assembly into the plugin folder too, or do without it.");

    public static readonly RefusalText NotOneCategory = Text("plugin_not_one_category",
        "插件中有 {0} 个可用的资金类别，应恰有一个", "The plugin holds {0} usable fund categories; it must hold exactly one",
        "请定义一个派生自 FundCategory、有公开无参构造函数的公开密封类。", "Define one public sealed class that derives from FundCategory and has a public constructor without parameters.");

    public static readonly RefusalText Threw = Text("plugin_threw",
        "插件在定义时抛出 {0}：{1}", "The plugin threw {0} while defining: {1}",
        "请修正插件代码；可用 define 命令在本机重现。", "Mend the plugin's code; the verb define shows the fault on your machine.");

    public static readonly RefusalText OutOfMemory = Text("plugin_out_of_memory",
        "插件在定义时用尽了内存（上限 {0} MB）", "The plugin ran out of memory while defining (limit {0} MB)",
        "定义只说数据，不应占用大量内存；请修正插件代码。", "A definition says data and needs little memory: mend the plugin's code.");

    public static readonly RefusalText StackOverflow = Text("plugin_stack_overflow",
        "插件在定义时栈溢出", "The plugin overflowed the stack while defining",
        "请检查插件代码中的无限递归。", "Look for an endless recursion in the plugin's code.");

    public static readonly RefusalText TimedOut = Text("plugin_timed_out",
        "插件在 {0} 秒内没有给出定义", "The plugin gave no definition within {0} seconds",
        "请检查插件代码中的死循环或等待，修正后重新部署；若当时机器过忙，请改动清单中的版本号后重启，即会重新询问。",
        "Look for an endless loop or a wait in the plugin's code, mend it and deploy again; if the machine was too busy, change the version in the manifest and restart, and it is asked again.");

    public static readonly RefusalText Exited = Text("plugin_exited",
        "插件在给出定义之前结束了进程（退出码 {0}）", "The plugin ended the process before it gave its definition (exit code {0})",
        "请去掉插件代码中结束进程的调用。", "Remove what ends the process from the plugin's code.");

    public static readonly RefusalText WroteOutput = Text("plugin_wrote_output",
        "插件在定义时写了标准输出：{0}", "The plugin wrote to standard output while defining: {0}",
        "定义只说数据；请去掉插件代码中的输出。", "A definition says data and writes nothing: remove the output from the plugin's code.");

    public static readonly RefusalText CodeDiffers = Text("plugin_code_differs",
        "清单中的代码是 {0}，定义中的代码是 {1}", "The manifest says code {0}, the definition {1}",
        "请使两者一致。", "Make the two agree.");

    public static readonly RefusalText CodeReserved = Text("plugin_code_reserved",
        "代码 {0} 由系统保留", "The code {0} is reserved for the platform",
        "请为类别换用其他代码。", "Choose another code for the category.");

    public static readonly RefusalText CodeTwice = Text("plugin_code_twice",
        "代码 {0} 已由插件 {1} 使用", "The code {0} is used by the plugin {1} already",
        "请移除其中一个插件，或换用其他代码。", "Remove one of the two, or choose another code.");

    public static readonly RefusalText FundTwice = Text("plugin_fund_twice",
        "资金 {0} 已由类别 {1} 覆盖", "The fund {0} is covered by the category {1} already",
        "一项资金只能属于一个类别；请从其中一个插件去掉。", "A fund belongs to one category: remove it from one of the two.");

    public static readonly RefusalText FundUnknown = Text("plugin_fund_unknown",
        "资金目录中没有 {0}", "The fund lists hold no {0}",
        "请核对资金代码；地方自有资金须先登记。", "Check the fund code; an own local fund must be entered first.");

    public static readonly RefusalText FundElsewhere = Text("plugin_fund_elsewhere",
        "资金 {0} 在目录中属于类别 {1}", "The fund {0} is listed under the category {1}",
        "请核对资金代码和类别代码。", "Check fund code and category code.");

    public static readonly RefusalText NotApproved = Text("plugin_not_approved",
        "类别 {0} 的定义未列入签名清单", "No signed list approves the definition of {0}",
        "请由统一目录维护方批准，或用本系统 SunLedger:Plugins:Keys 中列出的密钥执行 sunledger approve。", "Have the centre approve it, or approve it with a key that SunLedger:Plugins:Keys of this host lists: sunledger approve.");

    public static readonly RefusalText DiffersFromApproved = Text("plugin_differs_from_approved",
        "定义与批准的不同：{0}", "The definition is not the one that was approved: {0}",
        "请恢复批准的版本，或将新的定义送批后更新签名清单。", "Bring the approved version back, or have the new definition approved and replace the signed list.");

    public static readonly RefusalText ListNotSigned = Text("plugin_list_not_signed",
        "批准清单未经本系统认可的密钥签名：{0}", "The list of approved definitions is not signed by a key that this host knows: {0}",
        "请取得经签名的清单，或在 SunLedger:Plugins:Keys 中登记签名方的公钥。", "Get the list as it was signed, or enter the signer's public key in SunLedger:Plugins:Keys.");

    public static readonly RefusalText VersionNotRaised = Text("plugin_version_not_raised",
        "定义已变，版本号仍是 {0}：{1}", "The definition changed and the version is still {0}: {1}",
        "请提高 plugin.json 中的 version，重新送批并更新签名清单；或恢复批准的版本。", "Raise version in plugin.json, have it approved and replace the signed list; or bring the approved version back.");

    public static readonly RefusalText DevelopmentKey = Text("plugin_development_key",
        "批准清单由开发密钥签名，本系统不予认可：{0}", "The list of approved definitions is signed with the key for development, which this host does not trust: {0}",
        "请用本单位密钥重新批准（sunledger approve --key）；确属试用环境的，设置 SunLedger:Plugins:TrustDevelopmentKey 为 true。", "Approve with the office's own key (sunledger approve --key); on a machine for trial, set SunLedger:Plugins:TrustDevelopmentKey to true.");

    public static readonly RefusalText TrustedForDevelopment = Text("plugin_trusted_for_development",
        "已生效，但只由开发密钥“{0}”批准，任何人都能用它签名", "In force, though only the key for development “{0}” approved it, with which anybody can sign",
        "正式使用前请用本单位密钥重新批准，并关闭 SunLedger:Plugins:TrustDevelopmentKey。", "Before earnest use approve with the office's own key, and switch SunLedger:Plugins:TrustDevelopmentKey off.");

    public static readonly RefusalText Fickle = Text("plugin_fickle",
        "插件两次给出的定义不同：{0}", "The plugin gave two different definitions: {0}",
        "定义只能由常量写成，不得取自时间、随机数、计数或环境；请修正插件代码。", "A definition is made of constants, not of the time, chance, counters or the environment: mend the plugin's code.");

    public static readonly RefusalText ChangedItself = Text("plugin_changed_itself",
        "插件文件夹在询问定义时被改动", "The plugin's folder was changed while it was asked",
        "插件不得写文件；若当时正在复制，请在复制完成后改动清单中的版本号，即会重新询问。", "A plugin writes no files. If somebody was copying, change the version in the manifest when it is done, and it is asked again.");

    public static readonly RefusalText Removed = Text("plugin_removed",
        "插件文件夹已被移除，其类别的规则不再判断", "The plugin's folder was removed; the rules of its category are judged no more",
        "如系误删，请放回原文件夹，几秒内自动恢复；已有预警和记录均保留。", "Put the folder back if that was a mistake: it is in force again within seconds. Warnings and records are kept.");

    private static readonly RefusalText[] Own =
    [
        Unreadable, NoManifest, BadManifest, ContractVersion, NoAssembly, NotAnAssembly, MissingDependency, NotOneCategory, Threw, OutOfMemory, StackOverflow,
        TimedOut, Exited, WroteOutput, CodeDiffers, CodeReserved, CodeTwice, FundTwice, FundUnknown, FundElsewhere, NotApproved, DiffersFromApproved, VersionNotRaised, DevelopmentKey, TrustedForDevelopment, ListNotSigned, Fickle, ChangedItself, Removed,
    ];

    private static readonly Dictionary<DefinitionFaultKind, RefusalText> Definition = Enum.GetValues<DefinitionFaultKind>().ToDictionary(
        kind => kind,
        kind => Text($"definition_{JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString())}",
            "定义有误：{0}", "The definition has faults: {1}",
            "请按所列逐条修正插件代码。", "Mend the plugin's code, fault by fault."));

    private static readonly Dictionary<string, RefusalText> ByCode = Own.Concat(Definition.Values).ToDictionary(r => r.Code);

    public IReadOnlyList<RefusalText> All { get; } = [.. ByCode.Values];

    /// <summary>The reason that a definition gives when its first fault is of this kind.</summary>
    public static RefusalText Of(DefinitionFaultKind kind) => Definition[kind];

    /// <summary>The reason with this code, or null.</summary>
    public static RefusalText? Find(string code) => ByCode.GetValueOrDefault(code);

    private static RefusalText Text(string code, string zh, string en, string hintZh, string hintEn) => new(code, 409, zh, en, hintZh, hintEn);
}
