using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Approval.Working;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Inbox;

/// <summary>A document in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="KindName">What the office calls the kind.</param>
/// <param name="Title">One line that names it.</param>
/// <param name="DivisionCode">Where it belongs.</param>
/// <param name="DivisionName">Name of that division.</param>
/// <param name="Amount">Money that it is about, yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">Step at which it waits, from 1; 0 when at none.</param>
/// <param name="DueOn">Last day of that step.</param>
/// <param name="IsOverdue">True when that day is past.</param>
/// <param name="IsEscalated">True when it moved one level up because it was late, or because no unit takes its unit's step.</param>
/// <param name="ContentHash">SHA-256 of what is to be agreed to.</param>
/// <param name="SubmittedBy">Who submitted it.</param>
/// <param name="SubmittedAt">When, first.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="Screen">Path of the screen on which it is decided, for what is no document (a person's role, a tie to the identity provider); left out for documents.</param>
internal sealed record DocumentItem(
    string Id, string Kind, Bilingual KindName, string Title, string DivisionCode, string DivisionName, decimal? Amount, DocumentState State, int Step, DateOnly? DueOn,
    bool IsOverdue, bool IsEscalated, string ContentHash, string SubmittedBy, DateTimeOffset SubmittedAt, DateTimeOffset Since, string? Screen = null)
{
    /// <summary>True when those above see it only once it is late.</summary>
    [System.Text.Json.Serialization.JsonIgnore] public bool IsOursFirst { get; init; }

    public static DocumentItem Of(DocumentRow d, Kinds kinds, IDivisions divisions, DateOnly today) => new(
        d.Id, d.Kind, kinds.NameOf(d.Kind), d.Title, d.DivisionCode, divisions.Latest(d.DivisionCode)?.Name ?? d.DivisionCode,
        d.AmountFen is { } fen ? new Money(fen).InYuan : null, d.State, d.Step, d.DueOn, d.DueOn < today, d.IsEscalated, d.ContentHash, d.SubmittedByName, d.SubmittedAt, d.Since);
}
