namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>Words of a pack that may be said in English, as the API says them, or in Chinese, as a sheet does.</summary>
internal static class PackWords
{
    public static IReadOnlyList<(FieldKind Value, string Chinese)> Kinds { get; } =
    [
        (FieldKind.Money, "金额"), (FieldKind.Quantity, "数量"), (FieldKind.Count, "个数"), (FieldKind.Ratio, "比例"), (FieldKind.Date, "日期"), (FieldKind.Text, "文本"),
        (FieldKind.Code, "编码"), (FieldKind.Place, "坐标"), (FieldKind.Choice, "单选"), (FieldKind.Choices, "多选"), (FieldKind.Flag, "是否"),
    ];

    /// <summary>What may be observed of an element.</summary>
    public static IReadOnlyList<(FieldKind Value, string Chinese)> Observed { get; } =
    [
        (FieldKind.Text, "材料"), (FieldKind.Money, "金额"), (FieldKind.Quantity, "数量"), (FieldKind.Count, "个数"), (FieldKind.Ratio, "比例"), (FieldKind.Date, "日期"), (FieldKind.Choice, "单选"),
    ];

    /// <summary>Who may bring an element. What the platform holds itself says in which fields, or by which rules.</summary>
    public static IReadOnlyList<(ElementSource Value, string Chinese)> Sources { get; } = [(ElementSource.Unit, "填报单位"), (ElementSource.Department, "主管部门"), (ElementSource.Api, "接口报送")];

    public static IReadOnlyList<(Enforcement Value, string Chinese)> Enforcements { get; } =
    [
        (Enforcement.Record, "记录"), (Enforcement.Warn, "预警"), (Enforcement.WarnWithEvidence, "预警并附证明材料"), (Enforcement.Hold, "拦截"), (Enforcement.Prohibit, "禁止"),
    ];

    public static IReadOnlyList<(Trigger Value, string Chinese)> Triggers { get; } = [(Trigger.BeforePayment, "事前"), (Trigger.OnEvent, "事中"), (Trigger.Scheduled, "事后")];

    public static IReadOnlyList<(Status Value, string Chinese)> Statuses { get; } = [(Status.Verified, "已核对原文"), (Status.Known, "已知文件"), (Status.Assumed, "假定")];

    public static IReadOnlyList<(Risk Value, string Chinese)> Risks { get; } = [.. Categories.Risks.All.Select(risk => (risk, Categories.Risks.Name(risk).Chinese))];

    public static IReadOnlyList<(Format Value, string Chinese)> Formats { get; } =
    [
        (Format.None, "不限"), (Format.Village12, "村代码"), (Format.Uscc, "统一社会信用代码"), (Format.IdNumber, "公民身份号码"), (Format.BankCard, "银行卡号"), (Format.SchoolCode10, "学校标识码"),
        (Format.SchoolRoll, "学籍号"), (Format.SchoolYear, "学年"), (Format.Term, "学期"), (Format.RouteCode, "路线编码"),
    ];

    public static string Say<T>(IReadOnlyList<(T Value, string Chinese)> words, T value, bool chinese) where T : struct, Enum =>
        chinese ? words.First(w => w.Value.Equals(value)).Chinese : value.ToString();

    public static T? Read<T>(IReadOnlyList<(T Value, string Chinese)> words, string text) where T : struct, Enum
    {
        foreach (var (value, chinese) in words)
            if (text == chinese || string.Equals(text, value.ToString(), StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }

    public static string Say(Subject subject, bool chinese) => chinese ? Subjects.Name(subject).Chinese : Subjects.Word(subject);

    public static Subject? ReadSubject(string text)
    {
        foreach (var subject in Subjects.All)
            if (text == Subjects.Word(subject) || text == Subjects.Name(subject).Chinese) return subject;
        return null;
    }
}
