using System.Runtime.CompilerServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>The last answers to a question that is dear to ask of a text: what payments are for is said in few words over and over.</summary>
internal ref struct TextAnswers
{
    private Remembered _texts;
    private uint _yes;

    /// <summary>What the question says of a text.</summary>
    public bool For(string text, Func<string, bool> holds)
    {
        if (text.Length == 0) return holds(text);
        var place = (text.Length * 31 + text[0] * 7 + text[^1]) & (Remembered.Most - 1);
        if (string.Equals(_texts[place], text)) return (_yes >> place & 1) != 0;

        _texts[place] = text;
        var answer = holds(text);
        _yes = answer ? _yes | 1U << place : _yes & ~(1U << place);
        return answer;
    }

    [InlineArray(Most)]
    private struct Remembered
    {
        public const int Most = 32;

        private string? _first;
    }
}
