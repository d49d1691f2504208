using System.Text.RegularExpressions;

namespace SunLedger.Clients.Domain;

/// <summary>Takes identity and account numbers out of what people are shown of a call: of a run of 11 digits or more the last four stay.</summary>
internal static partial class MaskedBodies
{
    private const int Stays = 4;

    public static string Of(string text) => Numbers().Replace(text, m => Masked(m.Value));

    private static string Masked(string number)
    {
        var shown = number.ToCharArray();
        var left = number.Count(char.IsAsciiLetterOrDigit) - Stays;
        for (var i = 0; i < shown.Length && left > 0; i++)
        {
            if (char.IsAsciiLetterOrDigit(shown[i])) left--;
            shown[i] = '*';
        }
        return new(shown);
    }

    // Telephone numbers have 11 digits, identity numbers 15 or 18 with a letter at the end perhaps, accounts 12 to 30, in groups at times. An amount never has so many.
    [GeneratedRegex(@"(?<![0-9A-Za-z-])\d(?:[ -]?\d){9,}[ -]?[\dXx](?![0-9A-Za-z])")]
    private static partial Regex Numbers();
}
