using System.Text.Json;
using SunLedger.Approval.Domain;
using SunLedger.Approval.Inbox;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.SeeDocument;

/// <summary>A document as whoever decides reads it.</summary>
/// <param name="Item">The document as in a list.</param>
/// <param name="Content">What it says.</param>
/// <param name="Changes">What it would change, before and after.</param>
/// <param name="ChainName">Its chain.</param>
/// <param name="ChainVersion">The version of the chain that it started under.</param>
/// <param name="Round">How often it was submitted.</param>
/// <param name="ParentId">Document that must be granted first.</param>
/// <param name="ParentState">Where that one stands.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="Received">True when somebody has received it at its step.</param>
/// <param name="Steps">The steps, and who has agreed.</param>
/// <param name="History">Everything that was done to it, in order.</param>
/// <param name="Attachments">DocumentStore.</param>
/// <param name="Acts">What the reader may do to it now.</param>
/// <param name="WhyNot">Code of the refusal that keeps the reader from agreeing; null when they may.</param>
internal sealed record DocumentAnswer(
    DocumentItem Item, JsonElement Content, IReadOnlyList<Change> Changes, Bilingual ChainName, int ChainVersion, int Round, string? ParentId, DocumentState? ParentState,
    DateTimeOffset ExpiresAt, bool Received, IReadOnlyList<StepAnswer> Steps, IReadOnlyList<SignatureAnswer> History, IReadOnlyList<AttachmentAnswer> Attachments,
    IReadOnlyList<string> Acts, string? WhyNot);

/// <summary>A step of the document's chain.</summary>
/// <param name="No">From 1.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">Codes of the roles that may act.</param>
/// <param name="NeedsAll">True when each of them must agree.</param>
/// <param name="DivisionName">Where it is worked on.</param>
/// <param name="WorkingDays">Deadline in working days.</param>
/// <param name="IsAssumed">True when no document fixes the numbers.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Agreed">Names of those whose agreement stands.</param>
/// <param name="State">done, now or ahead.</param>
internal sealed record StepAnswer(
    int No, Bilingual Name, IReadOnlyList<string> Roles, bool NeedsAll, string DivisionName, int? WorkingDays, bool IsAssumed, string? Source, IReadOnlyList<string> Agreed, string State);

/// <summary>An act, and its signature.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Round">In which round.</param>
/// <param name="Step">At which step; 0 for whoever submitted it.</param>
/// <param name="ToStep">Of a return: to which step.</param>
/// <param name="By">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="For">For whom, when as a delegate.</param>
/// <param name="At">When.</param>
/// <param name="Address">From where.</param>
/// <param name="ContentHash">What exactly they saw.</param>
/// <param name="Reason">Why.</param>
internal sealed record SignatureAnswer(
    ActKind Act, int Round, int Step, int? ToStep, string By, string? Role, string? For, DateTimeOffset At, string? Address, string ContentHash, string? Reason);

/// <summary>A file that belongs to a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as it was sent.</param>
/// <param name="MediaType">What it really is.</param>
/// <param name="Bytes">How large.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="By">Who added it.</param>
/// <param name="At">When.</param>
internal sealed record AttachmentAnswer(Guid Id, string Name, string MediaType, long Bytes, string Sha256, string By, DateTimeOffset At);
