using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Clients;

namespace SunLedger.Approval.Working;

/// <summary>
/// What subscribed programs are told of a document: that it waits, where and for which roles, or how it ended. What it says is asked for at its address: a title may name a person.
/// </summary>
internal static class ApprovalNews
{
    /// <summary>What an act made of the document.</summary>
    public static OutgoingEvent Of(DocumentRow d, DocumentLife life) => new(
        life.IsPending ? EventKinds.ApprovalWaiting : EventKinds.ApprovalDecided,
        $"document:{d.Id}",
        d.DivisionPath,
        JsonSerializer.Serialize(
            new
            {
                d.Id, d.Kind, d.State, d.Round, d.Step, steps = life.Steps.Count, stepName = life.IsPending ? life.Now.Rule.Name : null, roles = life.IsPending ? life.OpenSeats : null,
                at = life.IsPending ? life.WaitsAt : null, d.DueOn, d.IsEscalated, d.DivisionCode, d.CategoryCode,
                amount = d.AmountFen is { } fen ? new Money(fen).InYuan : (decimal?)null, d.ContentHash, d.Since,
            },
            ChainText.Json));
}
