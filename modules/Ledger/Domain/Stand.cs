namespace SunLedger.Ledger.Domain;

/// <summary>Everything that one movement can touch, at one moment.</summary>
/// <param name="Here">The account that the line names.</param>
/// <param name="There">The other account; null when only one is touched.</param>
/// <param name="Share">A project's share here; null when no project is touched.</param>
/// <param name="ShareThere">The same project's share there; null when it is not touched.</param>
internal readonly record struct Stand(Account Here, Account? There = null, Share? Share = null, Share? ShareThere = null)
{
    /// <summary>Nothing of it is overdrawn.</summary>
    public bool IsSound => Here.IsSound && There is not { IsSound: false } && Share is not { IsSound: false } && ShareThere is not { IsSound: false };

    /// <summary>An account grew beyond what it may count.</summary>
    public bool OutgrewSince(in Stand before) => Here.OutgrewSince(before.Here) || (There is { } there && there.OutgrewSince(before.There!.Value));
}
