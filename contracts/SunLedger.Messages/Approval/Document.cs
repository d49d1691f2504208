using System.Text.Json;

namespace SunLedger.Messages.Approval;

/// <summary>A document on its way through a chain, as its kind sees it.</summary>
/// <param name="Id">Its id, chosen by whoever submitted it.</param>
/// <param name="HoldId">Id under which what it needs is held: another one for every time that it is submitted.</param>
/// <param name="Content">What was submitted.</param>
/// <param name="Title">Its name in lists.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
public sealed record Document(string Id, string HoldId, JsonElement Content, string Title, DateTimeOffset ExpiresAt)
{
    /// <summary>How every hold id of an approval begins. Nobody else ends what stands under such an id.</summary>
    public const string HoldPrefix = "apv:";

    /// <summary>Field of a content that says which state of a thing it was made from (<see cref="IDocumentKind.BasisAsync"/>).</summary>
    public const string BasedOn = "basedOn";

    /// <summary>Account names of everybody on whose agreement it is granted: who signed, and for whom. Empty before.</summary>
    public IReadOnlyList<string> Agreed { get; init; } = [];
}

/// <summary>How a document left its chain without being granted.</summary>
public enum DocumentEnd
{
    /// <summary>退回: back with whoever submitted it, who may change and submit it again.</summary>
    Returned = 1,

    /// <summary>撤回: taken back by whoever submitted it, who may submit it again.</summary>
    Withdrawn = 2,

    /// <summary>否决: refused for good.</summary>
    Refused = 3,

    /// <summary>逾期: nobody decided in time.</summary>
    Expired = 4,
}
