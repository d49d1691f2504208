namespace SunLedger.Identity.Domain;

/// <summary>What a password must be. Length counts most; the rest keeps out what everybody tries first.</summary>
internal static class PasswordRules
{
    private const int Shortest = 12;
    private const int Longest = 128; // hashing time is nobody's to choose
    private const int DifferentCharacters = 6;

    /// <summary>Why the password will not do; null when it will.</summary>
    public static RefusalText? Refuse(string userId, string password)
    {
        if (password.Length is < Shortest or > Longest) return IdentityRefusals.PasswordLength;
        if (password.Contains(userId, StringComparison.OrdinalIgnoreCase)) return IdentityRefusals.PasswordSimple;
        if (password.Distinct().Count() < DifferentCharacters) return IdentityRefusals.PasswordSimple;
        var kinds = (password.Any(char.IsLetter) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
        return kinds < 2 ? IdentityRefusals.PasswordSimple : null;
    }
}
