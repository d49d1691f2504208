using System.Text.Json.Serialization;
using SunLedger.Messages.Catalogue;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.ListPersonLines;

/// <summary>What a row is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineState>))]
internal enum LineState
{
    /// <summary>It stands.</summary>
    [JsonStringEnumMemberName("standing")] Standing,

    /// <summary>Another took its place, or took it back.</summary>
    [JsonStringEnumMemberName("replaced")] Replaced,

    /// <summary>It takes another back.</summary>
    [JsonStringEnumMemberName("reversal")] Reversal,
}

/// <summary>A line. Whom it is about stays masked; a full view is asked for with a reason.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="State">standing, replaced or reversal.</param>
/// <param name="BatchId">The list.</param>
/// <param name="IndicatorId">The indicator.</param>
/// <param name="FundCode">Its fund.</param>
/// <param name="CategoryCode">Its category.</param>
/// <param name="Year">Its budget year.</param>
/// <param name="DivisionCode">Its division.</param>
/// <param name="DivisionName">The name of that.</param>
/// <param name="ProjectCode">The project.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="Name">The name, masked: 张*.</param>
/// <param name="IdNumber">The identity number, masked.</param>
/// <param name="Account">The account, masked.</param>
/// <param name="AccountName">Whose account it is, masked.</param>
/// <param name="Item">What is drawn.</param>
/// <param name="Tier">In which tier.</param>
/// <param name="PayMonth">For which month.</param>
/// <param name="Amount">Yuan; below zero when it takes another back.</param>
/// <param name="PaidOn">Day of pay.</param>
/// <param name="PlaceCode">Town or village.</param>
/// <param name="Corrects">The line whose place it takes, or that it takes back.</param>
/// <param name="ReplacedBy">The line that took its place.</param>
/// <param name="EnteredAt">When it was entered.</param>
/// <param name="EnteredBy">By whom.</param>
internal sealed record PersonLineView(
    string Id, LineState State, string? BatchId, string IndicatorId, string FundCode, string CategoryCode, int Year, string DivisionCode, string DivisionName, string? ProjectCode, string? PaymentId,
    string Name, string IdNumber, string? Account, string? AccountName, string? Item, string? Tier, string? PayMonth, decimal Amount, DateOnly? PaidOn, string? PlaceCode, string? Corrects,
    string? ReplacedBy, DateTimeOffset EnteredAt, string EnteredBy)
{
    public static PersonLineView Of(SeenLine seen, IDivisions divisions)
    {
        var l = seen.Line;
        return new(
            l.Id, l.IsReversal ? LineState.Reversal : seen.ReplacedBy is null ? LineState.Standing : LineState.Replaced, l.BatchId, l.IndicatorId, l.FundCode, l.CategoryCode, l.Year,
            l.DivisionCode, divisions.Latest(l.DivisionCode)?.Name ?? l.DivisionCode, l.ProjectCode, l.PaymentId, Masking.Name(l.Name), l.IdShown, l.AccountLast4 is { } last ? $"****{last}" : null,
            l.AccountName is { } name ? Masking.Name(name) : null, l.Item, l.Tier, l.PayMonth, new Money(l.AmountFen).InYuan, l.PaidOn, l.PlaceCode, seen.Corrects, seen.ReplacedBy, l.EnteredAt, l.EnteredByName);
    }
}

/// <summary>A row as it was read.</summary>
/// <param name="Line">The row.</param>
/// <param name="Corrects">Id of the row whose place it takes.</param>
/// <param name="ReplacedBy">Id of the row that took its place.</param>
internal sealed record SeenLine(PersonLine Line, string? Corrects, string? ReplacedBy);
