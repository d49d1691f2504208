using System.Text.Json;
using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.AdjustIndicators;

/// <summary>The words for kinds of adjustments and of the lines that they correct: those of the API, and those a clerk writes into a file.</summary>
internal static class AdjustmentWords
{
    private static readonly (AdjustmentKind Kind, string Chinese)[] Kinds =
    [
        (AdjustmentKind.Recall, "收回"), (AdjustmentKind.CarryOver, "结转"), (AdjustmentKind.Supplement, "追加"), (AdjustmentKind.Reduce, "追减"),
        (AdjustmentKind.Virement, "调剂"), (AdjustmentKind.Unassign, "撤销安排"), (AdjustmentKind.Correct, "更正"), (AdjustmentKind.SendBack, "退回"),
    ];

    private static readonly (CorrectedKind Kind, string Chinese)[] Lines =
    [
        (CorrectedKind.Indicators, "指标"), (CorrectedKind.Releases, "下达"), (CorrectedKind.Assignments, "安排"), (CorrectedKind.Payments, "支付"), (CorrectedKind.Adjustments, "调整"),
    ];

    /// <summary>Every word for a kind of adjustment.</summary>
    public static IReadOnlyList<string> OfKinds { get; } = [.. Kinds.Select(k => Word(k.Kind)), .. Kinds.Select(k => k.Chinese)];

    /// <summary>Every word for a kind of line that can be corrected.</summary>
    public static IReadOnlyList<string> OfLines { get; } = [.. Lines.Select(k => Word(k.Kind)), .. Lines.Select(k => k.Chinese)];

    /// <summary>The kind of adjustment that a word of <see cref="OfKinds"/> says.</summary>
    public static AdjustmentKind Kind(string word) => Kinds.Single(k => word == k.Chinese || word == Word(k.Kind)).Kind;

    /// <summary>A clerk's word for it; null for none.</summary>
    public static string? Chinese(AdjustmentKind? kind) => kind is { } known ? Kinds.Single(k => k.Kind == known).Chinese : null;

    /// <summary>A clerk's word for a kind of line; null for none.</summary>
    public static string? Chinese(CorrectedKind? kind) => kind is { } known ? Lines.Single(k => k.Kind == known).Chinese : null;

    /// <summary>The kind of line that a word of <see cref="OfLines"/> says.</summary>
    public static CorrectedKind Line(string word) => Lines.Single(k => word == k.Chinese || word == Word(k.Kind)).Kind;

    /// <summary>The API's word.</summary>
    public static string Word<T>(T kind) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
